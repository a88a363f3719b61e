// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/connection.h"

namespace qianshao::store {

// The search index of instructions and victims. A record's search text is what a person types of it: number, name,
// identity number, phones, address, card, suspect; in search form (searchtokenizer.h), parted by line feeds.
class SearchIndex {
public:
    explicit SearchIndex(Connection &connection) : m_connection(connection) {}

    // UTF-8. Empty when there is no such record.
    [[nodiscard]] QByteArray instructionText(qint64 row);
    [[nodiscard]] QByteArray victimText(qint64 row);
    // Writes the record's words; a record that is gone loses them.
    void indexInstruction(qint64 row);
    void indexVictim(qint64 row);

private:
    [[nodiscard]] QByteArray textOf(const char *select, qint64 row);

    Connection &m_connection;
};

}  // namespace qianshao::store
