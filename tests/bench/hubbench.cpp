// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/postgres/connection.h"
#include "models/records/all.h"
#include "tests/app/hub/reallaptop.h"
#include "tests/bench/bench.h"
#include "tests/bench/plainledger.h"
#include "tests/bench/plainstore.h"

#include <algorithm>

// Laptops and a hub as they run in service: TLS on loopback, PostgreSQL with synchronous_commit on, SQLCipher with
// FULL.
namespace qianshao::bench {

using namespace records;
using namespace std::chrono_literals;
using tests::RealLaptop;
using tests::StationHub;

namespace {

constexpr int records = 10'000;
constexpr int firstPulls = 7;  // of as many laptops

void meet(RealLaptop &laptop)
{
    if (const sync::Trouble trouble = laptop.meet(); trouble != sync::Trouble::None)
        qFatal("the hub does not answer: %d", int(trouble));
}

// The rows that came of it, by libpq alone.
double plainPush(const StationHub &hub)
{
    const postgres::StopSign stop;
    postgres::Connection connection(hub.database().toUtf8(), 60s, stop);
    PlainLedger plain(connection);
    const double rows = plain.writeRows();
    print("hub.push_plain", rows, "ms (baseline: the same rows by libpq, a statement each)");
    print("hub.push_plain_arrays", plain.writeArrays(), "ms (baseline: the same rows by libpq, as arrays)");
    (void)connection.ask("DROP TABLE plain");
    return rows;
}

// The same rows by hand into SQLCipher, as durable and as searchable.
double plainPull(quint64 random)
{
    tests::TestStore store(random);
    PlainStore plain(store, PlainStore::Search::With);
    constexpr int inOne = 1000 / 6;
    double spent = 0;
    for (int i = 0; i < records / 6; i += inOne) {
        const Rows rows = makeFullRows(*store, std::min(inOne, records / 6 - i), i);
        spent += milliseconds([&] {
            plain.begin();
            plain.insert(rows);
            plain.commit();
        });
    }
    return spent;
}

// Takes a minute or two.
void run(const StationHub &hub, const QString &sql)
{
    const postgres::StopSign stop;
    postgres::Connection connection(hub.database().toUtf8(), 600s, stop);
    (void)connection.ask(sql.toUtf8().constData());
}

}  // namespace

void hub()
{
    StationHub hub({{QStringLiteral("databaseConnections"), 8}, {QStringLiteral("requestsPerSecond"), 1'000'000},
        {QStringLiteral("requestBurst"), 1'000'000}});
    RealLaptop one(1, hub.code());
    RealLaptop two(2, hub.code());
    meet(one);  // a new device is told all that it has said itself once more
    const changes::ChangeSet set = insertionOf(makeFullRows(*one.file, records / 6, 0));
    (void)one.file->apply(set, store::Origin::Import);

    const double push = milliseconds([&] { meet(one); });
    print("hub.push", push, "ms for 10,000 (at most 1000)");
    print("hub.push_ratio", plainPush(hub) / push, "of plain (at least 0.6)");

    std::vector<double> pulls, byHand;
    for (int i = 0; i < firstPulls; ++i) {
        const auto another = i == 0 ? nullptr : std::make_unique<RealLaptop>(quint64(10 + i), hub.code());
        byHand.push_back(plainPull(quint64(100 + i)));
        pulls.push_back(milliseconds([&] { meet(another ? *another : two); }));
    }
    const double pull = percentile(pulls, 0.5);
    const double plain = percentile(byHand, 0.5);
    print("hub.first_pull", pull, "ms p50 for 10,000 (at most 1000)");
    print("hub.first_pull_plain", plain, "ms p50 (baseline: the same rows by hand into SQLCipher, with their search)");
    print("hub.first_pull_ratio", plain / pull, "of plain (at least 0.6)");
    if (two.file->counter("rows", qint64(Kind::Call)) != records / 6 * 3)
        qFatal("not everything has arrived");

    std::vector<double> quiet;
    for (int i = 0; i < 200; ++i)
        quiet.push_back(milliseconds([&] { meet(two); }));
    print("hub.quiet_round", percentile(quiet, 0.5), "ms p50 (at most 5)");

    // The unit grows to a million records that laptop two has taken already; then 200 new ones.
    run(hub,
        QStringLiteral(
            "INSERT INTO record (unit, kind, id, number, state, labels, writer) SELECT u.unit, 6, gen_random_uuid(), "
            "u.last_number + g, (SELECT state FROM record WHERE kind = 6 LIMIT 1), "
            "(SELECT labels FROM record WHERE kind = 6 LIMIT 1), 0 FROM unit u, generate_series(1, 1000000 - "
            "u.last_number) g"));
    run(hub, QStringLiteral("UPDATE unit SET last_number = 1000000"));
    run(hub, QStringLiteral("ANALYZE"));
    {
        store::Connection &connection = two.file->connection();
        connection.execute("UPDATE exchange SET value = 1000000 WHERE name = 'taken'");
    }
    std::vector<double> few;
    for (int round = 0; round < 5; ++round) {
        changes::ChangeSet more;
        for (int i = 0; i < 200; ++i)
            more.changes.push_back(
                changes::inserted(Person{.id = one.file->newId(), .name = QStringLiteral("王建国")}));
        (void)one.file->apply(more, store::Origin::Import);
        {
            store::Connection &connection = one.file->connection();
            connection.execute("UPDATE exchange SET value = 1000000 WHERE name = 'taken' AND value < 1000000");
        }
        meet(one);
        few.push_back(milliseconds([&] { meet(two); }));
    }
    print("hub.pull_200_of_a_million", percentile(few, 0.5), "ms (at most 50)");
}

}  // namespace qianshao::bench
