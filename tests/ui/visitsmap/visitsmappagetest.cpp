// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visitsmap/visitsmappage.h"

#include "models/plan/dayplanner.h"
#include "tests/ui/forms/desk.h"
#include "tests/ui/visitsmap/fakevisits.h"
#include "ui/visitsmap/queueview.h"
#include "ui/widgets/question.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <ctime>

using namespace qianshao;
using namespace Qt::StringLiterals;
using tests::Desk;
using ui::map::MapView;
using ui::visitsmap::PlannedDay;
using ui::visitsmap::QueueLine;
using ui::visitsmap::QueueModel;
using ui::visitsmap::QueueView;
using ui::visitsmap::VisitsDay;
using ui::visitsmap::VisitsMapPage;

class VisitsMapPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_page.reset(); }
    void doorsStandInTheirBestOrder();
    void aStopThatIsMovedHasItsTimesAtOnce();
    void aRowIsDraggedToAnotherPlace();
    void nobodyIsDraggedToAnotherOfficer();
    void theBestOrderComesBack();
    void anOrderByHandOutlivesAReading();
    void whatIsNotOnTheRouteStandsBelow();
    void markerAndRowAreOne();
    void aDraggedMarkerCorrectsTheAddress();
    void aStartIsSetAndDragged();
    void allOpenInstructionsAreShownWhenWanted();
    void tenThousandOpenInstructionsHoldNothingUp();
    void severalOfficersHaveTheirOwnColours();
    void waysGoAlongTheRoadWhereOneIsKnown();
    void enterOpensTheRecordAndEscClosesIt();
    void keysWorkOnTheChosenDoors();
    void theNextDoorIsCurrentWhenOneIsDone();
    void nothingToVisitSaysSo();
    void withoutAMapANoteLeadsToTheImport();
    void aWideFormLeavesTheQueueAlone();

private:
    void open(bool hasMap = true);
    void makeDay(const std::vector<int> &limits);
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QPoint pixelOf(const geo::Point &point) const
    {
        return map()->viewport().toPixel(geo::toWorld(point)).toPoint();
    }
    void drag(const QPoint &from, const QPoint &to) const;
    [[nodiscard]] MapView *map() const { return m_page->findChild<MapView *>(); }
    [[nodiscard]] QueueView *view() const { return m_page->findChild<QueueView *>(); }
    [[nodiscard]] const QueueModel &queue() const { return *static_cast<QueueModel *>(view()->model()); }
    template <class W>
    [[nodiscard]] W *child(const char *name) const
    {
        return m_page->findChild<W *>(QLatin1StringView(name));
    }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<tests::FakeVisits> m_visits;
    std::unique_ptr<VisitsMapPage> m_page;
};

void VisitsMapPageTest::init()
{
    m_desk = std::make_unique<Desk>();
    m_visits = std::make_unique<tests::FakeVisits>();
}

void VisitsMapPageTest::makeDay(const std::vector<int> &limits)
{
    const records::Instant ten = m_desk->file.now();
    m_visits->day = [limits, ten](const QList<records::Uuid> &officers) { return tests::dayOf(limits, officers, ten); };
}

// The page in a window, with its plan and its map.
void VisitsMapPageTest::open(bool hasMap)
{
    if (!hasMap) {
        auto bare = std::make_unique<tests::FakeVisits>(false);
        bare->day = m_visits->day;
        m_visits = std::move(bare);
    }
    m_page = std::make_unique<VisitsMapPage>(m_desk->workplace(), *m_visits);
    m_page->resize(1112, 672);
    m_page->show();
    tests::waitUntilActive(m_page.get());
    m_page->activate();
    QVERIFY(QTest::qWaitFor([&] { return map() && (queue().planned().day || !m_visits->day); }));
}

QStringList VisitsMapPageTest::names() const
{
    QStringList names;
    for (int row = 0; row < queue().rowCount(); ++row)
        names.append(queue().line(row).isHead ? u"-"_s : queue().door(row).name);
    return names;
}

void VisitsMapPageTest::drag(const QPoint &from, const QPoint &to) const
{
    QTest::mousePress(map(), Qt::LeftButton, {}, from);
    QTest::mouseMove(map(), (from + to) / 2);
    QTest::mouseMove(map(), to);
    QTest::mouseRelease(map(), Qt::LeftButton, {}, to);
}

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

void VisitsMapPageTest::markerAndRowAreOne()
{
    makeDay({-1, -1, -1});
    open();
    const VisitsDay &day = *queue().planned().day;
    // All of them are in sight at first.
    for (const auto &door : day.doors)
        QVERIFY(map()->rect().contains(pixelOf(*door.at)));
    QCOMPARE(view()->currentId(), day.doors[0].instruction);
    QTest::mouseClick(map(), Qt::LeftButton, {}, pixelOf(*day.doors[2].at) - QPoint(0, 16));
    QCOMPARE(view()->currentId(), day.doors[2].instruction);
    QVERIFY(view()->hasFocus());
    QTest::keyClick(view(), 'k');
    QCOMPARE(view()->currentId(), day.doors[1].instruction);
    QVERIFY((pixelOf(*day.doors[1].at) - map()->rect().center()).manhattanLength() <= 3);
}

void VisitsMapPageTest::aDraggedMarkerCorrectsTheAddress()
{
    const auto address =
        m_desk->file.add(records::Address{.text = u"南塘社区1号"_s, .longitude = 109.5, .latitude = 34.5});
    const records::Instant ten = m_desk->file.now();
    m_visits->day = [this, id = address.id, ten](const QList<records::Uuid> &officers) {
        VisitsDay day = tests::dayOf({-1, -1}, officers, ten);
        const auto now = *m_desk->store().read<records::Address>(id);
        day.doors[0].at = geo::Point{*now.longitude, *now.latitude};
        day.doors[0].standardAddress = id;
        return day;
    };
    open();
    const QPoint from = pixelOf({109.5, 34.5});
    const QPoint to = from + QPoint(60, 90);
    const geo::Point there = geo::fromWorld(map()->viewport().toWorld(to));
    QSignalSpy done(&m_desk->editor(), &edit::Editor::applied);
    drag(from - QPoint(0, 14), to);
    QCOMPARE(done.size(), 1);
    const auto moved = *m_desk->store().read<records::Address>(address.id);
    QVERIFY(geo::metresBetween({*moved.longitude, *moved.latitude}, there) < 1);
    QCOMPARE(moved.text, address.text);
    QVERIFY(QTest::qWaitFor([&] { return geo::metresBetween(*queue().planned().day->doors[0].at, there) < 1; }));
    QVERIFY(m_desk->editor().undo().empty());
    QVERIFY(*m_desk->store().read<records::Address>(address.id) == address);
    m_page->refresh();
    QVERIFY(QTest::qWaitFor([&] { return queue().planned().day->doors[0].at == geo::Point(109.5, 34.5); }));
    // Where no standard address is behind it, the map is moved instead.
    const records::Uuid other = queue().planned().day->doors[1].instruction;
    const geo::Point place = *queue().planned().day->doors[1].at;
    drag(pixelOf(place) - QPoint(0, 14), pixelOf(place) + QPoint(40, 40));
    QCOMPARE(done.size(), 1);
    QVERIFY(!other.isNull());
}

void VisitsMapPageTest::aStartIsSetAndDragged()
{
    makeDay({-1, -1});
    open();
    QVERIFY(!m_visits->askedStart);
    auto *button = child<QPushButton>("startPushButton");
    QTest::keyClick(view(), Qt::Key_B, Qt::ShiftModifier);
    QVERIFY(button->isChecked());
    QVERIFY(m_visits->askedStart);
    const geo::Point first = *m_visits->askedStart;
    QVERIFY((pixelOf(first) - map()->rect().center()).manhattanLength() <= 3);
    QVERIFY(QTest::qWaitFor([&] { return queue().planned().legs.size() == 2; }));
    drag(pixelOf(first) - QPoint(0, 14), pixelOf(first) + QPoint(30, 100));
    QVERIFY(geo::metresBetween(*m_visits->askedStart, first) > 50);
    // It is remembered.
    const geo::Point last = *m_visits->askedStart;
    m_page.reset();
    open();
    QVERIFY(m_visits->askedStart && geo::metresBetween(*m_visits->askedStart, last) < 1);
    child<QPushButton>("startPushButton")->click();
    QVERIFY(!m_visits->askedStart);
}

void VisitsMapPageTest::allOpenInstructionsAreShownWhenWanted()
{
    makeDay({-1});
    m_visits->openDoors.push_back({m_desk->instruction.id, records::Level::High, u"别人"_s, {109.503, 34.503}});
    open();
    map()->fit({109.49, 34.49, 109.51, 34.51});
    const QPoint other = pixelOf({109.503, 34.503});
    QSignalSpy panel(m_page.get(), &ui::widgets::Page::panelRequested);
    QTest::mouseClick(map(), Qt::LeftButton, {}, other);
    QCOMPARE(panel.size(), 0);
    QTest::keyClick(view(), Qt::Key_A, Qt::ShiftModifier);
    QVERIFY(child<QPushButton>("everythingPushButton")->isChecked());
    QTest::qWait(20);
    // It is in no row: its record opens.
    QTest::mouseClick(map(), Qt::LeftButton, {}, other);
    QCOMPARE(panel.size(), 1);
    QVERIFY(m_page->panel());
    QCOMPARE(static_cast<ui::instructions::InstructionPanel *>(m_page->panel())->shown(), m_desk->instruction.id);
    QTest::keyClick(view(), Qt::Key_A, Qt::ShiftModifier);
    QTest::mouseClick(map(), Qt::LeftButton, {}, other);
    QCOMPARE(panel.size(), 1);
}

// What the processor took is judged: the clock also counts who else is at work here.
void VisitsMapPageTest::tenThousandOpenInstructionsHoldNothingUp()
{
    makeDay({-1});
    open();
    for (quint64 i = 0; i < 10'000; ++i)
        m_visits->openDoors.push_back({records::Uuid::v7(1, 8, i), records::Level(1 + i % 4), u"某人"_s,
            {109.48 + 0.0004 * double(i % 100), 34.48 + 0.0004 * double(i / 100)}});
    child<QPushButton>("everythingPushButton")->setChecked(true);
    std::vector<double> taken;
    for (int i = 0; i < 5; ++i) {
        const std::clock_t begun = std::clock();
        Q_EMIT m_visits->openDoorsRead(m_visits->openDoors);
        taken.push_back(double(std::clock() - begun) * 1000 / CLOCKS_PER_SEC);
    }
    std::ranges::sort(taken);
    qInfo("10,000 open instructions laid on the map in %.1f ms", taken[2]);
    QVERIFY2(taken[2] <= 16, qPrintable(QString::number(taken[2])));
}

void VisitsMapPageTest::severalOfficersHaveTheirOwnColours()
{
    makeDay({-1, -1, -1, -1});
    open();
    QCOMPARE(m_visits->asked.back(), QList{m_desk->me.id});
    QTest::keyClick(view(), Qt::Key_M, Qt::ShiftModifier);
    auto *list = m_page->findChild<QListWidget *>(u"officersListWidget"_s);
    for (int row = 0; row < list->count(); ++row)
        list->item(row)->setCheckState(Qt::Checked);
    QCOMPARE(m_visits->asked.back().size(), 2);
    QVERIFY(QTest::qWaitFor([&] { return queue().planned().day->officers.size() == 2; }));
    list->window()->close();
    QVERIFY(queue().headText(0).startsWith(u"民警1: 2 stop(s)"_s));
    map()->fit({109.495, 34.495, 109.511, 34.505});
    const QImage picture = map()->grab().toImage();
    const auto pin = [&](int door) {
        const QPoint at = pixelOf(*queue().planned().day->doors[size_t(door)].at) - QPoint(9, 20);
        return picture.pixelColor(at * picture.devicePixelRatio());
    };
    const ui::widgets::Theme &theme = tests::theme();
    QCOMPARE(pin(2), theme.color(ui::widgets::Ink::Crew1));
    QCOMPARE(pin(1), theme.color(ui::widgets::Ink::Crew2));
    QCOMPARE(pin(3), theme.color(ui::widgets::Ink::Crew2));
}

void VisitsMapPageTest::waysGoAlongTheRoadWhereOneIsKnown()
{
    makeDay({-1, -1, -1});
    const geo::Point corner{109.501, 34.502};
    m_visits->ways = [corner](const geo::Point &from, const geo::Point &to) {
        return from.longitude < 109.501 ? std::vector{from, corner, to} : std::vector<geo::Point>();
    };
    open();
    const auto &legs = queue().planned().legs;
    QCOMPARE(legs.size(), 2u);
    QVERIFY(legs[0].isRoad);
    QCOMPARE(legs[0].points.size(), 3u);
    QVERIFY(legs[0].points[1] == corner);
    QVERIFY(!legs[1].isRoad);
    QCOMPARE(legs[1].points.size(), 2u);
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

void VisitsMapPageTest::withoutAMapANoteLeadsToTheImport()
{
    makeDay({-1});
    open();
    QVERIFY(!child<QWidget>("noMapNote")->isVisible());
    m_page.reset();
    open(false);
    QVERIFY(child<QWidget>("noMapNote")->isVisible());
    QVERIFY(child<QLabel>("noMapLabel")->text().contains(u"qianshao-cli map import"_s));
    auto *button = child<QPushButton>("importMapPushButton");
    ui::widgets::answerNextFiles({u"/maps/town.mbtiles"_s});
    button->click();
    QCOMPARE(m_visits->imported, QStringList{u"/maps/town.mbtiles"_s});
    QVERIFY(!button->isEnabled());
    Q_EMIT m_visits->mapImported(u"The file is no map."_s);
    QVERIFY(button->isEnabled());
    QCOMPARE(child<QLabel>("messageLabel")->text(), u"The file is no map."_s);
    QVERIFY(child<QLabel>("messageLabel")->isVisible());
    // Stops are on the grid all the same.
    QTest::mouseClick(map(), Qt::LeftButton, {}, pixelOf(tests::MapDesk::middle()) - QPoint(0, 16));
    QVERIFY(view()->hasFocus());
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
