// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/eventsearch.h"
#include "models/store/recordlist.h"

namespace qianshao::store {

// A log of what happened to instructions (calls, visits), newest first; a search groups it by instruction.
template <records::Kind kind, class FilterType, class LineType>
class EventList : public RecordList<FilterType, LineType> {
    using Base = RecordList<FilterType, LineType>;

public:
    using Base::Base;
    using typename Base::Filter;

    [[nodiscard]] ListSlice slice(const Filter &filter, const ListPosition &after, int count) const override
    {
        if (Base::isSearch(filter))
            return searchEvents(connection(), filter.search, this->query(filter), after, count);
        return this->query(filter).slice(connection(), after, count, std::max(count, sliceWork));
    }
    [[nodiscard]] qint64 knownCount(const Filter &filter) const override
    {
        return filter == Filter() ? this->m_store.counter("rows", qint64(kind)) : -1;
    }
    [[nodiscard]] bool matches(const Filter &filter, qint64 row) const override
    {
        return Base::isSearch(filter) ? eventMatches(connection(), filter.search, this->query(filter), row)
                                      : this->query(filter).matches(connection(), row);
    }
    [[nodiscard]] bool precedes(const Filter &filter, qint64 row, qint64 other) const override
    {
        return Base::isSearch(filter) ? eventPrecedes(connection(), this->query(filter), row, other)
                                      : Base::precedes(filter, row, other);
    }

private:
    [[nodiscard]] Connection &connection() const { return this->m_store.connection(); }
};

}  // namespace qianshao::store
