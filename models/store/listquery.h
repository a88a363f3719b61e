// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/connection.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace qianshao::store {

// How far a list has been read: the order's value and the row of the last line. A default one stands before the first.
struct ListPosition {
    std::optional<qint64> key;
    qint64 row = 0;
    bool isStart = true;
    bool byRecords = false;  // a search that is common enough to read the records themselves (search.h)
};

// A part of a list. A slice may be shorter than asked for, even empty, without being the last: the work of one slice
// is bounded, so that rare rows far apart do not hold the caller up.
struct ListSlice {
    std::vector<qint64> rows;
    ListPosition end;
    bool isLast = false;
};

// A list in one order: the index that it walks, and what a row must satisfy. Walked by keys, so that every slice costs
// the same at any depth.
struct ListQuery {
    QByteArray from;   // the table that is walked: "call c"
    QByteArray index;  // by which: "call_time"; empty: as SQLite thinks best
    QByteArray joins;  // "JOIN …", where a condition needs them
    QByteArray row;    // "c.row"
    QByteArray key;    // "c.started_at"; empty: the order is that of rows
    bool descending = true;

    // On the walked index: bounds what is read.
    void where(const QByteArray &condition, std::initializer_list<qint64> values = {});
    // On the record: decided row by row.
    void filter(const QByteArray &condition, std::initializer_list<qint64> values = {});

    [[nodiscard]] QByteArray sliceSql() const;
    [[nodiscard]] ListSlice slice(Connection &connection, const ListPosition &after, int count, int lookedAt,
        const std::function<bool(qint64)> &accept = {}) const;
    [[nodiscard]] qint64 count(Connection &connection) const;
    // Whether the row satisfies all conditions.
    [[nodiscard]] bool matches(Connection &connection, qint64 row) const;
    // Whether `row` stands before `other` in this order.
    [[nodiscard]] bool precedes(Connection &connection, qint64 row, qint64 other) const;

    QString match;  // first value of all: the FTS5 expression of a search; null = none
    QByteArrayList conditions;
    std::vector<qint64> values;
    QByteArrayList filters;
    std::vector<qint64> filterValues;

private:
    [[nodiscard]] QByteArray source() const;
    [[nodiscard]] std::optional<qint64> keyOf(Connection &connection, qint64 row) const;
};

// What `sql` answers for each of the rows as ?1, ascending and once; nothing when sql is null.
[[nodiscard]] std::vector<qint64> rowsFor(Connection &connection, const char *sql, std::span<const qint64> rows);

// "[3,1,2]", for a statement's json_each().
[[nodiscard]] QByteArray jsonArray(std::span<const qint64> rows);

// How many index entries one slice looks at: about 2 ms of work.
inline constexpr int sliceWork = 4000;

}  // namespace qianshao::store
