// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/heldlist.h"

namespace qianshao::store {

using records::Kind;

ListQuery HeldList::query(const Filter &filter) const
{
    ListQuery query;
    query.from = "held_row h";
    query.row = "h.row";
    query.descending = false;
    query.filter("h.settled IS NULL");
    if (filter.target != Kind::None)
        query.filter("h.target = ?", {qint64(filter.target)});
    return query;
}

ListSlice HeldList::slice(const Filter &filter, const ListPosition &after, int count) const
{
    return query(filter).slice(m_store.connection(), after, count, std::max(count, sliceWork));
}

qint64 HeldList::knownCount(const Filter &filter) const
{
    return filter.target == Kind::None ? m_store.counterSum("held") : m_store.counter("held", qint64(filter.target));
}

bool HeldList::matches(const Filter &filter, qint64 row) const
{
    return query(filter).matches(m_store.connection(), row);
}

const char *HeldList::lineSql() const
{
    return "SELECT h.row, h.id, h.target, h.problem, h.field, h.file, h.sheet, h.line, h.raw, h.held_at "
           "FROM json_each(?1) j CROSS JOIN held_row h ON h.row = j.value";
}

HeldList::Line HeldList::lineOf(const Query &query) const
{
    Line line;
    line.row = query.integer(0);
    line.id = query.uuid(1);
    line.target = records::Kind(query.integer(2));
    line.problem = records::RowProblem(query.integer(3));
    line.field = query.text(4);
    line.file = query.text(5);
    line.sheet = query.text(6);
    line.fileRow = query.isNull(7) ? std::nullopt : std::optional(query.integer(7));
    line.raw = query.text(8);
    line.heldAt = query.instant(9);
    return line;
}

const char *HeldList::concernSql(Kind kind) const
{
    return kind == Kind::HeldRow ? "SELECT ?1" : nullptr;
}

}  // namespace qianshao::store
