// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/filteredlistmodel.h"
#include "models/records/filters.h"
#include "models/rules/rows.h"

namespace qianshao::store {
class CallList;
}

namespace qianshao::itemmodels {

// The log of calls, newest first. A search groups them by instruction, the newest instruction first.
class CallListModel final : public FilteredListModel<store::CallList, records::CallFilter, rules::CallRow> {
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

protected:
    [[nodiscard]] QString display(const rules::CallRow &row, int column) const override;
    [[nodiscard]] QVariant raw(const rules::CallRow &row, int column) const override;
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] int columns() const override { return ColumnCount; }
};

extern template class FilteredListModel<store::CallList, records::CallFilter, rules::CallRow>;

}  // namespace qianshao::itemmodels
