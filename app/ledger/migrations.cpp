// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/migrations.h"

#include <QFile>

#include <libpq-fe.h>
#include <memory>

void qianshaoInitLedgerResources()
{
    Q_INIT_RESOURCE(ledger);
}

namespace qianshao::ledger {

using namespace Qt::StringLiterals;
using Code = MigrationFailure::Code;

namespace {

constexpr int newest = 4;
constexpr int oldestPostgres = 150'000;

using Connection = std::unique_ptr<PGconn, decltype(&PQfinish)>;

QString errorOf(const Connection &connection)
{
    return QString::fromUtf8(PQerrorMessage(connection.get())).trimmed();
}

// The first value of the first row; empty where there is none.
QByteArray execute(const Connection &connection, const QByteArray &sql)
{
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(connection.get(), sql.constData()), PQclear);
    const ExecStatusType status = PQresultStatus(result.get());
    if (status == PGRES_TUPLES_OK)
        return PQntuples(result.get()) > 0 ? QByteArray(PQgetvalue(result.get(), 0, 0)) : QByteArray();
    if (status != PGRES_COMMAND_OK)
        throw MigrationFailure(Code::Failed, errorOf(connection));
    return {};
}

QByteArray migration(int schema)
{
    qianshaoInitLedgerResources();
    QFile file(u":/hub/%1.sql"_s.arg(schema, 4, 10, QChar(u'0')));
    if (!file.open(QIODevice::ReadOnly))
        throw MigrationFailure(Code::Failed, file.fileName());
    return file.readAll();
}

}  // namespace

int newestSchema()
{
    return newest;
}

int migrate(const QString &connectionString)
{
    const Connection connection(PQconnectdb(connectionString.toUtf8().constData()), PQfinish);
    if (PQstatus(connection.get()) != CONNECTION_OK)
        throw MigrationFailure(Code::Unreachable, errorOf(connection));
    if (PQserverVersion(connection.get()) < oldestPostgres)
        throw MigrationFailure(Code::OldPostgres, QString::number(PQserverVersion(connection.get())));
    execute(connection, "SET client_min_messages = warning");
    // The lock ends with the connection, also where this process dies. Its number is "QSHU" in ASCII.
    execute(connection, "SELECT pg_advisory_lock(1364412501)");
    execute(connection, "SET lock_timeout = '5s'");
    execute(connection,
        "CREATE TABLE IF NOT EXISTS schema_version "
        "(version int PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())");
    const int found = execute(connection, "SELECT coalesce(max(version), 0) FROM schema_version").toInt();
    if (found > newest)
        throw MigrationFailure(Code::NewerSchema, u"%1 > %2"_s.arg(found).arg(newest));
    for (int schema = found + 1; schema <= newest; ++schema) {
        execute(connection, "BEGIN");
        execute(connection, migration(schema));
        execute(connection, "INSERT INTO schema_version (version) VALUES (" + QByteArray::number(schema) + ')');
        execute(connection, "COMMIT");
    }
    return found;
}

}  // namespace qianshao::ledger
