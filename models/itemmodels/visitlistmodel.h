// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/listmodel.h"
#include "models/itemmodels/rowcache.h"
#include "models/records/filters.h"
#include "models/rules/rows.h"

#include <memory>

namespace qianshao::store {
class VisitList;
}

namespace qianshao::itemmodels {

// The log of visits, newest first.
class VisitListModel final : public ListModel {
    Q_OBJECT
public:
    enum Column {
        At,
        Name,
        Address,
        Result,
        Attempt,
        Officers,
        FraudState,
        Lost,
        Stopped,
        NextAt,
        Instruction,
        Note,
        ColumnCount
    };

    // Empty until setFilter() or refresh().
    VisitListModel(
        store::Store &store, std::function<records::Instant()> now, QTimeZone zone, QObject *parent = nullptr);
    ~VisitListModel() override;

    // Reads the list anew.
    void setFilter(const records::VisitFilter &filter);
    [[nodiscard]] const records::VisitFilter &filter() const { return m_filter; }

    // What a delegate paints; row 0 when the record has gone. Valid until the model is asked for another row.
    [[nodiscard]] const rules::VisitRow &row(int position) const;

protected:
    void rewind() override;
    [[nodiscard]] Slice nextSlice(int count) override;
    [[nodiscard]] bool matches(qint64 row) const override;
    [[nodiscard]] bool precedes(qint64 row, qint64 other) const override;
    [[nodiscard]] std::vector<qint64> concerned(const store::Touched &touched) const override;
    [[nodiscard]] qint64 knownCount() const override;
    void forgetRows() const override;
    void forgetRow(qint64 row) const override;
    [[nodiscard]] QVariant cell(int position, int column, int role) const override;
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] int columns() const override { return ColumnCount; }

private:
    [[nodiscard]] QVariant display(const rules::VisitRow &row, int column) const;

    std::unique_ptr<store::VisitList> m_list;
    records::VisitFilter m_filter;
    mutable RowCache<rules::VisitRow> m_cache;
};

}  // namespace qianshao::itemmodels
