// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/listmodel.h"
#include "models/itemmodels/rowcache.h"
#include "models/records/filters.h"
#include "models/rules/rows.h"

#include <memory>

namespace qianshao::store {
class CallList;
}

namespace qianshao::itemmodels {

// The log of calls, newest first.
class CallListModel final : public ListModel {
    Q_OBJECT
public:
    enum Column {
        StartedAt,
        Name,
        Number,
        Contact,
        Result,
        Seconds,
        Judgement,
        NextStep,
        Caller,
        Instruction,
        Note,
        ColumnCount
    };

    // Empty until setFilter() or refresh().
    CallListModel(
        store::Store &store, std::function<records::Instant()> now, QTimeZone zone, QObject *parent = nullptr);
    ~CallListModel() override;

    // Reads the list anew.
    void setFilter(const records::CallFilter &filter);
    [[nodiscard]] const records::CallFilter &filter() const { return m_filter; }

    // What a delegate paints; row 0 when the record has gone. Valid until the model is asked for another row.
    [[nodiscard]] const rules::CallRow &row(int position) const;

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
    [[nodiscard]] QVariant display(const rules::CallRow &row, int column) const;

    std::unique_ptr<store::CallList> m_list;
    records::CallFilter m_filter;
    mutable RowCache<rules::CallRow> m_cache;
};

}  // namespace qianshao::itemmodels
