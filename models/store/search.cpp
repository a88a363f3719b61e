// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/search.h"

#include "models/store/searchtokenizer.h"

#include <algorithm>

namespace qianshao::store {
namespace {

// Reading and comparing a record's text costs some microseconds.
constexpr int recordWork = 1000;
// Three digits are seldom so common that the records answer first: not much is staked on it.
constexpr int triedWork = 300;
// One hit in so many records: a page is found sooner in the records than in the index, which would first have to
// gather every word that begins with the text.
constexpr int common = 40;

// Of "张伟1" the index knows 张伟 at once, but would have to gather every word with a 1 in front, which most records
// have: what it finds is looked at again anyway.
QString withoutCommonPrefix(const QString &expression)
{
    const QString separator = QStringLiteral(" AND ");
    QStringList terms = expression.split(separator, Qt::SkipEmptyParts);
    // With its quotes and star; one letter or two digits.
    constexpr qsizetype commonLength = 5;
    if (terms.size() > 1 && terms.back().endsWith(u'*') && terms.back().toUcs4().size() <= commonLength)
        terms.removeLast();
    return terms.join(separator);
}

}  // namespace

Search::Search(Connection &connection, In in, const QString &text)
    : m_connection(connection),
      m_index(connection),
      m_in(in),
      m_needle(searchForm(text.trimmed())),
      m_bytes(m_needle.toUtf8()),
      m_expression(withoutCommonPrefix(searchExpression(text.trimmed())))
{
    const QString word = u'"' + m_needle + u'"';
    m_isPrefix = m_expression.endsWith(u'*') && !m_expression.contains(u' ');
    m_isExact = m_expression == word || m_expression == word + u'*';
}

bool Search::isIn(qint64 row)
{
    return (m_in == In::Instructions ? m_index.instructionText(row) : m_index.victimText(row)).contains(m_bytes);
}

ListSlice Search::slice(const ListQuery &filtered, const ListPosition &after, int count)
{
    const Snapshot snapshot(m_connection);
    if (m_expression.isEmpty() || after.byRecords || (m_isPrefix && after.isStart))
        return recordSlice(filtered, after, count);
    return indexSlice(filtered, after, count);
}

ListSlice Search::recordSlice(const ListQuery &filtered, const ListPosition &after, int count)
{
    ListQuery query = filtered;
    query.index.clear();
    query.key.clear();
    query.descending = true;
    query.filters = filtered.conditions + filtered.filters;
    query.filterValues = filtered.values;
    query.filterValues.insert(query.filterValues.end(), filtered.filterValues.begin(), filtered.filterValues.end());
    query.conditions.clear();
    query.values.clear();
    int looked = 0;
    int found = 0;
    const int work = after.isStart && m_isPrefix && m_needle.size() > 2 ? triedWork : recordWork;
    ListSlice slice = query.slice(m_connection, after, count, work, [&](qint64 row) {
        ++looked;
        const bool holds = isIn(row);
        found += holds;
        return holds;
    });
    if (after.isStart)
        slice.end.byRecords = m_expression.isEmpty() || found * common > looked;
    return slice;
}

ListSlice Search::indexSlice(const ListQuery &filtered, const ListPosition &after, int count)
{
    const QByteArray table = m_in == In::Instructions ? "instruction_search" : "victim_search";
    ListQuery query;
    query.from = table;
    query.row = table + ".rowid";
    query.match = m_expression;
    query.conditions = {table + " MATCH ?"};
    query.filters = filtered.conditions + filtered.filters;
    query.filterValues = filtered.values;
    query.filterValues.insert(query.filterValues.end(), filtered.filterValues.begin(), filtered.filterValues.end());
    // Without a condition the record need not be read: every word of the index has one.
    if (!query.filters.isEmpty())
        query.joins = "CROSS JOIN " + filtered.from + " ON " + filtered.row + " = " + query.row + ' ' + filtered.joins;
    if (m_isExact)
        return query.slice(m_connection, after, count, sliceWork);
    return query.slice(m_connection, after, count, recordWork, [this](qint64 row) { return isIn(row); });
}

}  // namespace qianshao::store
