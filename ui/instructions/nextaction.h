// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/rules/rows.h"
#include "models/rules/sight.h"

#include <QStringList>

namespace qianshao::ui::instructions {

// What can be done with an instruction now, the most useful first, as ids of widgets::ActionCatalogue. The first is
// what the list names as the next step; empty when nothing is left to do. Who sees only the door goes there and writes
// the visit down; all else is done by the police.
[[nodiscard]] QStringList actionsFor(const rules::InstructionRow &row, rules::Sight sight = rules::Sight::All);
// Those that are possible too, but are no step forward (transfer, return, …).
[[nodiscard]] QStringList otherActionsFor(const rules::InstructionRow &row, rules::Sight sight = rules::Sight::All);

// Whether an action of the catalogue can be done with it; one that is none of instructions always can.
[[nodiscard]] bool isPossible(
    const QString &action, const rules::InstructionRow &row, rules::Sight sight = rules::Sight::All);

}  // namespace qianshao::ui::instructions
