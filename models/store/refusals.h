// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/messages.h"
#include "models/store/store.h"

namespace qianshao::store {

// What was written here and the hub has not taken: it does not stand in its record any more, but is not lost.
struct Refusal {
    qint64 seq = 0;
    records::Instant at;
    changes::Refused what;
    records::Value value;  // absent: a field was emptied, or (field 0) the record removed
};

// Oldest first.
[[nodiscard]] std::vector<Refusal> readRefusals(Store &store);
// Somebody has seen it.
void dismissRefusal(Store &store, qint64 seq);

}  // namespace qianshao::store
