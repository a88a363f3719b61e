// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/all.h"
#include "models/store/store.h"

namespace qianshao::bench {

// Rows as a station's ledgers have them: each person one or more instructions, three calls, one visit.
struct Rows {
    std::vector<records::Person> people;
    std::vector<records::Instruction> instructions;
    std::vector<records::Call> calls;
    std::vector<records::Visit> visits;
};

// `count` people and what belongs to them, numbered from `first` on: six records each.
[[nodiscard]] Rows makeRows(store::Store &store, int count, int first);
// The same with other people and all that somebody writes down: about 550 bytes a record, and no two alike.
[[nodiscard]] Rows makeFullRows(store::Store &store, int count, int first);
// What writes them.
[[nodiscard]] changes::ChangeSet insertionOf(const Rows &rows);
// Bytes of what it writes, as it is: text in UTF-8, numbers in eight bytes.
[[nodiscard]] qint64 plainBytes(const changes::ChangeSet &set);

}  // namespace qianshao::bench
