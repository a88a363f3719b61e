// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/filteredlistmodel.h"
#include "models/records/filters.h"
#include "models/rules/rows.h"

namespace qianshao::store {
class VisitList;
}

namespace qianshao::itemmodels {

// The log of visits, newest first. A search groups them by instruction, the newest instruction first.
class VisitListModel final : public FilteredListModel<store::VisitList, records::VisitFilter, rules::VisitRow> {
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

protected:
    [[nodiscard]] QString display(const rules::VisitRow &row, int column) const override;
    [[nodiscard]] QVariant raw(const rules::VisitRow &row, int column) const override;
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] int columns() const override { return ColumnCount; }
};

extern template class FilteredListModel<store::VisitList, records::VisitFilter, rules::VisitRow>;

}  // namespace qianshao::itemmodels
