// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/searchindex.h"

#include "models/store/searchtokenizer.h"

namespace qianshao::store {
namespace {

constexpr auto instructionColumns =
    "SELECT i.number, p.name, p.identity, p.phone, p.other_phones, p.address, i.card, i.suspect_number, "
    "i.suspect_account, "
    "i.suspect_site FROM instruction i LEFT JOIN person p ON p.row = i.person WHERE i.row = ?";
constexpr auto victimColumns = "SELECT v.case_number, p.name, p.identity, p.phone, p.other_phones, p.address, "
                               "v.instruction_sent, NULL, NULL, NULL "
                               "FROM victim v JOIN person p ON p.row = v.person WHERE v.row = ?";
constexpr int columns = 10;

}  // namespace

QByteArray SearchIndex::textOf(const char *select, qint64 row)
{
    Query query = m_connection.query(select);
    query.bind(0, row);
    QByteArray text;
    if (!query.next())
        return text;
    for (int i = 0; i < columns; ++i) {
        if (query.isNull(i))
            continue;
        appendSearchForm(text, query.utf8(i));
        text += '\n';
    }
    return text;
}

QByteArray SearchIndex::instructionText(qint64 row)
{
    return textOf(instructionColumns, row);
}

QByteArray SearchIndex::victimText(qint64 row)
{
    return textOf(victimColumns, row);
}

void SearchIndex::indexInstruction(qint64 row)
{
    const QByteArray text = instructionText(row);
    Query query =
        m_connection.query(text.isEmpty() ? "DELETE FROM instruction_search WHERE rowid = ?1"
                                          : "INSERT OR REPLACE INTO instruction_search (rowid, text) VALUES (?1, ?2)");
    query.bind(0, row);
    if (!text.isEmpty())
        query.bindUtf8(1, text);
    query.run();
}

void SearchIndex::indexVictim(qint64 row)
{
    const QByteArray text = victimText(row);
    Query query =
        m_connection.query(text.isEmpty() ? "DELETE FROM victim_search WHERE rowid = ?1"
                                          : "INSERT OR REPLACE INTO victim_search (rowid, text) VALUES (?1, ?2)");
    query.bind(0, row);
    if (!text.isEmpty())
        query.bindUtf8(1, text);
    query.run();
}

}  // namespace qianshao::store
