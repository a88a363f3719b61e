// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/postgres/connection.h"
#include "models/records/units.h"

// A database that was put back to an earlier state has lost changes, and gives their numbers to others. What devices
// know of the numbers of before holds no more: each unit gets another lineage (changes::Place), by which a device
// notices, reads everything again and brings back what is missing.
namespace qianshao::ledger {

// Of all units where the database does not live where it did: on another timeline (recovered to a point in time, or a
// standby that took over), in another cluster, or made anew there (a dump that was read in). True: they have another
// one. To be asked on each new connection before anything is done with it; throws postgres::Failure, also (Unreachable)
// while PostgreSQL is still reading its log.
bool noticeRestore(postgres::Connection &connection);

// Of all units in any case: a snapshot of a disk that was put back looks as if nothing had happened.
void beginLineages(postgres::Connection &connection);

// Of one unit, where somebody has proved that it was put back by knowing of a number beyond its last. `lineage`: that
// such a number was of; nothing is done where the unit has another one by now.
void beginLineage(postgres::Connection &connection, const records::Uuid &unit, qint64 lineage);

}  // namespace qianshao::ledger
