// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/instructionlist.h"
#include "tests/bench/bench.h"
#include "tests/bench/stationstore.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <QTemporaryDir>

namespace qianshao::bench {

using namespace records;

// Calls logged one by one, each durable when apply() returns, in a station of full size. Where the baseline itself
// takes 4 ms, other programs keep the processors busy: who has waited for the disk then waits for a turn, and the
// figures tell of the system's clock. With a turn of its own (chrt -f 10) the bench measures the save.
void save()
{
    const QTemporaryDir folder;
    auto station = openStationCopy(folder.path());
    store::Store &store = station->store();
    const store::InstructionList list(store);
    store::ListPosition start;
    const auto queue = list.page(
        {.view = InstructionFilter::View::Open, .order = InstructionFilter::Order::Deadline, .now = stationNow()},
        start, 500);
    if (queue.empty())
        qFatal("no instruction is open");
    constexpr int saves = 2000;
    std::vector<double> samples, raw;
    for (size_t i = 0; i < saves; ++i) {
        const Call call{.id = store.newId(),
            .instruction = {queue[i % queue.size()].id},
            .startedAt = {store.now().ms + qint64(i) * 1000},
            .seconds = 65,
            .result = CallResult::Cooperative,
            .note = QStringLiteral("本人接听,已告知停止转账")};
        samples.push_back(milliseconds([&] {
            if (!store.apply({{changes::inserted(call)}}, store::Origin::Edit).problems.empty())
                qFatal("refused");
        }));
    }
    SQLite::Database &database = store.connection().database();
    SQLite::Statement insert(
        database, "INSERT INTO setting (id, key, value) VALUES (randomblob(16), ?, '本人接听,已告知停止转账')");
    for (int i = 0; i < saves; ++i) {
        insert.reset();
        insert.bind(1, "bench/" + std::to_string(i));
        raw.push_back(milliseconds([&] { insert.exec(); }));
    }
    print("save.call_p50", percentile(samples, 0.5), "ms (at most 1)");
    print("save.call_p99", percentile(samples, 0.99), "ms (at most 5)");
    print("save.raw_p50", percentile(raw, 0.5), "ms (baseline: one row inserted durably)");
    print("save.raw_p99", percentile(raw, 0.99), "ms (baseline)");
}

}  // namespace qianshao::bench
