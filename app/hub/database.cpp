// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/database.h"

#include "app/hub/poolguard.h"

#include <drogon/orm/Exception.h>

#include <utility>

namespace qianshao::hub {

// newPgClient instead of drogon's own configuration: it takes a connection string as libpq does, with TLS and services.
void Database::open(const Config &config)
{
    guardPool();
    m_connections = config.databaseConnections;
    m_client = drogon::orm::DbClient::newPgClient(
        config.database.toStdString(), size_t(config.databaseConnections), /*autoBatch=*/true);
    m_client->setTimeout(config.databaseTimeoutMs / 1000.0);
}

void Database::close()
{
    if (m_client)
        m_client->closeAll();
}

void Database::query(const std::string &sql, OnRows onRows, OnFailure onFailure)
{
    ++m_running;
    m_client->execSqlAsync(
        sql,
        [this, onRows = std::move(onRows)](const drogon::orm::Result &rows) {
            --m_running;
            onRows(rows);
        },
        [this, onFailure = std::move(onFailure)](const drogon::orm::DrogonDbException &) {
            --m_running;
            onFailure();
        });
}

// Without any connection the statement would only wait for its time-out. With one it has to be asked: drogon takes a
// connection that PostgreSQL has ended for a good one until it is used.
void Database::probe(const std::function<void(std::optional<int>)> &onAnswer)
{
    if (!m_client || !m_client->hasAvailableConnections()) {
        m_isAnswering = false;
        onAnswer({});
        return;
    }
    query(
        "SELECT max(version) FROM schema_version",
        [this, onAnswer](const drogon::orm::Result &rows) {
            m_isAnswering = true;
            onAnswer(rows[0][size_t(0)].as<int>());
        },
        [this, onAnswer] {
            m_isAnswering = false;
            onAnswer({});
        });
}

}  // namespace qianshao::hub
