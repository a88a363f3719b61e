// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/database.h"

#include "app/hub/poolguard.h"

#include <drogon/orm/Exception.h>

#include <memory>
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
    m_client.reset();
}

// drogon keeps both callbacks until the time-out would have come, and what they hold (a request and its body) with
// them: so what they hold is given up as soon as one was called.
void Database::query(const std::string &sql, OnRows onRows, OnFailure onFailure)
{
    struct Waiting {
        OnRows onRows;
        OnFailure onFailure;
    };
    ++m_running;
    const auto waiting = std::make_shared<Waiting>(std::move(onRows), std::move(onFailure));
    m_client->execSqlAsync(
        sql,
        [this, waiting](const drogon::orm::Result &rows) {
            --m_running;
            const Waiting taken = std::exchange(*waiting, {});
            taken.onRows(rows);
        },
        [this, waiting](const drogon::orm::DrogonDbException &) {
            --m_running;
            const Waiting taken = std::exchange(*waiting, {});
            taken.onFailure();
        });
}

// Without any connection the statement would only wait for its time-out. With one it has to be asked: drogon takes a
// connection that PostgreSQL has ended for a good one until it is used.
void Database::probe(std::function<void(std::optional<int>)> onAnswer)
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
