// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/reception.h"

namespace qianshao::changes {

// What a record cannot be without: the case that a call, a visit or a follow-up is of, the visit of a photo, whom an
// instruction or a victim's entry is about, the address at which a person lives. Each lives while one of those does
// that lead to it: who removed a case did not know of the visit that a colleague made meanwhile.
[[nodiscard]] std::vector<std::pair<Kind, Uuid>> ownersOf(const RecordState &state);

// A removed record lives again: one of its fields is written anew, knowing of all that is in it, and nobody's value is
// changed. It is a field that everybody may read who has such records, where one was written: who does not get it would
// take the record for removed.
void bringBack(RecordState &state, Version at);

// Those of `there` that are removed though something among them leads to them that is not; `changed` and the numbers go
// on as in receive(). `hub`: the number by which the unit's own hub writes (no device has it). Returns the names of
// those that live again. What leads to them, or they to, and is not in `there`, is not looked at.
std::vector<std::pair<Kind, Uuid>> bringBackOwners(
    KeptRecords &there, std::vector<const KeptRecord *> &changed, qint64 hub, qint64 &lastNumber);

}  // namespace qianshao::changes
