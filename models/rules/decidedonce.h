// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/all.h"
#include "models/records/catalogue.h"

namespace qianshao::rules {

// What is done once for a station, whoever does it: an instruction is acknowledged once and transferred to one place.
// Of two who did it without knowing of one another, the one is right whom the hub heard first, and the other is told.
// Who knows of it may still correct it.
[[nodiscard]] inline bool isDecidedOnce(records::Kind kind, int field)
{
    using records::Instruction;
    using records::numberOf;
    return kind == records::Kind::Instruction
        && (field == numberOf(&Instruction::acknowledgedAt) || field == numberOf(&Instruction::statusTarget));
}

}  // namespace qianshao::rules
