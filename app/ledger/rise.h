// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/postgres/connection.h"
#include "models/records/units.h"

#include <vector>

// What happens in a unit rises into the unit above it (unit.parent), afterwards and by itself: the records of a county
// office are its own and its stations'. A laptop belongs to one unit and asks for one unit's changes, so nothing is
// otherwise for it; and a station's push never waits for the county's.
namespace qianshao::ledger {

// Brings at most `most` changes of the unit into the one above it, in one transaction, and takes as many back from each
// unit that is above it no more; whether there is more to do. Once more does no harm. Of several that are at the same
// unit at the same time one does it: the others say at once that there is nothing.
[[nodiscard]] bool rise(postgres::Connection &connection, const records::Uuid &unit, int most);

// The units of which something has to rise, or to be taken back.
[[nodiscard]] std::vector<records::Uuid> unitsToRise(postgres::Connection &connection);

}  // namespace qianshao::ledger
