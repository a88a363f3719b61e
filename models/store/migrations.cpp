// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/migrations.h"

#include <QFile>

#include <sqlcipher/sqlite3.h>

void qianshaoInitStoreResources()
{
    Q_INIT_RESOURCE(migrations);
}

namespace qianshao::store {
namespace {

constexpr int newest = 8;
// "QSHO": tells our files from any other SQLCipher database.
constexpr qint64 applicationId = 0x5153484f;

void set(Connection &connection, const char *pragma, qint64 value)
{
    connection.execute((QByteArray("PRAGMA ") + pragma + " = " + QByteArray::number(value)).constData());
}

}  // namespace

int newestSchema()
{
    return newest;
}

QList<QByteArray> statementsOf(int schema)
{
    qianshaoInitStoreResources();
    QFile file(QStringLiteral(":/migrations/%1.sql").arg(schema, 4, 10, QLatin1Char('0')));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray sql;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.trimmed().startsWith("--"))
            sql += line + '\n';
    }
    QList<QByteArray> statements;
    QByteArray statement;
    for (const QByteArray &part : sql.split(';')) {
        statement += part + ';';
        // A trigger has semicolons of its own.
        if (!sqlite3_complete(statement.constData()))
            continue;
        if (statement.trimmed() != ";")
            statements.append(statement.trimmed());
        statement.clear();
    }
    return statements;
}

void migrate(Connection &connection, bool isNew)
{
    auto pragma = [&](const char *sql) {
        Query query = connection.query(sql);
        query.next();
        return query.integer(0);
    };
    const qint64 id = pragma("PRAGMA application_id");
    qint64 found = pragma("PRAGMA user_version");
    if (id != applicationId && (id != 0 || pragma("SELECT count(*) FROM sqlite_master") != 0))
        throw Failure(Failure::Code::NotAStore, connection.path());
    if (found == 0 && !isNew)
        throw Failure(Failure::Code::Damaged, connection.path(), QStringLiteral("empty"));
    if (found > newest)
        throw Failure(Failure::Code::NewerProgram, connection.path(), QStringLiteral("%1,%2").arg(found).arg(newest));
    while (found < newest) {
        Transaction transaction(connection);
        // Another process may have migrated while this one waited for the lock.
        found = pragma("PRAGMA user_version");
        if (found >= newest)
            return;
        for (const QByteArray &statement : statementsOf(int(found) + 1))
            connection.execute(statement.constData());
        set(connection, "user_version", ++found);
        set(connection, "application_id", applicationId);
        transaction.commit();
    }
}

}  // namespace qianshao::store
