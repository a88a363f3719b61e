// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/connection.h"

#include <bitset>

namespace qianshao::store {

// Tables that hold nothing in most files. What would ask them of each of ten thousand records looks once, and mostly
// gets by without.
class RareTables {
public:
    enum Table : size_t { Alias, Conflict, Dangling, Stranded, Tombstone };
    static constexpr size_t tables = 5;

    // Holds for one transaction or snapshot: until then, and after forget(), each may hold something.
    void look(Connection &connection);
    void forget() { m_mayHold.set(); }

    // Until the end of a scope.
    class Look {
    public:
        Look(RareTables &tables, Connection &connection) : m_tables(tables) { m_tables.look(connection); }
        ~Look() { m_tables.forget(); }
        Look(const Look &) = delete;
        Look &operator=(const Look &) = delete;

    private:
        RareTables &m_tables;
    };

    [[nodiscard]] bool mayHold(Table table) const { return m_mayHold[table]; }
    // Something is written to it.
    void fill(Table table) { m_mayHold.set(table); }

private:
    std::bitset<tables> m_mayHold = std::bitset<tables>().set();
};

}  // namespace qianshao::store
