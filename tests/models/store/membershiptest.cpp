// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/membership.h"

#include "models/store/storecheck.h"
#include "tests/support/teststore.h"

#include <QTest>

using namespace qianshao;
using namespace Qt::StringLiterals;
using records::Instant;
using store::Membership;

namespace {

constexpr qint64 day = 24 * 60;  // minutes

// Had contact at nine by this machine's clock, when the hub's said a quarter past.
Membership member(Instant here, std::optional<int> leaseDays)
{
    return {.hub = u"hub.example:8443"_s,
        .pin = QByteArray(32, 'p'),
        .unit = records::Uuid::v7(1, 2, 3),
        .unitName = u"人民街道派出所"_s,
        .keys = QByteArray(33, 's'),
        .deviceName = u"二号笔记本"_s,
        .staff = records::Uuid::v7(4, 5, 6),
        .role = records::Role::Officer,
        .leaseDays = leaseDays,
        .contact = here.plusMinutes(15),
        .contactHere = here,
        .newest = here.plusMinutes(15)};
}

}  // namespace

class MembershipTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewFileBelongsToNoHub()
    {
        tests::TestStore store;
        QCOMPARE(store::readMembership(*store), std::nullopt);
    }

    void whatIsKeptIsThereAfterAStart_data()
    {
        QTest::addColumn<bool>("isWhole");
        QTest::addRow("whole") << true;
        QTest::addRow("before the hub has answered") << false;
    }
    void whatIsKeptIsThereAfterAStart()
    {
        QFETCH(bool, isWhole);
        tests::TestStore store;
        Membership kept = member(store.now(), 30);
        if (!isWhole)
            kept = {.hub = u"hub"_s, .pin = QByteArray(32, 0), .unit = kept.unit, .keys = kept.keys};
        store::keepMembership(*store, member(store.now(), 7));
        store::keepMembership(*store, kept);
        store.reopen();
        const auto found = store::readMembership(*store);
        QVERIFY(found.has_value());
        QVERIFY(*found == kept);
        QCOMPARE(found->isEnrolled(), isWhole);
        QVERIFY(store::check(*store).empty());
    }

    void theLeaseCountsFromTheContact()
    {
        const Instant here{1'795'136'400'000};
        const Membership membership = member(here, 30);
        QVERIFY(!store::isLeaseOver(membership, here));
        QVERIFY(!store::isLeaseOver(membership, here.plusMinutes(30 * day)));
        QVERIFY(store::isLeaseOver(membership, here.plusMinutes(30 * day + 1)));
        QVERIFY(!store::isLeaseOver(member(here, {}), here.plusMinutes(3650 * day)));  // a one-way network
        QVERIFY(!store::isLeaseOver({.leaseDays = 30}, here));  // never had contact
    }

    // By a year, at the contact and ever since.
    void aClockThatIsWrongButRunsIsNoHarm()
    {
        const Instant hub{1'795'136'400'000};
        for (const qint64 wrong : {-365 * day, 365 * day}) {
            const Instant here = hub.plusMinutes(wrong);
            Membership membership = member(here, 30);
            membership.contact = membership.newest = hub;
            QCOMPARE(store::hubTimeAt(membership, here.plusMinutes(10 * day)), hub.plusMinutes(10 * day));
            QVERIFY(!store::isLeaseOver(membership, here.plusMinutes(29 * day)));
            QVERIFY(store::isLeaseOver(membership, here.plusMinutes(31 * day)));
        }
    }

    void aClockSetBackDoesNotLengthenIt()
    {
        tests::TestStore store;
        store::keepMembership(*store, member(store.now(), 30));
        store.passMinutes(29 * day);
        store::seeTime(*store, *store::readMembership(*store), store.now());
        store.passMinutes(-20 * day);
        store::seeTime(*store, *store::readMembership(*store), store.now());
        QVERIFY(!store::isLeaseOver(*store::readMembership(*store), store.now()));
        store.passMinutes(20 * day);
        store::seeTime(*store, *store::readMembership(*store), store.now());
        QVERIFY(!store::isLeaseOver(*store::readMembership(*store), store.now()));
        store.passMinutes(2 * day);
        store::seeTime(*store, *store::readMembership(*store), store.now());
        store.passMinutes(-300 * day);  // too late
        QVERIFY(store::isLeaseOver(*store::readMembership(*store), store.now()));
    }

    // Ahead by a hundred days while there is contact, then right again: the hub's clock counts.
    void aClockSetAheadForTheContactDoesNotLengthenIt()
    {
        const Instant hub{1'795'136'400'000};
        Membership membership = member(hub.plusMinutes(100 * day), 30);
        membership.contact = membership.newest = hub;
        QVERIFY(!store::isLeaseOver(membership, hub.plusMinutes(29 * day)));
        QVERIFY(store::isLeaseOver(membership, hub.plusMinutes(31 * day)));
    }
};

QTEST_GUILESS_MAIN(MembershipTest)
#include "membershiptest.moc"
