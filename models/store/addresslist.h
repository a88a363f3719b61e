// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/filters.h"
#include "models/rules/rows.h"
#include "models/store/recordlist.h"

namespace qianshao::store {

// Persons whose address text somebody has to settle (AddressMatch::Unsure and None), the likeliest first.
class AddressList final : public RecordList<records::AddressFilter, rules::AddressRow> {
public:
    using RecordList::RecordList;

    [[nodiscard]] ListSlice slice(const Filter &filter, const ListPosition &after, int count) const override;
    [[nodiscard]] qint64 knownCount(const Filter &filter) const override;
    [[nodiscard]] bool matches(const Filter &filter, qint64 row) const override;
    [[nodiscard]] ListQuery query(const Filter &filter) const override;

    // How many persons wait to be settled; kept, not counted.
    [[nodiscard]] static qint64 waiting(Store &store);
    // Rows of persons whose text is not the one that was matched.
    [[nodiscard]] std::vector<qint64> toMatch() const;
    // Rows of persons who wait with exactly this text.
    [[nodiscard]] std::vector<qint64> waitingWith(const QString &text) const;
    // Those of toMatch(), and all whose match is not a person's decision.
    [[nodiscard]] std::vector<qint64> notByHand() const;

protected:
    [[nodiscard]] const char *lineSql() const override;
    [[nodiscard]] Line lineOf(const Query &query) const override;
    [[nodiscard]] const char *concernSql(records::Kind kind) const override;
};

}  // namespace qianshao::store
