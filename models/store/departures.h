// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/uuid.h"
#include "models/records/value.h"
#include "models/store/connection.h"

#include <optional>

namespace qianshao::store {

// Remembers which records the next packages hold (outgoing.h). Costs nothing as long as nobody is to get any: the first
// package for a partner holds everything anyway.
class Departures {
public:
    explicit Departures(Connection &connection) : m_connection(connection) {}

    // `knows`: the partner that has all of it; 0: none.
    void note(records::Kind kind, const records::Uuid &id, qint64 stamp, qint64 knows);
    // Of a kind, the rows from `first` to `last`, which no partner has.
    void noteRows(records::Kind kind, qint64 first, qint64 last, qint64 stamp);
    void rename(records::Kind kind, const records::Uuid &before, const records::Uuid &now);

private:
    [[nodiscard]] bool isWanted();

    Connection &m_connection;
    std::optional<bool> m_isWanted;  // one transaction is too short for that to change
};

}  // namespace qianshao::store
