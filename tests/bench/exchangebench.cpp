// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/bench.h"
#include "tests/bench/ledgerrows.h"
#include "tests/bench/parcels.h"
#include "tests/support/device.h"

namespace qianshao::bench {

using namespace records;

namespace {

constexpr int records = 10'000;
constexpr size_t pageSize = 2000;

}  // namespace

// What the two files and the hub's own work cost when 10,000 records travel: without a network and without PostgreSQL.
void exchange()
{
    tests::Device one(0x3f8a12c4d901), two(0x11c3a4550b77);
    const changes::ChangeSet set = insertionOf(makeRows(*one.file, records / 6, 0));
    const double count = double(set.changes.size());
    const double apply = milliseconds([&] { (void)one.file->apply(set, store::Origin::Import); });
    print("exchange.apply", apply, "ms (baseline: the same records written here)");

    std::vector<QByteArray> messages;
    print(
        "exchange.give", milliseconds([&] { messages = parcelsOf(one); }), "ms (read, encoded, compressed, confirmed)");
    qsizetype bytes = 0;
    for (const QByteArray &message : messages)
        bytes += message.size();
    print("exchange.wire", double(bytes) / count, "bytes a record (at most 160)");

    tests::PlainHub hub;
    print("exchange.receive", milliseconds([&] {
        for (const QByteArray &message : messages)
            hub.receive(changes::decodePush(message)->states, {one.exchange().device(), 0});
    }),
        "ms (decoded, merged, numbered, in memory)");

    resetPeakMemory();
    const double before = peakMemory();
    double take = 0;
    for (bool isLast = false; !isLast;) {
        const QByteArray bytesOfPage =
            changes::encode(hub.page(two.exchange().taken(), two.exchange().device(), pageSize));
        take += milliseconds([&] {
            const auto page = changes::decodePage(bytesOfPage);
            isLast = page->isLast;
            (void)two.exchange().take(*page, {});
        });
    }
    print("exchange.take", take, "ms (decoded, merged, indexed, durable)");
    print("exchange.take_ratio", apply / take, "of apply");
    print("exchange.take_memory", peakMemory() - before, "MB above what was held before (at most 60)");
    if (two.file->counter("rows", qint64(Kind::Call)) != records / 6 * 3)
        qFatal("not everything has arrived");
}

}  // namespace qianshao::bench
