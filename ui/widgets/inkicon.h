// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/theme.h"

namespace qianshao::ui::widgets {

// An icon drawn from resources/icons in a colour of the theme at the moment of painting, dim when disabled.
[[nodiscard]] QIcon inkIcon(const Theme &theme, const QString &name, Ink ink);

}  // namespace qianshao::ui::widgets
