// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/syncstatus.h"

#include "models/security/devicekeys.h"
#include "models/store/membership.h"
#include "models/sync/troubletext.h"

#include "tests/support/teststore.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace qianshao;
using sync::SyncStatus;
using sync::Trouble;

class SyncStatusTest : public QObject {
    Q_OBJECT

    const QTimeZone m_zone{"Asia/Shanghai"};

private Q_SLOTS:
    void theHeadlineSaysWhatMattersMost_data()
    {
        QTest::addColumn<SyncStatus>("status");
        QTest::addColumn<QString>("words");
        const records::Instant then{1'795'136'400'000};
        QTest::addRow("no hub") << SyncStatus{.trouble = Trouble::NoAnswer} << u"On its own"_s;
        QTest::addRow("all well") << SyncStatus{.isMember = true, .lastSuccess = then, .waitingDown = 0}
                                  << u"Synchronised"_s;
        QTest::addRow("never yet") << SyncStatus{.isMember = true} << u"Not synchronised yet"_s;
        QTest::addRow("up") << SyncStatus{.isMember = true, .lastSuccess = then, .waitingUp = 3} << u"3 to send"_s;
        QTest::addRow("both") << SyncStatus{.isMember = true, .waitingUp = 3, .waitingDown = 250}
                              << u"3 to send · 250 to receive"_s;
        QTest::addRow("photos")
            << SyncStatus{.isMember = true, .lastSuccess = then, .waitingUp = 1, .contentsUp = 4, .contentsDown = 7}
            << u"1 to send · photos to send: 4 · photos to receive: 7"_s;
        QTest::addRow("the first of a station")
            << SyncStatus{.isMember = true, .waitingDown = 8'800, .received = 1'200} << u"1,200 of 10,000 received"_s;
        QTest::addRow("the last of a station")
            << SyncStatus{.isMember = true, .waitingUp = 1, .waitingDown = 1, .received = 9'999}
            << u"9,999 of 10,000 received · 1 to send"_s;
        QTest::addRow("few") << SyncStatus{.isMember = true, .waitingDown = 10, .received = 20} << u"10 to receive"_s;
        QTest::addRow("all received") << SyncStatus{.isMember = true,
            .lastSuccess = then,
            .waitingDown = 0,
            .received = 9} << u"Synchronised"_s;
        QTest::addRow("stuck") << SyncStatus{.isMember = true,
            .lastSuccess = then,
            .waitingUp = 1,
            .trouble = Trouble::NotMine}
                               << u"Not synchronised · 1 to send"_s;
        QTest::addRow("on the way") << SyncStatus{.isMember = true,
            .lastSuccess = then,
            .waitingUp = 1,
            .trouble = Trouble::NoAnswer}
                                    << u"No connection · 1 to send"_s;
        QTest::addRow("lease") << SyncStatus{.isMember = true,
            .lastSuccess = then,
            .waitingUp = 1,
            .leaseEnd = then.plusMinutes(15 * 60),
            .trouble = Trouble::NoAnswer}
                               << u"Connect before 21 November"_s;  // the station's day
        QTest::addRow("passing") << SyncStatus{.isMember = true, .lastSuccess = then, .trouble = Trouble::Busy}
                                 << u"Synchronised"_s;
    }
    void theHeadlineSaysWhatMattersMost()
    {
        QFETCH(SyncStatus, status);
        QTEST(sync::headline(status, m_zone), "words");
    }

    void allOfItIsTold()
    {
        const SyncStatus status{.isMember = true,
            .unitName = u"人民街道派出所"_s,
            .deviceName = u"二号笔记本"_s,
            .lastSuccess = {1'795'136'400'000},
            .waitingUp = 2,
            .trouble = Trouble::ClockAhead};
        const QStringList lines = sync::describe(status, m_zone).split(u'\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[0].contains(u"人民街道派出所"_s) && lines[0].contains(u"二号笔记本"_s));
        QVERIFY(lines[1].endsWith(u"2026-11-20 09:00"_s));  // the station's time
        QCOMPARE(lines[2], u"2 to send"_s);
        QCOMPARE(lines[3], sync::describe(Trouble::ClockAhead));
    }

    // Contact was on 3 November at 10:00 in Shanghai; the lease is over 30 days later.
    void aLeaseIsWarnedOfFromFiveDaysBeforeItIsOver()
    {
        tests::TestStore file;
        const auto at = [](int day, int hour, int minute = 0) -> records::Instant {
            return {QDateTime(QDate(2026, 11, 1).addDays(day - 1), QTime(hour, minute), QTimeZone("Asia/Shanghai"))
                    .toMSecsSinceEpoch()};
        };
        file.setNow(at(3, 10));
        store::Membership membership{.hub = u"hub"_s,
            .pin = QByteArray(32, 'p'),
            .unit = records::Uuid::v7(1, 1, 1),
            .keys = security::DeviceKeys::fromSeed(QByteArray(32, 'a')).stored(),
            .leaseDays = 30,
            .contact = at(3, 12),  // the hub's clock is two hours ahead
            .contactHere = at(3, 10),
            .newest = at(3, 12)};
        store::keepMembership(*file, membership);
        file.setNow(at(28, 9, 59));
        QVERIFY(!sync::storedStatus(*file).leaseEnd.isSet());
        file.setNow(at(28, 10));
        QCOMPARE(sync::storedStatus(*file).leaseEnd, at(33, 10));
        const QString words = sync::describe(sync::storedStatus(*file), m_zone);
        QVERIFY2(words.contains(u"Connect to the hub before 3 December, or this device closes its file."),
            qPrintable(words));
        file.setNow(at(33, 9, 59));
        QVERIFY(sync::storedStatus(*file).leaseEnd.isSet());
        QVERIFY(!store::isLeaseOver(membership, file.now()));
        QVERIFY(store::isLeaseOver(membership, at(33, 10, 1)));
        // Of a short lease from its half on, and of none never.
        membership.leaseDays = 2;
        QVERIFY(!sync::nearLeaseEnd(membership, at(4, 9, 59)).isSet());
        QVERIFY(sync::nearLeaseEnd(membership, at(4, 10)).isSet());
        membership.leaseDays = {};
        QVERIFY(!sync::nearLeaseEnd(membership, at(300, 10)).isSet());
    }

    void whileAStationComesItIsSaidThatWorkCanBegin()
    {
        const QString text = sync::describe({.isMember = true, .waitingDown = 8'800, .received = 1'200}, m_zone);
        QVERIFY2(text.endsWith(u"1,200 of 10,000 received\nWhat is here already can be worked on."), qPrintable(text));
    }

    void whereNothingIsWrongNothingIsSaidOfIt()
    {
        const QString text = sync::describe({.isMember = true, .lastSuccess = {1'795'136'400'000}}, m_zone);
        QCOMPARE(text.count(u'\n'), 2);
        QVERIFY(text.endsWith(u"Nothing waits"_s));
        QVERIFY(sync::describe(Trouble::None).isEmpty());
        QCOMPARE(sync::describe(SyncStatus{}, m_zone).count(u'\n'), 0);
    }
};

QTEST_GUILESS_MAIN(SyncStatusTest)
#include "syncstatustest.moc"
