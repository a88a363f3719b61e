// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/instructionfilter.h"
#include "models/rules/rows.h"
#include "models/store/recordlist.h"

namespace qianshao::store {

// The instructions that a filter lets through. A search is answered newest first (by row) whatever the order, and so
// is (by time of issue) an order by deadline in a view with closed instructions.
class InstructionList final : public RecordList<records::InstructionFilter, rules::InstructionRow> {
public:
    using RecordList::RecordList;

    [[nodiscard]] ListSlice slice(const Filter &filter, const ListPosition &after, int count) const override;
    [[nodiscard]] qint64 knownCount(const Filter &filter) const override;
    [[nodiscard]] bool matches(const Filter &filter, qint64 row) const override;
    [[nodiscard]] bool precedes(const Filter &filter, qint64 row, qint64 other) const override;
    [[nodiscard]] ListQuery query(const Filter &filter) const override;

    // The other instructions of the same person, newest first.
    [[nodiscard]] std::vector<qint64> repeatsOf(qint64 row) const;
    // How many of these rows are to be treated as urgent.
    [[nodiscard]] int urgentAmong(std::span<const qint64> rows) const;

protected:
    [[nodiscard]] const char *lineSql() const override;
    [[nodiscard]] Line lineOf(const Query &query) const override;
    [[nodiscard]] const char *concernSql(records::Kind kind) const override;
};

}  // namespace qianshao::store
