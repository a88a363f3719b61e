// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visitsmap/visitsmappage.h"

#include "models/plan/dayplanner.h"
#include "tests/ui/visitsmap/pagedesk.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace qianshao;
using namespace Qt::StringLiterals;
using ui::visitsmap::VisitsDay;

// The queue and the page around it; the map has a test of its own.
class VisitsMapPageTest : public QObject, private tests::PageDesk {
    Q_OBJECT
private Q_SLOTS:
    void init() { start(); }
    void cleanup() { m_page.reset(); }
    void doorsStandInTheirBestOrder();
    void aStopThatIsMovedHasItsTimesAtOnce();
    void aRowIsDraggedToAnotherPlace();
    void nobodyIsDraggedToAnotherOfficer();
    void theBestOrderComesBack();
    void anOrderByHandOutlivesAReading();
    void whatIsNotOnTheRouteStandsBelow();
    void enterOpensTheRecordAndEscClosesIt();
    void keysWorkOnTheChosenDoors();
    void theNextDoorIsCurrentWhenOneIsDone();
    void nothingToVisitSaysSo();
    void aWideFormLeavesTheQueueAlone();
};

// The last one has to be met first.
void VisitsMapPageTest::doorsStandInTheirBestOrder()
{
    makeDay({-1, 600, 15});
    open();
    QCOMPARE(names(), (QStringList{u"人3"_s, u"人2"_s, u"人1"_s}));
    const auto *first = queue().stop(0);
    const auto *second = queue().stop(1);
    QVERIFY(first && second);
    QCOMPARE(first->arrival, 10 * 3600);
    QCOMPARE(second->arrival, 10 * 3600 + 20 * 60 + 600);
    QCOMPARE(queue().brokenLimits(), 0);
    const QString row = queue().index(1).data().toString();
    QVERIFY2(row.startsWith(u"2\t10:30\t人2"_s), qPrintable(row));
    QVERIFY(!child<QPushButton>("bestOrderPushButton")->isEnabled());
}

void VisitsMapPageTest::aStopThatIsMovedHasItsTimesAtOnce()
{
    makeDay({-1, 600, 15});
    open();
    view()->select(queue().idAt(0));
    QTest::keyClick(view(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(names(), (QStringList{u"人2"_s, u"人3"_s, u"人1"_s}));
    QCOMPARE(view()->currentId(), queue().idAt(1));
    const plan::DayOrder order{{1, 2, 0}};
    QVERIFY(QTest::qWaitFor([&] { return plan::orderOf(queue().planned().plan) == order; }));
    const plan::DayPlan expected = plan::planOf(queue().planned().day->problem, order);
    QVERIFY(queue().planned().plan == expected);
    for (int row = 0; row < 3; ++row)
        QCOMPARE(queue().stop(row)->arrival, expected.crews[0].stops[size_t(row)].arrival);
    // Half an hour from now instead of a quarter.
    QCOMPARE(queue().stop(1)->lateness, 15 * 60);
    QVERIFY2(queue().warning(1).startsWith(u"15 min after the limit: the other doors take the time."_s),
        qPrintable(queue().warning(1)));
    QVERIFY2(queue().warning(1).contains(u"a second pair"_s), qPrintable(queue().warning(1)));
    QVERIFY(child<QLabel>("summaryLabel")->toolTip().contains(u"1 limit(s) broken"_s));
    // And back by the other key.
    QTest::keyClick(view(), Qt::Key_Up, Qt::AltModifier);
    QVERIFY(QTest::qWaitFor([&] { return queue().brokenLimits() == 0; }));
    QCOMPARE(names().front(), u"人3"_s);
}

// As the view does it when a row is dropped.
void VisitsMapPageTest::aRowIsDraggedToAnotherPlace()
{
    makeDay({5, 60, 100, 140});
    open();
    QCOMPARE(names(), (QStringList{u"人1"_s, u"人2"_s, u"人3"_s, u"人4"_s}));
    QVERIFY(queue().flags(queue().index(3)) & Qt::ItemIsDragEnabled);
    QVERIFY(queue().flags({}) & Qt::ItemIsDropEnabled);
    QVERIFY(!(queue().flags(queue().index(1)) & Qt::ItemIsDropEnabled));
    QVERIFY(view()->model()->moveRow({}, 3, {}, 1));
    QCOMPARE(names(), (QStringList{u"人1"_s, u"人4"_s, u"人2"_s, u"人3"_s}));
    QCOMPARE(queue().line(1).number, 2);
    QCOMPARE(queue().line(3).number, 4);
    QVERIFY(QTest::qWaitFor([&] { return queue().planned().plan.crews[0].travel == (3 + 2 + 1) * 600; }));
    QVERIFY(!view()->model()->moveRow({}, 1, {}, 1));
    QVERIFY(!view()->model()->moveRow({}, 1, {}, 2));
}

void VisitsMapPageTest::nobodyIsDraggedToAnotherOfficer()
{
    makeDay({5, 60, 100, 140});
    open();
    child<QPushButton>("officersPushButton")->click();
    auto *list = m_page->findChild<QListWidget *>(u"officersListWidget"_s);
    QVERIFY(list->isVisible());
    list->item(1)->setCheckState(Qt::Checked);
    QVERIFY(QTest::qWaitFor([&] { return queue().rowCount() == 6; }));
    list->window()->close();
    QCOMPARE(names(), (QStringList{u"-"_s, u"人1"_s, u"人3"_s, u"-"_s, u"人2"_s, u"人4"_s}));
    for (const int destination : {0, 4, 5, 6})
        QVERIFY(!view()->model()->moveRow({}, 1, {}, destination));
    QVERIFY(view()->model()->moveRow({}, 1, {}, 3));
    QCOMPARE(names(), (QStringList{u"-"_s, u"人3"_s, u"人1"_s, u"-"_s, u"人2"_s, u"人4"_s}));
    QVERIFY(!view()->model()->moveRow({}, 0, {}, 2));
}

void VisitsMapPageTest::theBestOrderComesBack()
{
    makeDay({-1, 600, 15});
    open();
    const QStringList best = names();
    QTest::keyClick(view(), Qt::Key_Down, Qt::AltModifier);
    QVERIFY(names() != best);
    QVERIFY(child<QPushButton>("bestOrderPushButton")->isEnabled());
    QTest::keyClick(view(), Qt::Key_Z);
    QVERIFY(QTest::qWaitFor([&] { return names() == best; }));
    QVERIFY(!queue().planned().isByHand);
    QVERIFY(!child<QPushButton>("bestOrderPushButton")->isEnabled());
}

void VisitsMapPageTest::anOrderByHandOutlivesAReading()
{
    makeDay({-1, -1, -1});
    open();
    QVERIFY(view()->model()->moveRow({}, 0, {}, 3));
    QVERIFY(QTest::qWaitFor([&] { return queue().planned().isByHand; }));
    makeDay({-1, -1, -1, -1});  // one more has come
    m_page->refresh();
    QVERIFY(QTest::qWaitFor([&] { return queue().rowCount() == 4; }));
    QCOMPARE(names(), (QStringList{u"人2"_s, u"人3"_s, u"人1"_s, u"人4"_s}));
    makeDay({-1, -1});  // two have gone
    m_page->refresh();
    QVERIFY(QTest::qWaitFor([&] { return queue().rowCount() == 2; }));
    QCOMPARE(names(), (QStringList{u"人2"_s, u"人1"_s}));
}

void VisitsMapPageTest::whatIsNotOnTheRouteStandsBelow()
{
    const records::Instant ten = m_desk->file.now();
    m_visits->day = [ten](const QList<records::Uuid> &officers) {
        VisitsDay day = tests::dayOf({-1, 600, -1}, officers, ten);
        day.problem.stops[1].windows = {{3 * 3600, 4 * 3600}};  // at night only
        day.unknown.push_back({.instruction = records::Uuid::v7(1, 9, 1), .name = u"远方"_s, .address = u"某处"_s});
        day.unknown.push_back({.instruction = records::Uuid::v7(1, 9, 2), .name = u"无址"_s});
        return day;
    };
    open();
    QCOMPARE(names(), (QStringList{u"-"_s, u"人1"_s, u"人3"_s, u"-"_s, u"人2"_s, u"-"_s, u"远方"_s, u"无址"_s}));
    QVERIFY2(queue().warning(4).startsWith(u"Not on the route"_s), qPrintable(queue().warning(4)));
    QCOMPARE(queue().warning(6), u"Not among the standard addresses: 某处"_s);
    QCOMPARE(queue().warning(7), u"No address is known"_s);
    QCOMPARE(queue().headText(5), u"Place unknown"_s);
    QCOMPARE(queue().brokenLimits(), 1);
    // Heads are stepped over, and the record of such a door opens as any other.
    view()->select(queue().idAt(2));
    QTest::keyClick(view(), 'j');
    QCOMPARE(view()->currentId(), queue().idAt(4));
    QTest::keyClick(view(), Qt::Key_End);
    QCOMPARE(view()->currentId(), queue().idAt(7));
    QSignalSpy panel(m_page.get(), &ui::widgets::Page::panelRequested);
    QTest::keyClick(view(), Qt::Key_Return);
    QCOMPARE(panel.size(), 1);
}

void VisitsMapPageTest::enterOpensTheRecordAndEscClosesIt()
{
    const records::Instant ten = m_desk->file.now();
    m_visits->day = [this, ten](const QList<records::Uuid> &officers) {
        VisitsDay day = tests::dayOf({-1}, officers, ten);
        day.doors[0].instruction = m_desk->instruction.id;
        return day;
    };
    open();
    QVERIFY(!m_page->panel());
    QTest::keyClick(view(), Qt::Key_Return);
    auto *panel = qobject_cast<ui::instructions::InstructionPanel *>(m_page->panel());
    QVERIFY(panel);
    QCOMPARE(panel->shown(), m_desk->instruction.id);
    QSignalSpy changed(m_page.get(), &ui::widgets::Page::panelChanged);
    QVERIFY(m_page->stepBack());
    QVERIFY(!m_page->panel());
    QCOMPARE(changed.size(), 1);
    QVERIFY(!m_page->stepBack());
}

void VisitsMapPageTest::keysWorkOnTheChosenDoors()
{
    makeDay({-1, -1, -1});
    open();
    QSignalSpy asked(m_page.get(), &ui::widgets::Page::actionRequested);
    QTest::keyClick(view(), 'v');
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toString(), u"visit"_s);
    QCOMPARE(asked[0][1].value<QList<records::Uuid>>(), QList{queue().idAt(0)});
    QTest::keyClick(view(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(view(), 'g');
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked[1][0].toString(), u"assign"_s);
    QCOMPARE(asked[1][1].value<QList<records::Uuid>>(), (QList{queue().idAt(0), queue().idAt(1)}));
}

void VisitsMapPageTest::theNextDoorIsCurrentWhenOneIsDone()
{
    const records::Instant ten = m_desk->file.now();
    QList<int> done;
    m_visits->day = [ten, &done](const QList<records::Uuid> &officers) {
        VisitsDay day = tests::dayOf({5, 60, 100, 140}, officers, ten);
        for (const int door : std::as_const(done)) {
            day.doors.erase(day.doors.begin() + door);
            day.problem.stops.erase(day.problem.stops.begin() + door);
        }
        return day;
    };
    open();
    view()->select(queue().idAt(1));
    const auto finish = [&](int door, int left) {
        done.append(door);
        m_page->settle({});
        return QTest::qWaitFor([&] { return queue().rowCount() == left; });
    };
    QVERIFY(finish(1, 3));
    QCOMPARE(queue().door(view()->currentIndex().row()).name, u"人3"_s);
    QVERIFY(finish(0, 2));
    QCOMPARE(queue().door(view()->currentIndex().row()).name, u"人3"_s);
    QTest::keyClick(view(), Qt::Key_End);
    QVERIFY(finish(1, 1));
    QCOMPARE(queue().door(view()->currentIndex().row()).name, u"人3"_s);
    QVERIFY(finish(0, 0));
    QVERIFY(view()->currentId().isNull());
}

void VisitsMapPageTest::nothingToVisitSaysSo()
{
    makeDay({});
    open();
    auto *empty = child<QWidget>("visitsEmptyState");
    QVERIFY(QTest::qWaitFor([&] { return empty->isVisible(); }));
    QVERIFY(!view()->isVisible());
    QVERIFY(!child<QPushButton>("printPushButton")->isEnabled());
    QVERIFY(!child<QPushButton>("pdfPushButton")->isEnabled());
    m_page.reset();
    m_desk->editor().setMe({});
    open();
    QVERIFY(QTest::qWaitFor([&] { return child<QWidget>("visitsEmptyState")->isVisible(); }));
    QStringList words;
    for (const QLabel *label : child<QWidget>("visitsEmptyState")->findChildren<QLabel *>())
        words += label->text();
    QVERIFY2(words.contains(u"Whose visits?"_s), qPrintable(words.join(u'|')));
}

// 424 is what a wide form leaves of a small window.
void VisitsMapPageTest::aWideFormLeavesTheQueueAlone()
{
    makeDay({-1, 15, -1});
    open();
    for (const int width : {752, 1112, 1752}) {
        m_page->resize(width, 600);
        QVERIFY(map()->isVisible());
        QVERIFY(view()->width() >= 350);
        QVERIFY(map()->width() >= 260);
    }
    m_page->resize(424, 600);
    QVERIFY(!map()->isVisible());
    QVERIFY(view()->isVisible());
    QCOMPARE(view()->width(), 424);
}

MAP_TEST_MAIN(VisitsMapPageTest)
#include "visitsmappagetest.moc"
