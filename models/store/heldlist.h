// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/filters.h"
#include "models/rules/rows.h"
#include "models/store/heldgroups.h"
#include "models/store/recordlist.h"

#include <limits>

namespace qianshao::store {

// Rows that were held, in the order in which they were; and by groups, each read by pages too.
class HeldList final : public RecordList<records::HeldFilter, rules::HeldLine> {
public:
    using RecordList::RecordList;

    [[nodiscard]] ListSlice slice(const Filter &filter, const ListPosition &after, int count) const override;
    [[nodiscard]] qint64 knownCount(const Filter &filter) const override;
    [[nodiscard]] bool matches(const Filter &filter, qint64 row) const override;
    [[nodiscard]] ListQuery query(const Filter &filter) const override;

    // In the order of their first rows. Counts none of them.
    [[nodiscard]] std::vector<HeldGroups::Count> groups(records::Settled settled) const;
    // The next rows of a group behind row `after` (0 = from the first), `last` at the most.
    [[nodiscard]] std::vector<qint64> groupRows(const records::HeldGroup &group, qint64 after, int count,
        qint64 last = std::numeric_limits<qint64>::max()) const;

protected:
    [[nodiscard]] const char *lineSql() const override;
    [[nodiscard]] Line lineOf(const Query &query) const override;
    [[nodiscard]] const char *concernSql(records::Kind kind) const override;
};

}  // namespace qianshao::store
