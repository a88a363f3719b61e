// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/postgres/connection.h"
#include "tests/bench/bench.h"
#include "tests/bench/lightdevice.h"

#include <QFile>

#include <map>
#include <thread>

namespace qianshao::bench {

using namespace std::chrono_literals;
using Devices = std::vector<std::unique_ptr<LightDevice>>;
using Lines = std::vector<std::unique_ptr<LightLine>>;

namespace {

const int stations = scaled(900);
constexpr int watchersOfEach = 10;

double memoryOf(const QByteArray &process)
{
    return megabytes(QStringLiteral("/proc/%1/status").arg(QString::fromLatin1(process)), "VmRSS");
}

// What ends TLS for it.
QByteArray frontOf(qint64 hub)
{
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(hub));
    if (!children.open(QIODevice::ReadOnly))
        qFatal("no children");
    return children.readAll().simplified().split(' ').front();
}

// Each unit's key, by which its tokens are made.
std::map<QByteArray, QByteArray> keysOf(const QString &database)
{
    const postgres::StopSign stop;
    postgres::Connection connection(database.toUtf8(), 60s, stop);
    const postgres::Rows rows = connection.ask("SELECT unit, token_key FROM unit");
    std::map<QByteArray, QByteArray> keys;
    for (int row = 0; row < rows.size(); ++row)
        keys[rows.bytes(row, 0).toByteArray()] = rows.bytes(row, 1).toByteArray();
    return keys;
}

// Open and told how far the unit has come.
std::unique_ptr<LightLine> watching(int port, const QByteArray &token)
{
    auto line = std::make_unique<LightLine>(port);
    line->write("GET /v1/watch HTTP/1.1\r\nHost: hub\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nAuthorization: Bearer "
        + token + "\r\n\r\n");
    for (QByteArray heard; !heard.contains("{\"number\":");) {
        const QByteArray more = line->read();
        if (more.isEmpty())
            qFatal("nobody watches: %s", heard.constData());
        heard += more;
    }
    return line;
}

Lines watchAll(const tests::StationHub &hub, int port, const Devices &devices)
{
    const auto keys = keysOf(hub.database());
    Lines lines(devices.size());
    constexpr size_t threads = 4;
    std::vector<std::jthread> opening;
    for (size_t thread = 0; thread < threads; ++thread)
        opening.emplace_back([&, thread] {
            for (size_t i = thread; i < devices.size(); i += threads)
                lines[i] = watching(port, tokenOf(*devices[i], keys.at(devices[i]->unit().bytes().toByteArray())));
        });
    opening.clear();
    return lines;
}

// The best of three: nobody else's work is in it.
double pushTime(LightDevice &device, const std::vector<changes::RecordState> &pattern, int port)
{
    double best = std::numeric_limits<double>::max();
    for (int attempt = 0; attempt < 3; ++attempt) {
        for (int i = 0; i < 10; ++i)
            device.prepare(pattern);
        device.connect(port);
        best = std::min(best, milliseconds([&] { device.push(); }));
    }
    return best;
}

}  // namespace

// Nine thousand laptops that are on and have nothing to say, over TLS, and one that pushes.
void hubWatchers()
{
    const auto pattern = patternOf(1000);
    tests::StationHub hub(withoutRateLimit());
    const int port = hub.process().port();
    const Devices devices = lightDevices(hub.database(), stations, watchersOfEach);
    LightDevice &busy = *devices.front();
    const double before = pushTime(busy, pattern, port);
    const QByteArray hubId = QByteArray::number(hub.process().id());
    const QByteArray front = frontOf(hub.process().id());
    const double hubBefore = memoryOf(hubId);
    const double frontBefore = memoryOf(front);
    Lines lines;
    print("hubwatchers.open", milliseconds([&] { lines = watchAll(hub, port, devices); }) / 1000, "s to open 9,000");
    const double count = double(lines.size());
    print("hubwatchers.hub", (memoryOf(hubId) - hubBefore) * 1024 / count, "KB a watcher in the hub (at most 12)");
    print(
        "hubwatchers.front", (memoryOf(front) - frontBefore) * 1024 / count, "KB a watcher in haproxy, which ends TLS");
    print("hubwatchers.push_ratio", before / pushTime(busy, pattern, port), "of the speed without them (at least 0.7)");
}

}  // namespace qianshao::bench
