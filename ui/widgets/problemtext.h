// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/rules/problem.h"

#include <QString>

namespace qianshao::ui::widgets {

// Why the store refused, in words for people.
[[nodiscard]] QString problemText(rules::ProblemCode code);

}  // namespace qianshao::ui::widgets
