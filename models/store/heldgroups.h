// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/filters.h"
#include "models/store/connection.h"

#include <map>

namespace qianshao::store {

// How many held rows each group has, so that nobody counts them to show them. Gathered while a step runs, written once
// at its end.
class HeldGroups {
public:
    explicit HeldGroups(Connection &connection) : m_connection(connection) {}
    void add(const records::HeldGroup &group, qint64 delta) { m_deltas[group] += delta; }
    void write();
    // Back to what `other`, an earlier copy of this, had gathered.
    void takeFrom(const HeldGroups &other) { m_deltas = other.m_deltas; }

    struct Count {
        records::HeldGroup group;
        qint64 rows = 0;
    };
    // The groups that have rows, settled like that; in no order that a person would know.
    [[nodiscard]] static std::vector<Count> counts(Connection &connection, records::Settled settled);

private:
    Connection &m_connection;
    std::map<records::HeldGroup, qint64> m_deltas;
};

}  // namespace qianshao::store
