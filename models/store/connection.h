// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/value.h"
#include "models/store/failure.h"

#include <QByteArray>
#include <QHash>

#include <memory>

namespace SQLite {
class Database;
}  // namespace SQLite

namespace qianshao::store {

struct Prepared;

// A prepared statement taken from its connection's cache for one use; reset when it goes out of scope.
// Parameters and columns count from 0. A blob handed to bind() is copied, a text is too.
class Query {
public:
    Query(Prepared &prepared, const QString &path);
    ~Query();
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    Query &bind(int index, qint64 value);
    Query &bind(int index, int value) { return bind(index, qint64(value)); }
    Query &bind(int index, double value);
    Query &bind(int index, const QString &value);
    Query &bindUtf8(int index, QByteArrayView text);
    Query &bindBlob(int index, QByteArrayView blob);
    Query &bind(int index, const records::Uuid &id) { return bindBlob(index, id.bytes()); }
    Query &bind(int index, records::Instant at);
    Query &bindNull(int index);

    // The next row; false at the end.
    bool next();
    // Runs to the end; for statements without rows.
    void run();
    // Ready for other values without leaving scope.
    void reset();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;  // 0 when null
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;  // null when null
    // The text as it stands in the row: valid until the next one. Empty when null.
    [[nodiscard]] QByteArrayView utf8(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] records::Uuid uuid(int column) const;
    [[nodiscard]] records::Instant instant(int column) const;

private:
    Prepared &m_prepared;
    const QString &m_path;
};

// One encrypted connection. Every SQLite error leaves it as a Failure.
class Connection {
public:
    enum class Mode { Create, ReadWrite, ReadOnly };

    // `key` is the raw data key, 32 bytes. `path` is a file; Create refuses one that is there.
    Connection(QString path, const QByteArray &key, Mode mode);
    ~Connection();

    // The statement of that text, prepared at first use. One Query of the same text at a time.
    [[nodiscard]] Query query(const char *sql);
    [[nodiscard]] Query query(const QByteArray &sql);
    void execute(const char *sql);
    [[nodiscard]] qint64 lastRow() const;
    // Rows that the last statement changed.
    [[nodiscard]] int changed() const;
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] SQLite::Database &database() { return *m_database; }
    // Lets another thread end the statement that runs; it then throws Failure Io.
    void interrupt();

private:
    QString m_path;
    std::unique_ptr<SQLite::Database> m_database;
    QHash<QByteArray, Prepared *> m_statements;
};

// BEGIN IMMEDIATE … COMMIT; rolls back unless committed.
class Transaction {
public:
    explicit Transaction(Connection &connection);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit();

private:
    Connection &m_connection;
    bool m_open = true;
};

}  // namespace qianshao::store
