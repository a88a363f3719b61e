// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/filteredlistmodel.h"
#include "models/records/instructionfilter.h"
#include "models/rules/rows.h"

namespace qianshao::store {
class InstructionList;
}

namespace qianshao::itemmodels {

// The instructions that a filter lets through. A search is answered newest first, whatever order the filter names.
// The filter's `now` is set by the model at each refresh.
class InstructionListModel final
    : public FilteredListModel<store::InstructionList, records::InstructionFilter, rules::InstructionRow> {
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

protected:
    [[nodiscard]] QString display(const rules::InstructionRow &row, int column) const override;
    [[nodiscard]] QVariant raw(const rules::InstructionRow &row, int column) const override;
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] int urgentAmong(const std::vector<qint64> &rows) const override;
};

extern template class FilteredListModel<store::InstructionList, records::InstructionFilter, rules::InstructionRow>;

}  // namespace qianshao::itemmodels
