// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/cases.h"
#include "models/rules/sight.h"
#include "ui/widgets/factlines.h"

namespace qianshao::ui::instructions {

using widgets::Facts;

// What the instruction itself says, beside its person, level and limit.
// Those that `sight` takes in.
[[nodiscard]] Facts factsOf(const itemmodels::InstructionCase &data, rules::Sight sight);
// What to say to the person, as rich text; empty where there is nothing to say.
[[nodiscard]] QString richTextOf(const itemmodels::Script &script);

}  // namespace qianshao::ui::instructions
