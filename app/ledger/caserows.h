// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ledger/records.h"

#include <set>
#include <span>

namespace qianshao::ledger {

// Of the cases of one unit what labels follow from, read into `records` as far as it is not there yet.
class CaseRows {
public:
    using Ids = std::set<records::Uuid>;

    // All of them outlive it.
    CaseRows(postgres::Connection &connection, const records::Uuid &unit, Records &records)
        : m_connection(connection),
          m_unit(unit),
          m_records(records)
    {
    }
    // These records, and all about these persons and addresses. A null id is nobody's.
    void load(const std::set<Name> &names, const Ids &subjects);
    // What belongs to these records, of these kinds.
    void loadBelow(const Ids &ids, std::span<const records::Kind> kinds);
    // nullptr: there is none, or it was not loaded.
    [[nodiscard]] const changes::RecordState *find(const Name &name) const;

private:
    postgres::Connection &m_connection;
    const records::Uuid &m_unit;
    Records &m_records;
};

}  // namespace qianshao::ledger
