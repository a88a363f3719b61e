// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/filters.h"
#include "models/rules/rows.h"
#include "models/store/eventlist.h"

namespace qianshao::store {

// The log of calls.
class CallList final : public EventList<records::Kind::Call, records::CallFilter, rules::CallRow> {
public:
    using EventList::EventList;

    [[nodiscard]] ListQuery query(const Filter &filter) const override;

protected:
    [[nodiscard]] const char *lineSql() const override;
    [[nodiscard]] Line lineOf(const Query &query) const override;
    [[nodiscard]] const char *concernSql(records::Kind kind) const override;
};

}  // namespace qianshao::store
