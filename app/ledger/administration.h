// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ledger/devices.h"
#include "app/ledger/posted.h"
#include "models/changes/recordstate.h"

#include <QJsonArray>

// The roster and the time limits of a unit, for programs of whoever keeps them: a personnel system, an office above.
// Both are records like all others: what is written here reaches the laptops, and may be changed there.
namespace qianshao::ledger {

// Of the unit itself, not of those below it; without what was removed. In the order of their changes.
[[nodiscard]] std::vector<changes::RecordState> ownRecords(
    postgres::Connection &connection, const records::Uuid &unit, records::Kind kind);

struct Administered {
    int fresh = 0;
    int changed = 0;
    int unchanged = 0;
    qint64 lastNumber = 0;  // of the unit's changes
};

// People (posted.h, records/staff.h), known by their code: fields that are not named stay as they are. Written in the
// name of whose device `by` is, knowing of all that stands there: it is the last word. A new one needs a name. All of
// them or none. Throws PostedFailure.
[[nodiscard]] Administered writeStaff(
    postgres::Connection &connection, const Device &by, const QJsonArray &staff, records::Instant now);

// Time limits (records/limitprofile.h), known by name and edition, with valid_from and minutes. A report names the
// edition by which it was counted, so one that is there is never changed: the same once more changes nothing, another
// one of that edition is a PostedFailure of "edition".
[[nodiscard]] Administered writeLimits(
    postgres::Connection &connection, const Device &by, const QJsonArray &profiles, records::Instant now);

}  // namespace qianshao::ledger
