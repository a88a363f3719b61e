// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/ledgerrows.h"
#include "tests/support/teststore.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <map>

namespace qianshao::bench {

// Rows bound by hand into a store's tables, with their keys and indexes: no rules, no state, no journal. The baseline
// of whatever the store does with the same rows.
class PlainStore {
public:
    enum class Search { Without, With };
    // Into an empty store.
    PlainStore(tests::TestStore &store, Search search);
    ~PlainStore();

    void begin() { m_database.exec("BEGIN"); }
    void commit() { m_database.exec("COMMIT"); }
    void insert(const Rows &rows);

private:
    template <records::Record R>
    void insert(const R &record, qint64 reference);
    void index(qint64 row, const records::Instruction &instruction, const records::Person &person);

    SQLite::Database &m_database;
    std::map<records::Kind, std::unique_ptr<SQLite::Statement>> m_inserts;
    std::unique_ptr<SQLite::Statement> m_search;
    qint64 m_row = 0;  // of the last person and of their instruction
};

}  // namespace qianshao::bench
