// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/bench.h"

#include <QApplication>
#include <QProcess>

#include <cstdio>
#include <span>

namespace {

struct Bench {
    const char *name;
    void (*run)();
    bool hasWindow = false;
};

using namespace qianshao;

// In the order in which they run when none is named: the import makes the station that the others read.
constexpr Bench benches[] = {
    {"import", bench::import},
    {"apply", bench::apply},
    {"exchange", bench::exchange},
    {"hub", bench::hub},
    {"hubwire", bench::hubWire},
    {"hubmemory", bench::hubMemory},
    {"hubnotice", bench::hubNotice},
    {"hubcrowd", bench::hubCrowd},
    {"hubwatchers", bench::hubWatchers},
    {"xlsx", bench::xlsx},
    {"save", bench::save},
    {"ledger", bench::ledger},
    {"list", bench::list},
    {"search", bench::search},
    {"report", bench::report, true},
    {"scroll", bench::scroll, true},
    {"start", bench::start},
    {"memory", bench::memory, true},
    {"package", bench::package},
    {"plan", bench::plan},
    {"route", bench::route},
    {"address", bench::address},
    {"dayplan", bench::dayplan},
};
// What `start` measures.
constexpr Bench windows[] = {
    {"station-window", bench::stationWindow, true}, {"empty-window", bench::emptyWindow, true}};

const Bench *find(std::span<const Bench> benches, const QString &name)
{
    const auto found =
        std::ranges::find(benches, name, [](const Bench &bench) { return QLatin1StringView(bench.name); });
    return found == benches.end() ? nullptr : &*found;
}

int runApart(const QString &bench)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QCoreApplication::applicationFilePath(), {bench});
    process.waitForFinished(-1);
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 1;
}

int complain()
{
    fprintf(stderr, "there is no such bench; there are:");
    for (const Bench &bench : benches)
        fprintf(stderr, " %s", bench.name);
    fprintf(stderr, "\n");
    return 2;
}

}  // namespace

int main(int argc, char **argv)
{
    QStringList wanted;
    for (int i = 1; i < argc; ++i)
        wanted += QString::fromLocal8Bit(argv[i]);
    const Bench *one = wanted.size() != 1 ? nullptr
        : find(benches, wanted[0])        ? find(benches, wanted[0])
                                          : find(windows, wanted[0]);
    if (one) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        const auto application = one->hasWindow ? std::unique_ptr<QCoreApplication>(new QApplication(argc, argv))
                                                : std::make_unique<QCoreApplication>(argc, argv);
        one->run();
        return 0;
    }
    QCoreApplication application(argc, argv);
    if (wanted.isEmpty()) {
        for (const Bench &bench : benches)
            wanted += QLatin1StringView(bench.name);
    }
    int status = 0;
    for (const QString &name : wanted)
        status = std::max(status, find(benches, name) ? runApart(name) : complain());
    return status;
}
