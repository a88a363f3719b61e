// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/bench.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QScrollBar>

namespace qianshao::bench {

// Turns pages of a list on screen, now and then far away; how long each took until it was painted.
inline void printScrolling(QAbstractItemView &view, const QByteArray &name, const char *atHalf, const char *atMost)
{
    QScrollBar &bar = *view.verticalScrollBar();
    std::vector<double> samples;
    for (int i = 0; i < 400; ++i) {
        const bool isJump = i % 20 == 0;
        const int place = isJump ? int(qint64(bar.maximum()) * (i * 7919 % 400) / 400) : bar.value() + bar.pageStep();
        samples.push_back(milliseconds([&] {
            bar.setValue(place > bar.maximum() ? 0 : place);
            view.viewport()->repaint();
            QCoreApplication::processEvents();
        }));
    }
    print(name + "_p50", percentile(samples, 0.5), atHalf);
    print(name + "_p99", percentile(samples, 0.99), atMost);
}

// What this process holds now.
inline void printMemory(const QByteArray &name, const QString &process, const char *unit)
{
    const QString file = QStringLiteral("/proc/%1/smaps_rollup").arg(process);
    print(name + "_rss", megabytes(file, "Rss"), unit);
    print(name + "_pss", megabytes(file, "Pss"), "MB (libraries shared with others by halves)");
}

}  // namespace qianshao::bench
