// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/filteredlistmodel.h"
#include "models/records/filters.h"
#include "models/rules/rows.h"

namespace qianshao::store {
class VictimList;
}

namespace qianshao::itemmodels {

// The ledger of victims.
class VictimListModel final : public FilteredListModel<store::VictimList, records::VictimFilter, rules::VictimRow> {
    Q_OBJECT
public:
    enum Column {
        Name,
        Phone,
        FraudType,
        DefraudedAt,
        Lost,
        Stopped,
        Frozen,
        Returned,
        CaseNumber,
        Progress,
        Officer,
        NextFollowUpAt,
        Instruction,
        Address,
        ColumnCount
    };

    // Empty until setFilter() or refresh().
    VictimListModel(
        store::Store &store, std::function<records::Instant()> now, QTimeZone zone, QObject *parent = nullptr);
    ~VictimListModel() override;

protected:
    [[nodiscard]] QString display(const rules::VictimRow &row, int column) const override;
    [[nodiscard]] QVariant raw(const rules::VictimRow &row, int column) const override;
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] int columns() const override { return ColumnCount; }
};

extern template class FilteredListModel<store::VictimList, records::VictimFilter, rules::VictimRow>;

}  // namespace qianshao::itemmodels
