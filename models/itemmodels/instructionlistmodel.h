// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/listmodel.h"
#include "models/itemmodels/rowcache.h"
#include "models/records/instructionfilter.h"
#include "models/rules/rows.h"

#include <memory>

namespace qianshao::store {
class InstructionList;
}

namespace qianshao::itemmodels {

// The instructions that a filter lets through. A search is answered newest first, whatever order the filter names.
class InstructionListModel final : public ListModel {
    Q_OBJECT
public:
    enum Column {
        Level,
        Deadline,
        Next,
        Name,
        TimesWarned,
        Phone,
        FraudType,
        Status,
        Assignee,
        Address,
        LastCall,
        IssuedAt,
        Number,
        ColumnCount
    };

    // Empty until setFilter() or refresh().
    InstructionListModel(
        store::Store &store, std::function<records::Instant()> now, QTimeZone zone, QObject *parent = nullptr);
    ~InstructionListModel() override;

    // Reads the list anew.
    void setFilter(const records::InstructionFilter &filter);
    [[nodiscard]] const records::InstructionFilter &filter() const { return m_filter; }

    // What a delegate paints; row 0 when the record has gone. Valid until the model is asked for another row.
    [[nodiscard]] const rules::InstructionRow &row(int position) const;

protected:
    void rewind() override;
    [[nodiscard]] Slice nextSlice(int count) override;
    [[nodiscard]] bool matches(qint64 row) const override;
    [[nodiscard]] bool precedes(qint64 row, qint64 other) const override;
    [[nodiscard]] bool isUrgent(qint64 row) const override;
    [[nodiscard]] std::vector<qint64> concerned(const store::Touched &touched) const override;
    [[nodiscard]] qint64 knownCount() const override;
    void forgetRows() const override;
    void forgetRow(qint64 row) const override;
    [[nodiscard]] QVariant cell(int position, int column, int role) const override;
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] int columns() const override { return ColumnCount; }

private:
    [[nodiscard]] QVariant display(const rules::InstructionRow &row, int column) const;

    std::unique_ptr<store::InstructionList> m_list;
    records::InstructionFilter m_filter;
    mutable RowCache<rules::InstructionRow> m_cache;
};

}  // namespace qianshao::itemmodels
