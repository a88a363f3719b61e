// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/all.h"
#include "models/records/catalogue.h"

namespace qianshao::rules {

// The field by which two records of a kind are the same thing in the world, whoever wrote them down: two laptops that
// import one ledger make one instruction of a number. 0: the kind has none. A station's file holds each such value
// once.
[[nodiscard]] inline int naturalKeyOf(records::Kind kind)
{
    using records::numberOf;
    switch (kind) {
    case records::Kind::Staff: return numberOf(&records::Staff::code);
    case records::Kind::Address: return numberOf(&records::Address::text);
    case records::Kind::Person: return numberOf(&records::Person::identity);
    case records::Kind::Instruction: return numberOf(&records::Instruction::number);
    default: return 0;
    }
}

}  // namespace qianshao::rules
