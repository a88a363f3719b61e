// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/hub/config.h"

#include <drogon/orm/DbClient.h>

#include <atomic>
#include <functional>
#include <optional>
#include <string>

namespace qianshao::hub {

// The connections to PostgreSQL: asynchronous, with several statements on the way on each (pipelines). A connection
// that is lost is opened again every second until that works.
class Database {
public:
    using OnRows = std::function<void(const drogon::orm::Result &rows)>;
    // Says nothing about why: PostgreSQL's words may quote data. drogon's part of the log has what can be told.
    using OnFailure = std::function<void()>;

    Database() = default;
    ~Database() { close(); }
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    // Returns at once; connections come up in the background. Before it and after close() nothing is available.
    void open(const Config &config);
    // Those that run are given up: neither of their two functions is called.
    void close();

    // One of the two is called, on a thread of the pool, at the latest after Config::databaseTimeoutMs.
    void query(const std::string &sql, OnRows onRows, OnFailure onFailure);

    // Reads the schema's number (absent: PostgreSQL does not answer); isAnswering() remembers how that went.
    void probe(const std::function<void(std::optional<int> schema)> &onAnswer);
    [[nodiscard]] bool isAnswering() const { return m_isAnswering; }

    [[nodiscard]] int connections() const { return m_connections; }
    // Statements that wait for a connection or an answer.
    [[nodiscard]] int running() const { return m_running; }

private:
    int m_connections = 0;
    std::atomic<int> m_running = 0;
    std::atomic<bool> m_isAnswering = false;
    drogon::orm::DbClientPtr m_client;
};

}  // namespace qianshao::hub
