// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/filteredlistmodel.h"
#include "models/store/recordlist.h"

#include <array>

namespace qianshao::itemmodels {

template <class List, class Filter, class Row>
struct FilteredListModel<List, Filter, Row>::Progress {
    store::ListPosition at;
};

template <class List, class Filter, class Row>
FilteredListModel<List, Filter, Row>::FilteredListModel(
    store::Store &store, records::Kind kind, std::function<records::Instant()> now, QTimeZone zone, QObject *parent)
    : ListModel(store, kind, std::move(now), std::move(zone), parent),
      m_list(std::make_unique<List>(store)),
      m_progress(std::make_unique<Progress>())
{
}

template <class List, class Filter, class Row>
FilteredListModel<List, Filter, Row>::~FilteredListModel() = default;

template <class List, class Filter, class Row>
void FilteredListModel<List, Filter, Row>::setFilter(const Filter &filter)
{
    m_filter = filter;
    refresh();
}

template <class List, class Filter, class Row>
void FilteredListModel<List, Filter, Row>::rewind()
{
    m_progress->at = {};
    // What is overdue is decided by one moment for the whole list.
    if constexpr (requires { m_filter.now; })
        m_filter.now = now();
}

template <class List, class Filter, class Row>
ListModel::Slice FilteredListModel<List, Filter, Row>::nextSlice(int count)
{
    store::ListSlice slice = m_list->slice(m_filter, m_progress->at, count);
    m_progress->at = slice.end;
    return {std::move(slice.rows), slice.isLast};
}

template <class List, class Filter, class Row>
bool FilteredListModel<List, Filter, Row>::matches(qint64 row) const
{
    return m_list->matches(m_filter, row);
}

template <class List, class Filter, class Row>
bool FilteredListModel<List, Filter, Row>::precedes(qint64 row, qint64 other) const
{
    return m_list->precedes(m_filter, row, other);
}

template <class List, class Filter, class Row>
std::vector<qint64> FilteredListModel<List, Filter, Row>::concerned(const store::Touched &touched) const
{
    std::vector<qint64> rows;
    for (const auto &[kind, written] : touched.rows) {
        const auto more = m_list->concernedBy(kind, written);
        rows.insert(rows.end(), more.begin(), more.end());
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

template <class List, class Filter, class Row>
qint64 FilteredListModel<List, Filter, Row>::knownCount() const
{
    return m_list->knownCount(m_filter);
}

template <class List, class Filter, class Row>
const Row &FilteredListModel<List, Filter, Row>::row(int position) const
{
    return m_cache.get(
        rowAt(position), neighbours(position), [this](const std::vector<qint64> &ids) { return m_list->rows(ids); });
}

template <class List, class Filter, class Row>
QVariant FilteredListModel<List, Filter, Row>::cell(int position, int column, int role) const
{
    const Row &line = row(position);
    switch (role) {
    case Qt::DisplayRole: return display(line, column);
    case SortRole: return raw(line, column);
    case RowRole: return QVariant::fromValue(&line);
    case IdRole: return line.id.isNull() ? QString() : line.id.toString();
    case Qt::TextAlignmentRole: {
        const auto type = raw(line, column).typeId();
        const bool isNumber = type == QMetaType::LongLong || type == QMetaType::Int;
        return QVariant::fromValue(Qt::Alignment(isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    default: return {};
    }
}

}  // namespace qianshao::itemmodels
