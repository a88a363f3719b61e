// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/postgres/connection.h"

namespace qianshao::bench {

// The rows that a hub has of a push, written once more by libpq alone: durable, a transaction for each thousand, into a
// table with the same columns, keys and indexes.
class PlainLedger {
public:
    // Reads the rows that are in `record`.
    explicit PlainLedger(postgres::Connection &connection);

    // Milliseconds; a statement for each row, in libpq's pipeline.
    [[nodiscard]] double writeRows();
    // A statement for each thousand, as arrays: as few as can be.
    [[nodiscard]] double writeArrays();

private:
    struct Row {
        QByteArray unit, id, state, parent, about, author, content;
        qint16 kind;
        qint64 number, writer;
        std::vector<qint64> labels, former;
    };
    void makeTable();

    postgres::Connection &m_connection;
    std::vector<Row> m_rows;
};

}  // namespace qianshao::bench
