// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/kindtable.h"

#include <optional>

namespace qianshao::store {

// A removed record: by which act, and what was known to it. By the short device numbers of this file.
struct Tombstone {
    changes::Version at;
    changes::Knowledge known;  // ascending by device
    // What was written before and is not known elsewhere, and the fields that had been emptied: an encoded state; may
    // be empty.
    QByteArray unsent;
};
void writeTombstone(
    Connection &connection, records::Kind kind, const records::Uuid &id, const Tombstone &stone, bool isSent);
[[nodiscard]] std::optional<Tombstone> readTombstone(
    Connection &connection, records::Kind kind, const records::Uuid &id);
// All writings in a row, the newest of each device, likewise.
[[nodiscard]] changes::Knowledge knowledgeOf(const StoredRow &row);

}  // namespace qianshao::store
