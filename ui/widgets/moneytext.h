// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/units.h"

#include <QStringView>

#include <optional>

namespace qianshao::ui::widgets {

// Yuan as typed: 1234.5, 1,234, 1.2万, ¥300; nullopt for anything else, for a negative one and for more than two
// places.
[[nodiscard]] std::optional<records::Fen> parseYuan(QStringView text);

}  // namespace qianshao::ui::widgets
