// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/backoff.h"

#include <QTest>

#include <random>

using namespace std::chrono_literals;
using qianshao::sync::Backoff;

class BackoffTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // With a generator that says the limit, which is the most that may come of it.
    void theLimitDoublesUpToTheMost()
    {
        quint64 said = 0;
        Backoff backoff([&] { return said; }, 1s, 5min);
        for (const qint64 limit : {1000, 2000, 4000, 8000, 16000, 32000, 64000, 128000, 256000, 300000, 300000}) {
            said = quint64(limit);
            QCOMPARE(backoff.next().count(), limit);
        }
        backoff.reset();
        said = 1001;
        QCOMPARE(backoff.next().count(), 0);  // of 0…1000
    }

    // A hub that comes back after five minutes sees its laptops spread over the whole time, not in one second.
    void manyDoNotComeTogether()
    {
        std::mt19937_64 random(1);
        std::vector<int> perTenth(10);
        for (int laptop = 0; laptop < 1000; ++laptop) {
            Backoff backoff(std::ref(random));
            for (int i = 0; i < 12; ++i)
                (void)backoff.next();
            ++perTenth[size_t(std::min<qint64>(9, backoff.next() / 30s))];
        }
        for (const int count : perTenth)
            QVERIFY2(count > 60 && count < 140, qPrintable(QString::number(count)));
    }
};

QTEST_GUILESS_MAIN(BackoffTest)
#include "backofftest.moc"
