// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QString>

#include <algorithm>
#include <functional>
#include <vector>

// Measures of speed and memory. Not tests: machines are noisy, so each figure stands beside a baseline of the same run
// and what counts is their ratio. Output: one "name value unit" a line. Every bench runs in a process of its own.
namespace qianshao::bench {

// How much data: 1 = 300,000 instructions, 900,000 calls, 300,000 visits. QIANSHAO_BENCH_SCALE sets it.
[[nodiscard]] double scale();
[[nodiscard]] inline int scaled(int count)
{
    return std::max(1, int(count * scale()));
}

void print(const QByteArray &name, double value, const char *unit);

// The value below which a share of the samples lies. Sorts.
[[nodiscard]] double percentile(std::vector<double> &samples, double share);

// Milliseconds that `work` takes.
template <class Work>
double milliseconds(Work &&work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

// The most memory that this process has held, in MB, since the last resetPeakMemory().
[[nodiscard]] double peakMemory();
void resetPeakMemory();
// … of now, with what was freed given back; the peak counts from here.
[[nodiscard]] double idleMemory();
// What a file under /proc says under that key, in MB; 0 when nothing.
[[nodiscard]] double megabytes(const QString &file, const QByteArray &key);

void address();
void apply();
void dayplan();
void emptyWindow();
void exchange();
void hub();
void hubCrowd();
void hubMemory();
void hubNotice();
void hubWatchers();
void hubWire();
void import();
void ledger();
void list();
void memory();
void package();
void plan();
void report();
void route();
void save();
void scroll();
void search();
void start();
void stationWindow();
void xlsx();

}  // namespace qianshao::bench
