// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/listquery.h"

namespace qianshao::store {

// A search in a log (calls, visits): every event of the instructions that hold the text, the newest instruction first
// and under each the newest event. Complete like a search of instructions, and as bounded in its work.
// `events` is the log's own query; its table has a column "instruction".
[[nodiscard]] ListSlice searchEvents(
    Connection &connection, const QString &text, const ListQuery &events, const ListPosition &after, int count);
[[nodiscard]] bool eventMatches(Connection &connection, const QString &text, const ListQuery &events, qint64 row);
// In the order of searchEvents().
[[nodiscard]] bool eventPrecedes(Connection &connection, const ListQuery &events, qint64 row, qint64 other);

}  // namespace qianshao::store
