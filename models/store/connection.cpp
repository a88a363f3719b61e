// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/connection.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>

#include <QFile>
#include <QStringEncoder>

#include <sqlcipher/sqlite3.h>

namespace qianshao::store {

// A statement with room for the text of its parameters, so that binding a row allocates nothing.
struct Prepared {
    Prepared(SQLite::Database &database, const char *sql)
        : statement(database, sql),
          text(size_t(statement.getBindParameterCount()))
    {
    }

    SQLite::Statement statement;
    std::vector<std::string> text;
};

namespace {

Failure::Code codeOf(int sqlite)
{
    switch (sqlite & 0xff) {
    case SQLITE_NOTADB: return Failure::Code::WrongKey;
    case SQLITE_CORRUPT: return Failure::Code::Damaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Failure::Code::Busy;
    case SQLITE_FULL: return Failure::Code::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_PERM: return Failure::Code::ReadOnly;
    default: return Failure::Code::Io;
    }
}

template <class Work>
decltype(auto) translated(const QString &path, Work &&work)
{
    try {
        return work();
    } catch (const SQLite::Exception &e) {
        if ((e.getErrorCode() & 0xff) == SQLITE_CONSTRAINT)
            throw ConstraintViolation{e.getExtendedErrorCode() == SQLITE_CONSTRAINT_FOREIGNKEY};
        throw Failure(codeOf(e.getErrorCode()), path, QString::fromUtf8(e.what()));
    }
}

// A connection stays in its thread, so SQLite need not lock it at each call.
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

Failure::Failure(Code code, QString path, QString detail)
    : m_code(code),
      m_path(std::move(path)),
      m_detail(std::move(detail)),
      m_what(m_detail.toUtf8())
{
}

Query::Query(Prepared &prepared, const QString &path) : m_prepared(prepared), m_path(path) {}

Query::~Query()
{
    m_prepared.statement.tryReset();
}

Query &Query::bind(int index, qint64 value)
{
    m_prepared.statement.bind(index + 1, static_cast<int64_t>(value));
    return *this;
}

Query &Query::bind(int index, double value)
{
    m_prepared.statement.bind(index + 1, value);
    return *this;
}

Query &Query::bind(int index, const QString &value)
{
    if (value.isNull())
        return bindNull(index);
    std::string &utf8 = m_prepared.text[size_t(index)];
    QStringEncoder encoder(QStringConverter::Utf8);
    utf8.resize(size_t(encoder.requiredSpace(value.size())));
    utf8.resize(size_t(encoder.appendToBuffer(utf8.data(), value) - utf8.data()));
    m_prepared.statement.bindNoCopy(index + 1, utf8);
    return *this;
}

Query &Query::bindUtf8(int index, QByteArrayView text)
{
    std::string &utf8 = m_prepared.text[size_t(index)];
    utf8.assign(text.data(), size_t(text.size()));
    m_prepared.statement.bindNoCopy(index + 1, utf8);
    return *this;
}

Query &Query::bindBlob(int index, QByteArrayView blob)
{
    m_prepared.statement.bind(index + 1, static_cast<const void *>(blob.data()), int(blob.size()));
    return *this;
}

Query &Query::bind(int index, records::Instant at)
{
    return at.isSet() ? bind(index, at.ms) : bindNull(index);
}

Query &Query::bindNull(int index)
{
    m_prepared.statement.bind(index + 1);
    return *this;
}

bool Query::next()
{
    return translated(m_path, [this] { return m_prepared.statement.executeStep(); });
}

void Query::run()
{
    while (next()) {}
}

void Query::reset()
{
    m_prepared.statement.tryReset();
}

bool Query::isNull(int column) const
{
    return m_prepared.statement.isColumnNull(column);
}

qint64 Query::integer(int column) const
{
    return m_prepared.statement.getColumn(column).getInt64();
}

double Query::real(int column) const
{
    return m_prepared.statement.getColumn(column).getDouble();
}

QString Query::text(int column) const
{
    if (isNull(column))
        return {};
    const auto value = m_prepared.statement.getColumn(column);
    const char *utf8 = value.getText();
    return QString::fromUtf8(utf8, value.getBytes());
}

QByteArrayView Query::utf8(int column) const
{
    if (isNull(column))
        return {};
    const auto value = m_prepared.statement.getColumn(column);
    const char *utf8 = value.getText();
    return {utf8, value.getBytes()};
}

QByteArray Query::blob(int column) const
{
    const auto value = m_prepared.statement.getColumn(column);
    const void *bytes = value.getBlob();
    return {static_cast<const char *>(bytes), value.getBytes()};
}

records::Uuid Query::uuid(int column) const
{
    const auto value = m_prepared.statement.getColumn(column);
    const void *bytes = value.getBlob();
    return records::Uuid::fromBytes({static_cast<const char *>(bytes), value.getBytes()});
}

records::Instant Query::instant(int column) const
{
    return isNull(column) ? records::Instant{} : records::Instant{integer(column)};
}

Connection::Connection(QString path, const QByteArray &key, Mode mode) : m_path(std::move(path))
{
    if (mode == Mode::Create && QFile::exists(m_path))
        throw Failure(Failure::Code::Exists, m_path);
    if (mode != Mode::Create && !QFile::exists(m_path))
        throw Failure(Failure::Code::NotFound, m_path);
    translated(m_path, [&] {
        constexpr int busyMs = 10'000;
        m_database = std::make_unique<SQLite::Database>(m_path.toStdString(), openFlags(mode), busyMs);
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
        auto *prepared = translated(m_path, [&] { return new Prepared(*m_database, owned.constData()); });
        found = m_statements.insert(owned, prepared);
    }
    return {*found.value(), m_path};
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

}  // namespace qianshao::store
