// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/limits.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::rules;
using records::Instant;
using records::Level;
using records::LimitProfile;

class LimitsTest : public QObject {
    Q_OBJECT

    static LimitProfile profile(Instant from, qint64 edition)
    {
        return {.id = {}, .edition = edition, .validFrom = from, .minutes = formatLimits(defaultLimits())};
    }

private Q_SLOTS:
    void theDefaultIsThatOfExpectedMd()
    {
        const Limits limits = defaultLimits();
        QCOMPARE(limits.of(Level::Urgent, Milestone::Acknowledge), 10);
        QCOMPARE(limits.of(Level::Urgent, Milestone::Feedback), 480);
        QCOMPARE(limits.of(Level::High, Milestone::FirstCall), 120);
        QCOMPARE(limits.of(Level::Medium, Milestone::Meet), 2880);
        QCOMPARE(limits.of(Level::Low, Milestone::Feedback), 4320);
        QCOMPARE(limits.of(Level::Unset, Milestone::Acknowledge), 30);
        QCOMPARE(limits.of(Level(9), Milestone::Acknowledge), 30);
    }

    void textAndLimitsAreOne() { QVERIFY(parseLimits(formatLimits(defaultLimits())) == defaultLimits()); }

    void otherTextIsNoProfile_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << "";
        QTest::newRow("three lines") << "1,2,3,4\n1,2,3,4\n1,2,3,4";
        QTest::newRow("three numbers") << "1,2,3\n1,2,3,4\n1,2,3,4\n1,2,3,4";
        QTest::newRow("a word") << "1,2,3,x\n1,2,3,4\n1,2,3,4\n1,2,3,4";
        QTest::newRow("zero") << "0,2,3,4\n1,2,3,4\n1,2,3,4\n1,2,3,4";
        QTest::newRow("more than a year") << "1,2,3,525601\n1,2,3,4\n1,2,3,4\n1,2,3,4";
    }
    void otherTextIsNoProfile()
    {
        QFETCH(QString, text);
        QVERIFY(!parseLimits(text));
    }

    void theNewestThatIsNotLaterHolds()
    {
        const std::vector profiles{profile({}, 1), profile({100}, 1), profile({100}, 2), profile({200}, 1)};
        QCOMPARE(profileFor(profiles, {50}), size_t(0));
        QCOMPARE(profileFor(profiles, {100}), size_t(2));
        QCOMPARE(profileFor(profiles, {199}), size_t(2));
        QCOMPARE(profileFor(profiles, {200}), size_t(3));
        QVERIFY(!profileFor({}, {200}));
        QVERIFY(!profileFor(std::vector{profile({100}, 1)}, {99}));
    }
};

QTEST_GUILESS_MAIN(LimitsTest)
#include "limitstest.moc"
