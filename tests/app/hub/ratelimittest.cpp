// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/ratelimit.h"

#include <QTest>

using namespace qianshao::hub;
using namespace std::chrono_literals;

// How often an address may ask.
class RateLimitTest : public QObject {
    Q_OBJECT

    const RateLimit::Clock::time_point m_start = RateLimit::Clock::time_point(1h);

private Q_SLOTS:
    void aBurstPassesAndThenTheRate()
    {
        RateLimit limit(2, 3);  // two a second
        for (int i = 0; i < 3; ++i)
            QCOMPARE(limit.take("a", m_start).count(), 0.0);
        QCOMPARE(limit.take("a", m_start).count(), 0.5);
        QCOMPARE(limit.take("a", m_start + 400ms).count(), 0.1);
        QCOMPARE(limit.take("a", m_start + 500ms).count(), 0.0);
        QCOMPARE(limit.take("a", m_start + 500ms).count(), 0.5);
    }

    void aRefusedRequestCostsNothing()
    {
        RateLimit limit(1, 1);
        QCOMPARE(limit.take("a", m_start).count(), 0.0);
        for (int i = 0; i < 100; ++i)
            QVERIFY(limit.take("a", m_start + 500ms).count() > 0);
        QCOMPARE(limit.take("a", m_start + 1s).count(), 0.0);
    }

    void addressesDoNotPayForEachOther()
    {
        RateLimit limit(1, 1);
        QCOMPARE(limit.take("a", m_start).count(), 0.0);
        QCOMPARE(limit.take("b", m_start).count(), 0.0);
        QVERIFY(limit.take("a", m_start).count() > 0);
    }

    void aLongSilenceSavesNoMoreThanABurst()
    {
        RateLimit limit(10, 2);
        QCOMPARE(limit.take("a", m_start).count(), 0.0);
        for (int i = 0; i < 2; ++i)
            QCOMPARE(limit.take("a", m_start + 1h).count(), 0.0);
        QVERIFY(limit.take("a", m_start + 1h).count() > 0);
    }

    void memoryIsBounded()
    {
        RateLimit limit(1, 10);
        for (size_t i = 0; i < RateLimit::mostKeys; ++i)
            (void)limit.take(std::to_string(i), i < 10 ? m_start + 20s : m_start);
        QCOMPARE(limit.keys(), RateLimit::mostKeys);
        (void)limit.take("new", m_start + 20s);
        QCOMPARE(limit.keys(), size_t(11));  // those whose bucket is full again are forgotten
        for (size_t i = 0; i < RateLimit::mostKeys * 2; ++i)
            (void)limit.take(std::to_string(i), m_start + 21s);
        QVERIFY(limit.keys() <= RateLimit::mostKeys);
    }

    void addressesCountAsTheirNetworks()
    {
        QCOMPARE(rateKey("192.0.2.1"), rateKey("::ffff:192.0.2.1"));
        QVERIFY(rateKey("192.0.2.1") != rateKey("192.0.2.2"));
        QCOMPARE(rateKey("2001:db8:1:2::1"), rateKey("2001:db8:1:2:ffff::9"));
        QVERIFY(rateKey("2001:db8:1:2::1") != rateKey("2001:db8:1:3::1"));
        QVERIFY(rateKey("nonsense") != rateKey("192.0.2.1"));
    }
};

QTEST_GUILESS_MAIN(RateLimitTest)
#include "ratelimittest.moc"
