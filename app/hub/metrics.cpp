// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/metrics.h"

#include <QFile>
#include <QList>

#include <algorithm>
#include <unistd.h>

namespace qianshao::hub {
namespace {

QByteArray head(const char *name, const char *type, const char *help)
{
    return QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

QByteArray gauge(const char *name, const char *help, qint64 value)
{
    return head(name, "gauge", help) + name + ' ' + QByteArray::number(value) + '\n';
}

QByteArray label(const std::string &route)
{
    return route.empty() ? QByteArray("none") : QByteArray::fromStdString(route);
}

}  // namespace

void Metrics::answered(std::string_view route, int status, double seconds)
{
    const auto bucket = size_t(std::ranges::lower_bound(bounds, seconds) - bounds.begin());
    const std::lock_guard lock(m_mutex);
    auto found = m_routes.find(route);
    if (found == m_routes.end())
        found = m_routes.emplace(route, Route{}).first;
    ++found->second.byStatus[status];
    ++found->second.byDuration[bucket];
    found->second.seconds += seconds;
}

void Metrics::refused(int status)
{
    const std::lock_guard lock(m_mutex);
    ++m_refused[status];
}

QByteArray Metrics::text(const Gauges &gauges) const
{
    QByteArray text = head("qianshao_hub_requests_total", "counter", "Requests answered.");
    const std::lock_guard lock(m_mutex);
    for (const auto &[route, counts] : m_routes) {
        for (const auto &[status, count] : counts.byStatus)
            text += "qianshao_hub_requests_total{route=\"" + label(route) + "\",status=\"" + QByteArray::number(status)
                + "\"} " + QByteArray::number(count) + '\n';
    }
    text += head("qianshao_hub_refused_total", "counter", "What was no HTTP request, or too large.");
    for (const auto &[status, count] : m_refused)
        text += "qianshao_hub_refused_total{status=\"" + QByteArray::number(status) + "\"} " + QByteArray::number(count)
            + '\n';
    text += head("qianshao_hub_request_seconds", "histogram", "From the last byte of a request to its answer.");
    for (const auto &[route, counts] : m_routes) {
        const QByteArray name = "qianshao_hub_request_seconds";
        const QByteArray labels = "{route=\"" + label(route) + '"';
        quint64 total = 0;
        for (size_t i = 0; i < counts.byDuration.size(); ++i) {
            total += counts.byDuration[i];
            const QByteArray bound = i < bounds.size() ? QByteArray::number(bounds[i]) : QByteArray("+Inf");
            text += name + "_bucket" + labels + ",le=\"" + bound + "\"} " + QByteArray::number(total) + '\n';
        }
        text += name + "_sum" + labels + "} " + QByteArray::number(counts.seconds, 'g', 12) + '\n';
        text += name + "_count" + labels + "} " + QByteArray::number(total) + '\n';
    }
    text += gauge("qianshao_hub_open_connections", "Connections of clients.", gauges.openConnections);
    text += gauge("qianshao_hub_running_requests", "Requests without an answer yet.", gauges.runningRequests);
    text += gauge("qianshao_hub_watchers", "Devices that listen for news.", gauges.watchers);
    text += gauge("qianshao_hub_database_connections", "Size of the pool.", gauges.databaseConnections);
    text += gauge("qianshao_hub_database_queries", "Statements without an answer yet.", gauges.runningQueries);
    text += gauge("qianshao_hub_database_answering", "1: it answered when it was last asked.",
        gauges.isDatabaseAnswering ? 1 : 0);
    text += gauge("process_resident_memory_bytes", "Resident memory.", gauges.residentBytes);
    text += head("qianshao_hub_build_info", "gauge", "Always 1.") + "qianshao_hub_build_info{version=\""
        + gauges.version + "\"} 1\n";
    return text;
}

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> pages = file.readAll().split(' ');  // all, resident, …
    return pages.size() > 1 ? pages[1].toLongLong() * sysconf(_SC_PAGESIZE) : 0;
}

}  // namespace qianshao::hub
