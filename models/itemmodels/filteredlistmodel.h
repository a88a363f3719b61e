// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/listmodel.h"
#include "models/itemmodels/rowcache.h"

#include <memory>

namespace qianshao::itemmodels {

// Ties a ListModel to one list of the store. What a cell shows is left to the model of that list.
// Defined in filteredlistmodelparts.h, which only the models' own sources include: ui does not see the store.
template <class List, class Filter, class Row>
class FilteredListModel : public ListModel {
public:
    ~FilteredListModel() override;

    // Reads the list anew.
    void setFilter(const Filter &filter);
    [[nodiscard]] const Filter &filter() const { return m_filter; }

    // What a delegate paints; row 0 when the record has gone. Valid until the model is asked for another row.
    [[nodiscard]] const Row &row(int position) const;

protected:
    FilteredListModel(store::Store &store, records::Kind kind, std::function<records::Instant()> now, QTimeZone zone,
        QObject *parent);

    void rewind() override;
    [[nodiscard]] Slice nextSlice(int count) override;
    [[nodiscard]] bool matches(qint64 row) const override;
    [[nodiscard]] bool precedes(qint64 row, qint64 other) const override;
    [[nodiscard]] std::vector<qint64> concerned(const store::Touched &touched) const override;
    [[nodiscard]] qint64 knownCount() const override;
    void forgetRows() override { m_cache.clear(); }
    void forgetRow(qint64 row) override { m_cache.forget(row); }
    [[nodiscard]] QVariant cell(int position, int column, int role) const override;

    // What DisplayRole and SortRole give; alignment follows from the type of the raw value.
    [[nodiscard]] virtual QString display(const Row &row, int column) const = 0;
    [[nodiscard]] virtual QVariant raw(const Row &row, int column) const = 0;
    [[nodiscard]] const List &list() const { return *m_list; }

private:
    struct Progress;

    std::unique_ptr<List> m_list;
    std::unique_ptr<Progress> m_progress;
    Filter m_filter;
    mutable RowCache<Row> m_cache;
};

}  // namespace qianshao::itemmodels
