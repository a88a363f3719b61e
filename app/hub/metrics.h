// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <array>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace qianshao::hub {

// What holds at the moment of a look, beside what was counted.
struct Gauges {
    qint64 openConnections = 0;
    int runningRequests = 0;
    qint64 watchers = 0;
    int databaseConnections = 0;
    int runningQueries = 0;
    bool isDatabaseAnswering = false;
    qint64 residentBytes = 0;
    QByteArray version;
};

// Counts for Prometheus. `route` is one of the registered patterns or empty, never a path that somebody made up: so the
// number of series stays small. May be used by several threads.
class Metrics {
public:
    void answered(std::string_view route, int status, double seconds);
    // What was no HTTP request at all: it has neither route nor duration.
    void refused(int status);
    // Prometheus' text format 0.0.4.
    [[nodiscard]] QByteArray text(const Gauges &gauges) const;

private:
    static constexpr std::array bounds = {
        0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0};  // seconds
    struct Route {
        std::map<int, quint64> byStatus;
        std::array<quint64, bounds.size() + 1> byDuration{};
        double seconds = 0;
    };

    mutable std::mutex m_mutex;
    std::map<std::string, Route, std::less<>> m_routes;
    std::map<int, quint64> m_refused;
};

// Of this process; 0 where the system does not tell.
[[nodiscard]] qint64 residentBytes();

}  // namespace qianshao::hub
