// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/store.h"

#include <vector>

namespace qianshao::store {

// What a check looks at. A finding says how many places disagree; it holds no personal data.
enum class CheckPart {
    Pages,       // a page's seal is broken, or SQLite finds its trees damaged
    Schema,      // not what the migrations make
    References,  // a record refers to one that is not there
    Counters,    // a figure kept by the store is not what counting gives
    States,      // where an instruction stands is not what the rules derive
    Search,      // the index is not what indexing again would give
    Outbox,      // names a record that is not there, or lacks one that nobody else has
    Departures,  // likewise, what the next packages hold; or it names a partner or a moment that there is not
    Journal,     // an import or save left half of itself (a step without journal, a journal line without step)
};

struct CheckFinding {
    CheckPart part;
    qint64 places = 0;
    QString first;  // where the first one is: a table, a counter's name, a row's number
};

// Reads the whole file (about 20 s for 300,000 instructions) and changes nothing. Empty = all is well.
[[nodiscard]] std::vector<CheckFinding> check(Store &store);

}  // namespace qianshao::store
