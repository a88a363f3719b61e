// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/heldlist.h"

#include <algorithm>

namespace qianshao::store {

using records::HeldGroup;
using records::Kind;
using records::Settled;

namespace {

// Absent fields are NULL.
void bindSettled(Query &query, int index, Settled settled)
{
    settled == Settled::Unset ? query.bindNull(index) : query.bind(index, qint64(settled));
}

void bindText(Query &query, int index, const QString &text)
{
    text.isEmpty() ? query.bindNull(index) : query.bind(index, text);
}

}  // namespace

ListQuery HeldList::query(const Filter &filter) const
{
    ListQuery query;
    query.from = "held_row h";
    query.row = "h.row";
    query.descending = false;
    // NULL is Unset, and the column is compared as the index has it.
    if (filter.settled == Settled::Unset)
        query.filter("h.settled IS NULL");
    else
        query.filter("h.settled = ?", {qint64(filter.settled)});
    return query;
}

ListSlice HeldList::slice(const Filter &filter, const ListPosition &after, int count) const
{
    return query(filter).slice(m_store.connection(), after, count, std::max(count, sliceWork));
}

qint64 HeldList::knownCount(const Filter &filter) const
{
    return filter.settled == Settled::Unset ? m_store.counterSum("held") : -1;
}

bool HeldList::matches(const Filter &filter, qint64 row) const
{
    return query(filter).matches(m_store.connection(), row);
}

std::vector<HeldGroups::Count> HeldList::groups(Settled settled) const
{
    std::vector<std::pair<qint64, HeldGroups::Count>> found;
    for (HeldGroups::Count &count : HeldGroups::counts(m_store.connection(), settled)) {
        const std::vector<qint64> first = groupRows(count.group, 0, 1);
        found.push_back({first.empty() ? 0 : first[0], std::move(count)});
    }
    std::ranges::sort(found, {}, &std::pair<qint64, HeldGroups::Count>::first);
    std::vector<HeldGroups::Count> groups;
    groups.reserve(found.size());
    for (auto &[first, count] : found)
        groups.push_back(std::move(count));
    return groups;
}

std::vector<qint64> HeldList::groupRows(const HeldGroup &group, qint64 after, int count, qint64 last) const
{
    std::vector<qint64> rows;
    Query query = m_store.connection().query(
        "SELECT row FROM held_row INDEXED BY held_row_group WHERE settled IS ?1 AND target = ?2 AND problem IS ?3 "
        "AND file IS ?4 AND sheet IS ?5 AND row > ?6 AND row <= ?7 ORDER BY row LIMIT ?8");
    bindSettled(query, 0, group.settled);
    query.bind(1, qint64(group.target));
    if (group.problem == records::RowProblem::Unset)
        query.bindNull(2);
    else
        query.bind(2, qint64(group.problem));
    bindText(query, 3, group.file);
    bindText(query, 4, group.sheet);
    query.bind(5, after).bind(6, last).bind(7, count);
    while (query.next())
        rows.push_back(query.integer(0));
    return rows;
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
