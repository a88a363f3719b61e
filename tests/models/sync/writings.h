// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/identities.h"
#include "models/changes/reception.h"

#include <set>
#include <tuple>

namespace qianshao::tests {

// A record as somebody had it after writing it. Whatever laptops, networks and hubs go through, it is at the hub in the
// end, or shown there as one of several, or was overwritten by somebody who knew of it, or was refused and its writer
// told.
struct Writing {
    qint64 device = 0;
    changes::RecordState state;
    bool isTaken = false;  // by the hub
};

// Of a device; 0: the removal.
using WrittenField = std::tuple<qint64, records::Kind, records::Uuid, int>;

// The records as they were written, in the order of the writings, by the ids that they have now; `known` learns what
// the hub had not to decide. Of all writings: a laptop may have found by itself whose record its own is.
[[nodiscard]] std::vector<changes::RecordState> settled(
    const std::vector<Writing> &writings, changes::Identities &known);
// Which of them is lost, in words; empty: none. `states`: settled(writings).
[[nodiscard]] QString lostAmong(const std::vector<Writing> &writings, std::vector<changes::RecordState> states,
    const std::set<WrittenField> &refused, const changes::KeptRecords &hub);

// Whatever ids what they refer to had when they were written. A field that was emptied is like one that was never
// written: a record that was removed and is back has only the fields that had something in them.
[[nodiscard]] bool isSame(
    const changes::RecordState &one, const changes::RecordState &other, const changes::Identities &known);

// Enough to see which writing differs.
[[nodiscard]] QString textOf(const changes::RecordState &state);

}  // namespace qianshao::tests
