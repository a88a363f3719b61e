// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/bench.h"

#include "models/store/batch.h"
#include "tests/bench/plainstore.h"

namespace qianshao::bench {

using namespace records;

namespace {

double applyRows(tests::TestStore &store, int count)
{
    constexpr int chunk = 500;
    double spent = 0;
    store::Batch batch(*store, store::Origin::Import, {});
    for (int i = 0; i < count; i += chunk) {
        const Rows rows = makeRows(*store, std::min(chunk, count - i), i);
        spent += milliseconds([&] {
            changes::ChangeSet set;
            const auto take = [&](const auto &records) {
                for (const auto &record : records)
                    set.changes.push_back(changes::inserted(record));
            };
            take(rows.people);
            take(rows.instructions);
            take(rows.calls);
            take(rows.visits);
            if (!batch.add(set).empty())
                qFatal("refused");
        });
    }
    return spent + milliseconds([&] { (void)batch.commit(); });
}

double insertRaw(tests::TestStore &store, int count)
{
    PlainStore plain(store, PlainStore::Search::Without);
    constexpr int chunk = 500;
    double spent = 0;
    plain.begin();
    for (int i = 0; i < count; i += chunk) {
        const Rows rows = makeRows(*store, std::min(chunk, count - i), i);
        spent += milliseconds([&] { plain.insert(rows); });
    }
    return spent + milliseconds([&] { plain.commit(); });
}

}  // namespace

void apply()
{
    const int count = scaled(300'000);
    const double rows = 6.0 * count;
    tests::TestStore baseline, store;
    const double raw = insertRaw(baseline, count);
    resetPeakMemory();
    const double ours = applyRows(store, count);
    print("apply.raw", rows / raw * 1000, "rows/s");
    print("apply.store", rows / ours * 1000, "rows/s");
    print("apply.ratio", raw / ours, "of raw (at least 0.25)");
    print("apply.peak_memory", peakMemory(), "MB");
}

}  // namespace qianshao::bench
