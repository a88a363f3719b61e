// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/hub/config.h"
#include "app/hub/metrics.h"
#include "app/hub/ratelimit.h"

#include <drogon/HttpAppFramework.h>

#include <atomic>
#include <set>
#include <string>

namespace qianshao::hub {

// What happens to every request before and after its route: it gets an id, is counted while it runs, is refused where
// its address asks too often or where it brings a body that nobody wants; its answer carries the id (X-Request-Id), and
// leaves one line in the log and its time in the metrics.
class Passage {
public:
    Passage(const Config &config, const EventLog &log, Metrics &metrics);
    // Registers itself with drogon, which keeps it: call once, before drogon runs.
    void attach();

    // From now on connections and requests are refused, and every answer closes the one that it goes through.
    void close() { m_isClosing = true; }
    [[nodiscard]] bool isClosing() const { return m_isClosing; }
    // Whoever asks is this machine itself, or was named by the configuration.
    [[nodiscard]] bool mayReadMetrics(const drogon::HttpRequestPtr &request) const;
    // Requests that a route, or PostgreSQL for it, still works on.
    [[nodiscard]] int running() const { return m_running; }

private:
    [[nodiscard]] drogon::HttpResponsePtr refusalOf(const drogon::HttpRequestPtr &request);
    [[nodiscard]] std::string addressOf(const drogon::HttpRequestPtr &request) const;
    void enter(const drogon::HttpRequestPtr &request);
    void leave(const drogon::HttpRequestPtr &request, const drogon::HttpResponsePtr &reply);

    const EventLog &m_log;
    Metrics &m_metrics;
    RateLimit m_rate;
    std::set<std::string, std::less<>> m_balancers;
    std::set<std::string, std::less<>> m_metricsReaders;
    std::string m_idPrefix;  // differs between processes
    std::atomic<quint64> m_lastId = 0;
    std::atomic<int> m_running = 0;
    std::atomic<bool> m_isClosing = false;
};

}  // namespace qianshao::hub
