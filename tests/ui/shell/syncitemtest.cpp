// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/syncitem.h"

#include "tests/ui/shell/windowdesk.h"

#include <QLabel>
#include <QMenu>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace qianshao;
using sync::SyncStatus;
using sync::Trouble;
using tests::Desk;
using tests::Window;
using ui::shell::MainWindow;
using ui::shell::SyncItem;

// How the file stands with its hub, at the top of the window.
class SyncItemTest : public QObject {
    Q_OBJECT

    static SyncStatus member()
    {
        return {.isMember = true,
            .unitName = u"人民街道派出所"_s,
            .deviceName = u"二号笔记本"_s,
            .lastSuccess = {1'795'136'400'000}};
    }

private Q_SLOTS:
    void aFileOfNoHubShowsNothing()
    {
        Desk desk;
        Window it(desk);
        auto *item = it.child<SyncItem>("syncPushButton");
        QVERIFY(!item->isVisible());
        it.window.showSync({});
        QVERIFY(!item->isVisible());
    }

    void aFewWordsAtTheTopAndAllOfThemInTheToolTip()
    {
        Desk desk;
        Window it(desk);
        auto *item = it.child<SyncItem>("syncPushButton");
        it.window.showSync(member());
        QVERIFY(item->isVisible());
        QCOMPARE(item->text(), u"Synchronised"_s);
        QCOMPARE(item->property("role"), u"flat"_s);
        SyncStatus stuck = member();
        stuck.waitingUp = 3;
        stuck.trouble = Trouble::OtherCertificate;
        it.window.showSync(stuck);
        QVERIFY(item->text().startsWith(u"Not synchronised"_s));
        QCOMPARE(item->property("role"), u"flatUrgent"_s);
        QCOMPARE(item->toolTip(), sync::describe(stuck, desk.workplace().zone));
        stuck.trouble = Trouble::NoAnswer;  // a laptop on its way: no alarm
        it.window.showSync(stuck);
        QCOMPARE(item->property("role"), u"flat"_s);
    }

    void aLeaseThatEndsSoonIsAnAlarm()
    {
        Desk desk;
        Window it(desk);
        auto *item = it.child<SyncItem>("syncPushButton");
        SyncStatus away = member();
        away.trouble = Trouble::NoAnswer;
        away.leaseEnd = {1'795'136'400'000};
        it.window.showSync(away);
        QCOMPARE(item->property("role"), u"flatUrgent"_s);
        QVERIFY(item->text().startsWith(u"Connect before"_s));
        QVERIFY(item->toolTip().contains(u"or this device closes its file"_s));
    }

    void whoPressesItReadsAllAndMaySynchroniseNow()
    {
        Desk desk;
        Window it(desk);
        QSignalSpy requested(&it.window, &MainWindow::syncRequested);
        auto *item = it.child<SyncItem>("syncPushButton");
        it.window.showSync(member());
        QTest::mouseClick(item, Qt::LeftButton);
        auto *menu = item->findChild<QMenu *>(u"syncMenu"_s);
        QVERIFY(menu && menu->isVisible());
        QCOMPARE(menu->findChild<QLabel *>(u"syncLabel"_s)->text(), item->toolTip());
        menu->actions().last()->trigger();
        QCOMPARE(requested.size(), 1);
    }

    void aKeySynchronisesNow()
    {
        Desk desk;
        Window it(desk);
        QSignalSpy requested(&it.window, &MainWindow::syncRequested);
        QTest::keyClick(it.table(), Qt::Key_F5, Qt::ShiftModifier);
        QCOMPARE(requested.size(), 1);
    }

    // With the longest words the window does not grow, and the search stays.
    void aNarrowWindowHoldsIt()
    {
        Desk desk;
        Window it(desk);
        it.window.resize(960, 540);
        SyncStatus stuck = member();
        stuck.waitingUp = 300'000;
        stuck.waitingDown = 1'000'000;
        stuck.trouble = Trouble::NoAnswer;
        it.window.showSync(stuck);
        QTest::qWait(50);
        QCOMPARE(it.window.width(), 960);
        const auto *item = it.child<SyncItem>("syncPushButton");
        const auto *search = it.child<QWidget>("searchPushButton");
        const auto *me = it.child<QWidget>("mePushButton");
        QVERIFY(item->geometry().left() >= search->geometry().right());
        QVERIFY(me->geometry().right() < it.window.width());
        QVERIFY(me->width() >= me->sizeHint().width());
        QVERIFY(item->width() >= item->sizeHint().width());
    }
};

QTEST_MAIN(SyncItemTest)
#include "syncitemtest.moc"
