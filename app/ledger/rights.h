// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ledger/devices.h"
#include "app/ledger/records.h"
#include "models/changes/messages.h"

// What roles may do with what comes and goes (rules/rights.h). A kind that this program does not know, a newer one's,
// is for whoever works on cases.
namespace qianshao::ledger {

// Takes out of the states what their sender may not write, and what somebody else has decided already, and returns what
// it took out. What the hub has already is no writing. Of a new record without right nothing is left: then the state
// goes as well. What is of a unit below, and whatever belongs to a case there, is that unit's to write: also what turns
// out to be such an instruction, whose id from then on stands for that one.
// `records`: those that the states name, as they are kept.
[[nodiscard]] std::vector<changes::Refused> withhold(
    std::vector<changes::RecordState> &states, const Device &sender, Records &records);

// Whether the role reads records of this kind at all.
[[nodiscard]] bool mayRead(records::Role role, changes::Kind kind);
// Leaves of a state what the role may read; false where that is nothing at all.
[[nodiscard]] bool narrow(changes::RecordState &state, records::Role role);

}  // namespace qianshao::ledger
