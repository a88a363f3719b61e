// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/catalogue.h"

#include <vector>

// What leads to what: where a record goes, and what it keeps from going. Who sees a record follows from the same
// references (scope.h).
namespace qianshao::rules {

// The field by which a record belongs to another that it cannot be without; 0 for none.
[[nodiscard]] int ownerField(records::Kind kind);

// The records that cannot be without one of `kind`, by the field that refers to it.
struct Dependent {
    records::Kind kind;
    int field;

    bool operator==(const Dependent &) const = default;
};
[[nodiscard]] std::vector<Dependent> dependentsOf(records::Kind kind);

// The field by which a record says whom it is about, or where they live: of an Instruction, a Victim, a Person; 0 for
// none.
[[nodiscard]] int subjectField(records::Kind kind);

// The fields that refer to what a record that lives keeps alive: whoever removed that did not know of it. Its owner,
// its subject, and the case of an entry of the victim ledger.
[[nodiscard]] std::vector<int> keepingFields(records::Kind kind);

}  // namespace qianshao::rules
