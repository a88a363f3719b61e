// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/erasing.h"

#include "models/records/attachment.h"

#include <SQLiteCpp/Database.h>

#include <sqlcipher/sqlite3.h>

namespace qianshao::store {

SecureDelete::SecureDelete(Connection &connection, bool isWanted) : m_connection(connection), m_isWanted(isWanted)
{
    if (m_isWanted)
        m_connection.execute("PRAGMA secure_delete = ON");
}

SecureDelete::~SecureDelete()
{
    try {
        if (m_isWanted)
            m_connection.execute("PRAGMA secure_delete = OFF");
    } catch (const Failure &) {
        // It stays on, which costs time and does no harm.
    }
}

bool Erasing::isWanted() const
{
    return m_store.connection().query("SELECT 1 FROM exchange WHERE name = 'erase'").next();
}

// FTS5's own way to tell that it has nothing left to merge: it changes less than two rows.
bool Erasing::mergeIndex(const char *table, int pages)
{
    Connection &connection = m_store.connection();
    const auto changes = [&] { return sqlite3_total_changes(connection.database().getHandle()); };
    const int before = changes();
    Query query = connection.query(QByteArray("INSERT INTO ") + table + " (" + table + ", rank) VALUES ('merge', ?)");
    query.bind(0, qint64(m_hasBegun ? pages : -pages));
    query.run();
    return changes() - before >= 2;
}

bool Erasing::step(int pages)
{
    if (!isWanted())
        return false;
    Connection &connection = m_store.connection();
    const SecureDelete secure(connection, true);
    bool hasMore = false;
    {
        Transaction transaction(connection);
        for (const char *table : {"instruction_search", "victim_search"})
            hasMore = mergeIndex(table, pages) || hasMore;
        m_hasBegun = true;
        transaction.commit();
    }
    if (hasMore)
        return true;
    // Somebody who reads keeps the log: then it is tried again with the next step.
    Query checkpoint = connection.query("PRAGMA wal_checkpoint(TRUNCATE)");
    if (checkpoint.next() && checkpoint.integer(0) != 0)
        return false;
    connection.query("DELETE FROM exchange WHERE name = 'erase'").run();
    m_hasBegun = false;
    return false;
}

QStringList Erasing::contents() const
{
    QStringList hashes;
    Query query = m_store.connection().query(
        "SELECT sha256 FROM unwanted_content u WHERE sha256 NOT IN (SELECT sha256 FROM content_queue) "
        "AND NOT EXISTS (SELECT 1 FROM refusal WHERE kind = ?1 AND field = ?2 "
        "AND instr(value, CAST(u.sha256 AS BLOB)) > 0)");
    query.bind(0, qint64(records::Kind::Attachment)).bind(1, records::numberOf(&records::Attachment::sha256));
    while (query.next())
        hashes.append(query.text(0));
    return hashes;
}

void Erasing::erase(const QString &sha256, const std::function<void()> &remove)
{
    Connection &connection = m_store.connection();
    Transaction transaction(connection);
    Query named = connection.query("SELECT 1 FROM attachment WHERE sha256 = ?");
    named.bind(0, sha256);
    if (!named.next())
        remove();
    Query query = connection.query("DELETE FROM unwanted_content WHERE sha256 = ?");
    query.bind(0, sha256);
    query.run();
    transaction.commit();
}

}  // namespace qianshao::store
