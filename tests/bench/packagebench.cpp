// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/bench.h"
#include "tests/bench/ledgerrows.h"
#include "tests/models/packages/packagelaptop.h"

#include <QFileInfo>

namespace qianshao::bench {

using namespace records;

namespace {

// In sets of some thousand, as an import writes them.
qint64 fill(store::Store &store, int count)
{
    constexpr int peopleOfSet = 1000;
    qint64 written = 0;
    for (int first = 0; first < count / 6; first += peopleOfSet) {
        const auto set = insertionOf(makeRows(store, std::min(peopleOfSet, count / 6 - first), first));
        written += std::ssize(set.changes);
        (void)store.apply(set, store::Origin::Import);
    }
    return written;
}

}  // namespace

// A station's first disc: everything that it has, to a laptop that has nothing.
void package()
{
    tests::PackageLaptop south(1), north(2);
    qint64 count = 0;
    const double apply = milliseconds([&] { count = fill(*south.file, scaled(300'000)); });
    south.addPartner(north);
    north.addPartner(south);
    print("package.apply", apply, "ms (baseline: the same records written here)");
    resetPeakMemory();
    double before = peakMemory();
    packages::Exported made;
    print("package.make", milliseconds([&] { made = south.makeFor(north); }), "ms");
    print("package.make_memory", peakMemory() - before, "MB above what was held before (at most 60)");
    print("package.disc", double(QFileInfo(made.paths.front()).size()) / double(count), "bytes a record (at most 160)");
    resetPeakMemory();
    before = peakMemory();
    const double take = milliseconds([&] { (void)north.take(made); });
    print("package.take", take, "ms (checked, merged, indexed, durable, in one transaction)");
    print("package.take_ratio", apply / take, "of apply");
    print("package.take_memory", peakMemory() - before, "MB above what was held before");
    if (made.records != count || north.file->counter("rows", qint64(Kind::Call)) != count / 2)
        qFatal("not everything has arrived");
}

}  // namespace qianshao::bench
