// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/postgres/connection.h"
#include "tests/app/session/syncedwindow.h"
#include "tests/bench/bench.h"

#include <QEventLoop>

namespace qianshao::bench {

using namespace std::chrono_literals;
using postgres::Parameters;
using tests::Window;

namespace {

constexpr int samples = 250;

// What PostgreSQL itself takes: a durable row at one connection, the notice of it at another.
void plainNotice(const QString &database)
{
    const postgres::StopSign stop;
    postgres::Connection writer(database.toUtf8(), 60s, stop);
    postgres::Connection listener(database.toUtf8(), 60s, stop);
    (void)writer.ask("CREATE TABLE noticed (state bytea)");
    (void)listener.ask("LISTEN noticed");
    std::vector<double> times;
    for (int i = 0; i < samples; ++i)
        times.push_back(milliseconds([&] {
            (void)writer.ask("INSERT INTO noticed VALUES ($1::bytea)", Parameters().add(QByteArray(550, 's')));
            (void)writer.ask("NOTIFY noticed, 'row'");
            (void)listener.notice(60s);
        }));
    print("hubnotice.plain", percentile(times, 0.5), "ms p50 (baseline: a durable row and its notice, by libpq)");
}

}  // namespace

// From the moment that somebody saves until another window has read it: two programs as they run in service.
void hubNotice()
{
    tests::StationHub hub;
    plainNotice(hub.database());
    Window one(hub, 1);
    Window other(hub, 2);
    if (!tests::comes([&] { return one.isSettled() && other.isSettled(); }))
        qFatal("they do not settle");
    std::vector<double> times;
    for (size_t i = 1; i <= samples; ++i) {
        times.push_back(milliseconds([&] {
            one.write(QStringLiteral("王秀兰"));
            QEventLoop loop;
            QObject::connect(other.thread.get(), &sync::SyncThread::taken, &loop, [&] {
                if (other.persons() == i)
                    loop.quit();
            });
            loop.exec();
        }));
        // Whoever works at a screen saves now and then, and not as fast as the machine goes.
        if (!tests::comes([&] { return one.isSettled() && other.isSettled(); }))
            qFatal("they do not settle");
    }
    print("hubnotice.seen_p50", percentile(times, 0.5), "ms until another screen shows it");
    print("hubnotice.seen_p99", percentile(times, 0.99), "ms (at most 150)");
}

}  // namespace qianshao::bench
