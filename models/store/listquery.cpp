// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/listquery.h"

#include <algorithm>
#include <limits>

namespace qianshao::store {
namespace {

QByteArray joined(const QByteArrayList &conditions)
{
    return conditions.isEmpty() ? QByteArray("1") : conditions.join(" AND ");
}

int bindAll(Query &query, int index, const std::vector<qint64> &values)
{
    for (const qint64 value : values)
        query.bind(index++, value);
    return index;
}

}  // namespace

void ListQuery::where(const QByteArray &condition, std::initializer_list<qint64> more)
{
    conditions.append(condition);
    values.insert(values.end(), more);
}

void ListQuery::filter(const QByteArray &condition, std::initializer_list<qint64> more)
{
    filters.append(condition);
    filterValues.insert(filterValues.end(), more);
}

QByteArray ListQuery::source() const
{
    return " FROM " + from + (index.isEmpty() ? QByteArray() : " INDEXED BY " + index) + ' ' + joins;
}

QByteArray ListQuery::sliceSql() const
{
    const QByteArray way = descending ? " DESC" : "";
    QByteArray sql = "SELECT " + row + ", " + (key.isEmpty() ? row : key) + ", " + joined(filters) + source();
    sql += " WHERE " + joined(conditions) + " AND ";
    sql += key.isEmpty() ? row : '(' + key + ", " + row + ')';
    sql += descending ? " < " : " > ";
    sql += key.isEmpty() ? "?" : "(?, ?)";
    sql += " ORDER BY " + (key.isEmpty() ? QByteArray() : key + way + ", ") + row + way + " LIMIT ?";
    return sql;
}

ListSlice ListQuery::slice(Connection &connection, const ListPosition &after, int count, int lookedAt,
    const std::function<bool(qint64)> &accept) const
{
    using Limit = std::numeric_limits<qint64>;
    const qint64 edge = descending ? Limit::max() : Limit::min();
    ListSlice slice{{}, after, false};
    slice.end.isStart = false;
    Query query = connection.query(sliceSql());
    int index = bindAll(query, 0, filterValues);
    if (!match.isNull())
        query.bind(index++, match);
    index = bindAll(query, index, values);
    if (!key.isEmpty())
        query.bind(index++, after.isStart ? edge : after.key.value_or(edge));
    query.bind(index++, after.isStart ? edge : after.row);
    query.bind(index, lookedAt);
    int seen = 0;
    while (int(slice.rows.size()) < count) {
        if (!query.next()) {
            slice.isLast = seen < lookedAt;
            break;
        }
        ++seen;
        slice.end.row = query.integer(0);
        slice.end.key = query.integer(1);
        if (query.integer(2) != 0 && (!accept || accept(slice.end.row)))
            slice.rows.push_back(slice.end.row);
    }
    return slice;
}

qint64 ListQuery::count(Connection &connection) const
{
    Query query =
        connection.query("SELECT count(*)" + source() + " WHERE " + joined(conditions) + " AND " + joined(filters));
    bindAll(query, bindAll(query, 0, values), filterValues);
    query.next();
    return query.integer(0);
}

bool ListQuery::matches(Connection &connection, qint64 one) const
{
    Query query = connection.query("SELECT 1 FROM " + from + ' ' + joins + " WHERE " + row + " = ? AND "
        + joined(conditions) + " AND " + joined(filters));
    query.bind(0, one);
    bindAll(query, bindAll(query, 1, values), filterValues);
    return query.next();
}

std::optional<qint64> ListQuery::keyOf(Connection &connection, qint64 one) const
{
    Query query =
        connection.query("SELECT " + (key.isEmpty() ? row : key) + " FROM " + from + " WHERE " + row + " = ?");
    query.bind(0, one);
    return query.next() && !query.isNull(0) ? std::optional(query.integer(0)) : std::nullopt;
}

bool ListQuery::precedes(Connection &connection, qint64 one, qint64 other) const
{
    const std::pair first(keyOf(connection, one), one);
    const std::pair second(keyOf(connection, other), other);
    return descending ? first > second : first < second;
}

std::vector<qint64> rowsFor(Connection &connection, const char *sql, std::span<const qint64> rows)
{
    std::vector<qint64> found;
    if (!sql)
        return found;
    Query query = connection.query(sql);
    for (const qint64 row : rows) {
        query.bind(0, row);
        while (query.next())
            found.push_back(query.integer(0));
        query.reset();
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

QByteArray jsonArray(std::span<const qint64> rows)
{
    QByteArray json = "[";
    for (const qint64 row : rows) {
        if (json.size() > 1)
            json += ',';
        json += QByteArray::number(row);
    }
    return json += ']';
}

}  // namespace qianshao::store
