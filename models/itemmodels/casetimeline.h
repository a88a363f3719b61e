// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/cases.h"

namespace qianshao::store {
struct PastChange;
}

namespace qianshao::itemmodels {

// Everything that happened in a case whose other members are filled, oldest first; what happened at the same moment in
// the order of work. `history`: the changes of the instruction.
[[nodiscard]] std::vector<TimelineEntry> timelineOf(
    const InstructionCase &it, const std::vector<store::PastChange> &history);

}  // namespace qianshao::itemmodels
