// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/connection.h"

#include <map>

namespace qianshao::store {

// Figures that a page shows without counting. Gathered while a step runs, written once at its end.
//   rows   by kind                 how many records
//   open   by assignee's row       open instructions; key 0 = assigned to nobody
//   status by status               instructions
//   held   by kind                 rows waiting for repair, by what they would become
//   address by match               persons whose address text was matched
class Counters {
public:
    explicit Counters(Connection &connection) : m_connection(connection) {}
    void add(const char *name, qint64 key, qint64 delta);
    void write();
    // Back to what `other`, an earlier copy of this, had gathered.
    void takeFrom(const Counters &other) { m_deltas = other.m_deltas; }
    [[nodiscard]] static qint64 value(Connection &connection, const char *name, qint64 key);
    [[nodiscard]] static qint64 sum(Connection &connection, const char *name);

private:
    Connection &m_connection;
    std::map<std::pair<QByteArray, qint64>, qint64> m_deltas;
};

}  // namespace qianshao::store
