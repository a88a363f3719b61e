// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/query.h"
#include "models/store/rightofway.h"

#include <QHash>

#include <memory>

namespace SQLite {
class Database;
}  // namespace SQLite

namespace qianshao::store {

// One encrypted connection. Every SQLite error leaves it as a Failure.
class Connection {
public:
    enum class Mode { Create, ReadWrite, ReadOnly };

    // `key` is the raw data key, 32 bytes. `path` is a file; Create refuses one that is there. Another connection's
    // lock is waited for so long, here and later.
    Connection(QString path, const QByteArray &key, Mode mode, int patienceMs = 10'000);
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
    // A statement has met a damaged page. From then on Transaction refuses: nothing is written to such a file.
    [[nodiscard]] bool isDamaged() const { return m_isDamaged; }
    // What was found damaged is the drafts' file, which is set aside.
    void damageIsElsewhere() { m_isDamaged = false; }
    [[nodiscard]] const RightOfWay &rightOfWay() const { return m_rightOfWay; }
    // Lets another thread end the statement that runs; it then throws Failure Io.
    void interrupt();

private:
    QString m_path;
    std::unique_ptr<SQLite::Database> m_database;
    QHash<QByteArray, Prepared *> m_statements;
    RightOfWay m_rightOfWay;
    bool m_isDamaged = false;
};

// BEGIN IMMEDIATE … COMMIT; rolls back unless committed. Throws Failure Damaged on a file that was found damaged.
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

// One state of the file for several reads: nothing that another connection commits comes between them, and the file is
// locked once instead of once a statement. Inside another transaction it is part of that one.
class Snapshot {
public:
    explicit Snapshot(Connection &connection);
    ~Snapshot();
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

private:
    Connection &m_connection;
    const bool m_isOwn;
};

}  // namespace qianshao::store
