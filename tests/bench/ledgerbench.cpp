// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/ledger/ledgerbench.h"

#include "tests/bench/bench.h"
#include "tests/bench/ledgerrows.h"
#include "tests/bench/parcels.h"
#include "tests/bench/plainledger.h"

namespace qianshao::bench {

using namespace records;
using tests::LedgerBench;

namespace {

constexpr int pageSize = 2000;

}  // namespace

// The hub's own work, without a network: what of a push and of a pull no way there and no laptop explain.
void ledger()
{
    LedgerBench bench;
    tests::Device laptop(bench.join(Uuid::v7(1, 0, 77), Role::Chief));
    const qint64 other = bench.join(Uuid::v7(1, 0, 78), Role::Chief);
    (void)laptop.file->apply(insertionOf(makeFullRows(*laptop.file, 10'000 / 6, 0)), store::Origin::Import);
    const std::vector<QByteArray> sent = parcelsOf(laptop);
    const ledger::Device sender = bench.device(laptop.exchange().device());
    const double push = milliseconds([&] {
        for (const QByteArray &bytes : sent)
            (void)ledger::receive(bench.connection(), sender, *changes::decodePush(bytes), bench.now());
    });
    print("ledger.push", push, "ms for 10,000 (decoded, merged, labelled, numbered, durable)");
    PlainLedger plain(bench.connection());
    print("ledger.push_plain", plain.writeRows(), "ms (baseline: the same rows by libpq, a statement each)");
    print("ledger.push_plain_arrays", plain.writeArrays(), "ms (baseline: the same rows by libpq, as arrays)");
    const ledger::Device reader = bench.device(other);
    double pull = 0;
    for (changes::Place place{reader.view, 0};;) {
        changes::Page page;
        QByteArray bytes;
        pull += milliseconds([&] {
            page = ledger::page(bench.connection(), reader, place, pageSize);
            bytes = changes::encode(page);
        });
        place.upTo = page.upTo;
        if (page.isLast)
            break;
    }
    print("ledger.pull", pull, "ms for 10,000 (read, narrowed, encoded)");
}

}  // namespace qianshao::bench
