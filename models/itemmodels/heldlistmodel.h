// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/filteredlistmodel.h"
#include "models/records/filters.h"
#include "models/rules/rows.h"

namespace qianshao::store {
class HeldList;
}

namespace qianshao::itemmodels {

// Rows of files that wait for repair.
class HeldListModel final : public FilteredListModel<store::HeldList, records::HeldFilter, rules::HeldLine> {
    Q_OBJECT
public:
    enum Column { Problem, Field, Target, File, Row, Raw, HeldAt, ColumnCount };

    // Empty until setFilter() or refresh().
    HeldListModel(
        store::Store &store, std::function<records::Instant()> now, QTimeZone zone, QObject *parent = nullptr);
    ~HeldListModel() override;

protected:
    [[nodiscard]] QString display(const rules::HeldLine &row, int column) const override;
    [[nodiscard]] QVariant raw(const rules::HeldLine &row, int column) const override;
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] int columns() const override { return ColumnCount; }
};

extern template class FilteredListModel<store::HeldList, records::HeldFilter, rules::HeldLine>;

}  // namespace qianshao::itemmodels
