// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/bench.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstdio>

namespace qianshao::bench {

double scale()
{
    bool ok = false;
    const double value = qEnvironmentVariable("QIANSHAO_BENCH_SCALE").toDouble(&ok);
    return ok && value > 0 ? value : 1.0;
}

void print(const char *name, double value, const char *unit)
{
    printf("%-44s %14.3f %s\n", name, value, unit);
    fflush(stdout);
}

double percentile(std::vector<double> &samples, double share)
{
    std::ranges::sort(samples);
    return samples.empty() ? 0 : samples[std::min(samples.size() - 1, size_t(share * double(samples.size())))];
}

double peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

void resetPeakMemory()
{
    QFile refs(QStringLiteral("/proc/self/clear_refs"));
    if (refs.open(QIODevice::WriteOnly))
        refs.write("5");
}

namespace {
constexpr Bench benches[] = {{"apply", apply}, {"save", save}};
}

}  // namespace qianshao::bench

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    using namespace qianshao::bench;
    const QStringList wanted = application.arguments().mid(1);
    int ran = 0;
    for (const Bench &bench : benches) {
        if (wanted.isEmpty() || wanted.contains(QLatin1StringView(bench.name))) {
            bench.run();
            ++ran;
        }
    }
    if (ran == 0) {
        fprintf(stderr, "there is no such bench; there are:");
        for (const Bench &bench : benches)
            fprintf(stderr, " %s", bench.name);
        fprintf(stderr, "\n");
    }
    return ran > 0 ? 0 : 2;
}
