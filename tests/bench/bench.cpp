// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/bench.h"

#include <QFile>

#include <cstdio>
#include <malloc.h>

namespace qianshao::bench {

double scale()
{
    bool ok = false;
    const double value = qEnvironmentVariable("QIANSHAO_BENCH_SCALE").toDouble(&ok);
    return ok && value > 0 ? value : 1.0;
}

void print(const QByteArray &name, double value, const char *unit)
{
    printf("%-44s %14.3f %s\n", name.constData(), value, unit);
    fflush(stdout);
}

double percentile(std::vector<double> &samples, double share)
{
    std::ranges::sort(samples);
    return samples.empty() ? 0 : samples[std::min(samples.size() - 1, size_t(share * double(samples.size())))];
}

double megabytes(const QString &file, const QByteArray &key)
{
    QFile status(file);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(key + ':'))
            return line.mid(key.size() + 1).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

double peakMemory()
{
    return megabytes(QStringLiteral("/proc/self/status"), "VmHWM");
}

void resetPeakMemory()
{
    QFile refs(QStringLiteral("/proc/self/clear_refs"));
    if (refs.open(QIODevice::WriteOnly))
        refs.write("5");
}

double idleMemory()
{
    malloc_trim(0);
    resetPeakMemory();
    return megabytes(QStringLiteral("/proc/self/status"), "VmRSS");
}

}  // namespace qianshao::bench
