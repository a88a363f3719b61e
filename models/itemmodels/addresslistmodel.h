// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/filteredlistmodel.h"
#include "models/records/filters.h"
#include "models/rules/rows.h"

namespace qianshao::store {
class AddressList;
}

namespace qianshao::itemmodels {

// Persons whose address somebody has to settle, the likeliest first.
class AddressListModel final : public FilteredListModel<store::AddressList, records::AddressFilter, rules::AddressRow> {
    Q_OBJECT
public:
    enum Column { Name, Address, Proposal, Why, Open, ColumnCount };

    // What the list of standard addresses says of a text: the likeliest of it, or how many are alike, and why it is not
    // sure.
    struct Answer {
        QString proposal;
        QString why;
    };
    using Ask = std::function<Answer(const QString &text)>;

    // Empty until setFilter() or refresh(). `ask` is asked for each cell that is painted.
    AddressListModel(
        store::Store &store, std::function<records::Instant()> now, QTimeZone zone, Ask ask, QObject *parent = nullptr);
    ~AddressListModel() override;

protected:
    [[nodiscard]] QString display(const rules::AddressRow &row, int column) const override;
    [[nodiscard]] QVariant raw(const rules::AddressRow &row, int column) const override;
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] int columns() const override { return ColumnCount; }

private:
    Ask m_ask;
};

extern template class FilteredListModel<store::AddressList, records::AddressFilter, rules::AddressRow>;

}  // namespace qianshao::itemmodels
