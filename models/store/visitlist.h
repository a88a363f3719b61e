// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/filters.h"
#include "models/rules/rows.h"
#include "models/store/recordlist.h"

namespace qianshao::store {

// The log of visits, newest first; a search groups them by instruction (eventsearch.h).
class VisitList final : public RecordList<records::VisitFilter, rules::VisitRow> {
public:
    using RecordList::RecordList;

    [[nodiscard]] ListSlice slice(const Filter &filter, const ListPosition &after, int count) const override;
    [[nodiscard]] qint64 knownCount(const Filter &filter) const override;
    [[nodiscard]] bool matches(const Filter &filter, qint64 row) const override;
    [[nodiscard]] bool precedes(const Filter &filter, qint64 row, qint64 other) const override;
    [[nodiscard]] ListQuery query(const Filter &filter) const override;

protected:
    [[nodiscard]] const char *lineSql() const override;
    [[nodiscard]] Line lineOf(const Query &query) const override;
    [[nodiscard]] const char *concernSql(records::Kind kind) const override;
};

}  // namespace qianshao::store
