// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/hub/badway.h"
#include "tests/app/hub/reallaptop.h"
#include "tests/bench/bench.h"
#include "tests/bench/ledgerrows.h"

#include <algorithm>

namespace qianshao::bench {

using namespace records;
using tests::RealLaptop;

namespace {

constexpr int records = 10'000;

// Bytes a record in both directions, TLS, HTTP and tokens among them.
void meet(const QByteArray &name, RealLaptop &laptop, tests::BadWay &way, double count, const char *unit)
{
    way.up = way.down = 0;
    if (laptop.meet() != sync::Trouble::None)
        qFatal("the hub does not answer");
    print(name, double(way.up + way.down) / count, unit);
}

// In whatever order they have come.
std::vector<changes::RecordState> callsOf(RealLaptop &laptop)
{
    auto states = laptop.exchange->statesOf(Kind::Call);
    std::ranges::sort(states, {}, &changes::RecordState::id);
    return states;
}

}  // namespace

// What goes over the wire between laptops and a hub: 10,000 new records, then a field or two of each changed.
void hubWire()
{
    tests::StationHub hub;
    tests::BadWay way(hub.process().port(), 1);
    way.setGood(true);
    const auto code = [&] { return hub.code(QStringLiteral("610502001"), way.address()); };
    RealLaptop one(1, code());
    RealLaptop two(2, code());
    Rows rows = makeFullRows(*one.file, records / 6, 0);
    const changes::ChangeSet all = insertionOf(rows);
    const double count = double(all.changes.size());
    (void)one.file->apply(all, store::Origin::Import);
    print("hubwire.plain", double(plainBytes(all)) / count, "bytes a record as it is (baseline)");
    meet("hubwire.push_new", one, way, count, "bytes a new record (at most 160)");
    meet("hubwire.pull_new", two, way, count, "bytes a new record (at most 160)");

    changes::ChangeSet changed;
    for (const Instruction &instruction : rows.instructions) {
        Instruction after = instruction;
        after.remark = QStringLiteral("已劝阻");
        changed.changes.push_back(changes::updated(instruction, after));
    }
    for (const Call &call : rows.calls) {
        Call after = call;
        after.note = QStringLiteral("无人接听");
        changed.changes.push_back(changes::updated(call, after));
    }
    const double changes = double(changed.changes.size());
    (void)one.file->apply(changed, store::Origin::Import);
    meet("hubwire.push_changed", one, way, changes, "bytes a changed record (at most 45)");
    meet("hubwire.pull_changed", two, way, changes, "bytes a changed record (at most 45)");
    meet("hubwire.quiet", two, way, 1, "bytes a round with nothing new");
    if (callsOf(two) != callsOf(one))
        qFatal("not everything has arrived");
}

// The memory of a laptop's program: peak above what it held before.
void hubMemory()
{
    tests::StationHub hub;
    RealLaptop one(1, hub.code());
    RealLaptop two(2, hub.code());
    (void)one.file->apply(insertionOf(makeFullRows(*one.file, records / 6, 0)), store::Origin::Import);
    for (const auto &[name, laptop] : {std::pair("hubmemory.push", &one), std::pair("hubmemory.first_pull", &two)}) {
        const double idle = idleMemory();
        if (laptop->meet() != sync::Trouble::None)
            qFatal("the hub does not answer");
        print(name, peakMemory() - idle, "MB above idle for 10,000 (at most 60)");
    }
    if (two.file->counter("rows", qint64(Kind::Call)) != records / 6 * 3)
        qFatal("not everything has arrived");
}

}  // namespace qianshao::bench
