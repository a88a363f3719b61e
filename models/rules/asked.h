// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/catalogue.h"
#include "models/records/instruction.h"
#include "models/records/person.h"

namespace qianshao::rules {

// Whether a person is asked where two devices have written this field apart. What no person writes, nobody can judge:
// when an instruction came into a file, what an import noted, how an address was matched. There the newest holds.
[[nodiscard]] constexpr bool isAsked(records::Kind kind, int field)
{
    using records::Instruction;
    using records::numberOf;
    using records::Person;
    switch (kind) {
    case records::Kind::Instruction:
        return field != numberOf(&Instruction::receivedAt) && field != numberOf(&Instruction::marks)
            && field != numberOf(&Instruction::assigneeWord);
    case records::Kind::Person:
        return field != numberOf(&Person::addressMatch) && field != numberOf(&Person::addressConfidence)
            && field != numberOf(&Person::addressMatchedText);
    default: return true;
    }
}

}  // namespace qianshao::rules
