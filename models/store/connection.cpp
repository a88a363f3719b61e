// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/connection.h"

#include "models/store/prepared.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>

#include <QFile>

namespace qianshao::store {

namespace {

template <class Work>
decltype(auto) translated(const QString &path, Work &&work)
{
    try {
        return work();
    } catch (const SQLite::Exception &e) {
        throwFailure(e.getErrorCode(), e.getExtendedErrorCode(), path, QString::fromUtf8(e.what()));
    }
}

// One thread at a time uses a connection, so SQLite need not lock it at each call.
int openFlags(Connection::Mode mode)
{
    switch (mode) {
    case Connection::Mode::Create: return SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX;
    case Connection::Mode::ReadWrite: return SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX;
    case Connection::Mode::ReadOnly: break;
    }
    return SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX;
}

}  // namespace

Connection::Connection(QString path, const QByteArray &key, Mode mode, int patienceMs)
    : m_path(std::move(path)),
      m_rightOfWay(m_path)
{
    // What SQLite counts of its memory costs a lock at each allocation, and nobody asks for it.
    static const int withoutStatistics = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    (void)withoutStatistics;
    if (mode == Mode::Create && QFile::exists(m_path))
        throw Failure(Failure::Code::Exists, m_path);
    if (mode != Mode::Create && !QFile::exists(m_path))
        throw Failure(Failure::Code::NotFound, m_path);
    // SQLite would take an empty file for a new one: it is one that has lost everything.
    if (mode != Mode::Create && QFile(m_path).size() == 0)
        throw Failure(Failure::Code::Damaged, m_path, QStringLiteral("empty"));
    translated(m_path, [&] {
        m_database = std::make_unique<SQLite::Database>(m_path.toStdString(), openFlags(mode), patienceMs);
        // What goes wrong is thrown; a library that writes to stderr on its own is no use to anybody.
        m_database->exec("PRAGMA cipher_log_level = NONE");
        // A raw key: SQLCipher's own derivation would cost 0.3 s at each open, and Argon2id guards the slot.
        m_database->exec("PRAGMA key = \"x'" + key.toHex().toStdString() + "'\"");
        m_database->exec("PRAGMA cipher_memory_security = OFF");
        // The first read proves the key.
        m_database->exec("SELECT count(*) FROM sqlite_master");
        m_database->exec("PRAGMA foreign_keys = ON");
        m_database->exec("PRAGMA temp_store = MEMORY");
        m_database->exec("PRAGMA cache_size = -16000");
        if (mode != Mode::ReadOnly) {
            m_database->exec("PRAGMA journal_mode = WAL");
            m_database->exec("PRAGMA synchronous = FULL");
        }
    });
}

Connection::~Connection()
{
    qDeleteAll(m_statements);
}

Query Connection::query(const char *sql)
{
    return query(QByteArray::fromRawData(sql, qsizetype(strlen(sql))));
}

Query Connection::query(const QByteArray &sql)
{
    auto found = m_statements.constFind(sql);
    if (found == m_statements.constEnd()) {
        const QByteArray owned(sql.constData(), sql.size());
        found =
            m_statements.insert(owned, new Prepared(m_database->getHandle(), owned.constData(), m_path, m_isDamaged));
    }
    return Query(*found.value());
}

void Connection::execute(const char *sql)
{
    translated(m_path, [&] { m_database->exec(sql); });
}

qint64 Connection::lastRow() const
{
    return m_database->getLastInsertRowid();
}

int Connection::changed() const
{
    return sqlite3_changes(m_database->getHandle());
}

void Connection::interrupt()
{
    sqlite3_interrupt(m_database->getHandle());
}

Transaction::Transaction(Connection &connection) : m_connection(connection)
{
    if (m_connection.isDamaged())
        throw Failure(Failure::Code::Damaged, m_connection.path());
    const RightOfWay::Wish wish(connection.rightOfWay());
    m_connection.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    try {
        m_connection.execute("ROLLBACK");
    } catch (const Failure &) {
        // SQLite has rolled back already (disk full, I/O error): there is nothing left to undo.
    }
}

void Transaction::commit()
{
    m_connection.execute("COMMIT");
    m_open = false;
}

Snapshot::Snapshot(Connection &connection)
    : m_connection(connection),
      m_isOwn(sqlite3_get_autocommit(connection.database().getHandle()) != 0)
{
    if (m_isOwn)
        m_connection.query("BEGIN").run();
}

Snapshot::~Snapshot()
{
    if (!m_isOwn)
        return;
    try {
        m_connection.query("COMMIT").run();
    } catch (const Failure &) {
        // Nothing was written: there is nothing to lose.
    }
}

}  // namespace qianshao::store
