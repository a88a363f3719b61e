// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/store.h"

namespace qianshao::store {

// A change of a record as the journal has it.
struct PastChange {
    records::Instant at;
    records::Uuid author;  // a Staff; null = nobody was signed in
    Origin origin = Origin::Edit;
    changes::Change change;
};

// The changes of one record that still hold, oldest first: what was taken back is not told, nor is the taking back.
// How the record came in (Insert) is not among them.
[[nodiscard]] std::vector<PastChange> historyOf(Store &store, records::Kind kind, qint64 row);

}  // namespace qianshao::store
