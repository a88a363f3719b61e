// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/listquery.h"
#include "models/store/store.h"

#include <functional>
#include <span>

namespace qianshao::store {

// A list that people see, by pages: what a filter lets through, in its order. Pages are found by keys, never by
// counting rows off, so that each costs the same at any depth.
template <class FilterType, class LineType>
class RecordList {
public:
    using Filter = FilterType;
    using Line = LineType;

    explicit RecordList(Store &store) : m_store(store) {}
    virtual ~RecordList() = default;

    // The next ids, a bounded amount of work; see ListSlice.
    [[nodiscard]] virtual ListSlice slice(const Filter &filter, const ListPosition &after, int count) const = 0;
    // The next `count` lines; fewer only at the end. `after` moves on.
    [[nodiscard]] std::vector<Line> page(const Filter &filter, ListPosition &after, int count) const
    {
        const Snapshot snapshot(m_store.connection());
        std::vector<qint64> ids;
        for (bool isLast = false; !isLast && int(ids.size()) < count;)
            isLast = gather(ids, filter, after, count - int(ids.size()));
        return rows(ids);
    }
    // All of them, in order; ends early, with what it has, once cancelled() is true.
    [[nodiscard]] std::vector<qint64> rowIds(const Filter &filter, const std::function<bool()> &cancelled = {}) const
    {
        std::vector<qint64> ids;
        ListPosition after;
        for (bool isLast = false; !isLast && !(cancelled && cancelled());)
            isLast = gather(ids, filter, after, sliceWork);
        return ids;
    }
    // In the order of the ids; one that is gone is left out.
    [[nodiscard]] std::vector<Line> rows(std::span<const qint64> ids) const
    {
        std::vector<Line> lines;
        lines.reserve(ids.size());
        // One statement whatever their number: to begin a statement costs as much as to read a line.
        Query query = m_store.connection().query(lineSql());
        query.bindUtf8(0, jsonArray(ids));
        while (query.next())
            lines.push_back(lineOf(query));
        return lines;
    }
    // -1 where no counter tells.
    [[nodiscard]] virtual qint64 knownCount(const Filter &filter) const = 0;
    // Counts where no counter tells: not for each paint.
    [[nodiscard]] qint64 count(const Filter &filter) const
    {
        if (const qint64 known = knownCount(filter); known >= 0)
            return known;
        return isSearch(filter) ? qint64(rowIds(filter).size()) : query(filter).count(m_store.connection());
    }
    [[nodiscard]] virtual bool matches(const Filter &filter, qint64 row) const = 0;
    // Whether `row` stands before `other`.
    [[nodiscard]] virtual bool precedes(const Filter &filter, qint64 row, qint64 other) const
    {
        return query(filter).precedes(m_store.connection(), row, other);
    }
    // The lines that show something of these records, ascending.
    [[nodiscard]] std::vector<qint64> concernedBy(records::Kind kind, std::span<const qint64> touched) const
    {
        return rowsFor(m_store.connection(), concernSql(kind), touched);
    }
    // Which index a filter walks without its search; the tests hold SQLite to it.
    [[nodiscard]] virtual ListQuery query(const Filter &filter) const = 0;

protected:
    // Lines with all that they show, for the rows in the JSON array ?1 and in its order:
    // "… FROM json_each(?1) j CROSS JOIN the table ON its row = j.value …".
    [[nodiscard]] virtual const char *lineSql() const = 0;
    [[nodiscard]] virtual Line lineOf(const Query &query) const = 0;
    // Lines for the record in ?1; nullptr: that kind concerns none.
    [[nodiscard]] virtual const char *concernSql(records::Kind kind) const = 0;
    [[nodiscard]] static bool isSearch(const Filter &filter)
    {
        if constexpr (requires { filter.search; })
            return !filter.search.trimmed().isEmpty();
        else
            return false;
    }

    Store &m_store;

private:
    bool gather(std::vector<qint64> &ids, const Filter &filter, ListPosition &after, int count) const
    {
        const ListSlice part = slice(filter, after, count);
        ids.insert(ids.end(), part.rows.begin(), part.rows.end());
        after = part.end;
        return part.isLast;
    }
};

}  // namespace qianshao::store
