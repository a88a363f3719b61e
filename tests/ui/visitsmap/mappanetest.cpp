// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visitsmap/mappane.h"

#include "tests/ui/visitsmap/pagedesk.h"
#include "ui/widgets/question.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

#include <ctime>

using namespace qianshao;
using namespace Qt::StringLiterals;
using ui::visitsmap::VisitsDay;

// What the map shows of the day, and what is done with it by hand.
class MapPaneTest : public QObject, private tests::PageDesk {
    Q_OBJECT
private Q_SLOTS:
    void init() { start(); }
    void cleanup() { m_page.reset(); }
    void markerAndRowAreOne();
    void aDraggedMarkerCorrectsTheAddress();
    void aStartIsSetAndDragged();
    void allOpenInstructionsAreShownWhenWanted();
    void tenThousandOpenInstructionsHoldNothingUp();
    void severalOfficersHaveTheirOwnColours();
    void waysGoAlongTheRoadWhereOneIsKnown();
    void withoutAMapANoteLeadsToTheImport();
    void newRoadsPlanTheDayAnew();
};

void MapPaneTest::markerAndRowAreOne()
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

void MapPaneTest::aDraggedMarkerCorrectsTheAddress()
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

void MapPaneTest::aStartIsSetAndDragged()
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

void MapPaneTest::allOpenInstructionsAreShownWhenWanted()
{
    makeDay({-1});
    m_visits->openDoors.push_back({m_desk->instruction.id, records::Level::High, u"别人"_s, {109.503, 34.503}});
    open();
    map()->fit({109.49, 34.49, 109.51, 34.51});
    const QPoint other = pixelOf({109.503, 34.503});
    QSignalSpy panel(m_page.get(), &ui::widgets::Page::panelRequested);
    QTest::mouseClick(map(), Qt::LeftButton, {}, other);
    QCOMPARE(panel.size(), 0);
    QSignalSpy read(m_visits.get(), &tests::FakeVisits::openDoorsRead);
    QTest::keyClick(view(), Qt::Key_A, Qt::ShiftModifier);
    QVERIFY(child<QPushButton>("everythingPushButton")->isChecked());
    QVERIFY(read.wait());
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
void MapPaneTest::tenThousandOpenInstructionsHoldNothingUp()
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

void MapPaneTest::severalOfficersHaveTheirOwnColours()
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

void MapPaneTest::waysGoAlongTheRoadWhereOneIsKnown()
{
    makeDay({-1, -1, -1});
    const geo::Point corner{109.501, 34.502};
    m_visits->ways = [corner](const geo::Point &from, const geo::Point &to) {
        return from.longitude < 109.501
            ? ui::visitsmap::Way{{from, corner, to}, {u"right into 人民路"_s, u"there"_s}, 424}
            : ui::visitsmap::Way();
    };
    open();
    const auto &legs = queue().planned().legs;
    QCOMPARE(legs.size(), 2u);
    QVERIFY(legs[0].isRoad);
    QCOMPARE(legs[0].way.line.size(), 3u);
    QVERIFY(legs[0].way.line[1] == corner);
    QVERIFY(!legs[1].isRoad);
    QCOMPARE(legs[1].way.line.size(), 2u);
    // In words, to the door that is current.
    auto *note = child<QWidget>("wayNote");
    QVERIFY(!note->isVisible());
    view()->select(queue().idAt(1));
    QTest::keyClick(view(), Qt::Key_W, Qt::ShiftModifier);
    QVERIFY(note->isVisible());
    QCOMPARE(child<QLabel>("wayHeadLabel")->text(), u"To 人2: 420 m"_s);
    QCOMPARE(child<QLabel>("wayStepsLabel")->text(), u"1. right into 人民路\n2. there"_s);
    QTest::keyClick(view(), 'j');
    QVERIFY(child<QLabel>("wayHeadLabel")->text().endsWith(u"as the crow flies"_s));
    QTest::keyClick(view(), Qt::Key_Home);  // nobody knows from where one sets out
    QVERIFY(!note->isVisible());
    QTest::keyClick(view(), 'j');
    QVERIFY(note->isVisible() && m_page->rect().contains(note->geometry()));
    QTest::keyClick(view(), Qt::Key_W, Qt::ShiftModifier);
    QVERIFY(!note->isVisible());
}

void MapPaneTest::withoutAMapANoteLeadsToTheImport()
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
    // A key does the same, with a map or without.
    Q_EMIT m_visits->mapRefused({});
    ui::widgets::answerNextFiles({u"/maps/town.osm.pbf"_s});
    QTest::keyClick(view(), Qt::Key_I, Qt::ShiftModifier);
    QCOMPARE(m_visits->imported.size(), 2);
    QCOMPARE(m_visits->imported[1], u"/maps/town.osm.pbf"_s);
    // Stops are on the grid all the same.
    QTest::mouseClick(map(), Qt::LeftButton, {}, pixelOf(tests::MapDesk::middle()) - QPoint(0, 16));
    QVERIFY(view()->hasFocus());
}

void MapPaneTest::newRoadsPlanTheDayAnew()
{
    makeDay({-1, -1});
    open();
    const qsizetype asked = m_visits->asked.size();
    Q_EMIT m_visits->mapImported(ui::visitsmap::MapPart::Borders);
    QCOMPARE(m_visits->asked.size(), asked);
    m_visits->ways = [](const geo::Point &from, const geo::Point &to) {
        return ui::visitsmap::Way{{from, from, to}, {}, 1};
    };
    Q_EMIT m_visits->mapImported(ui::visitsmap::MapPart::Roads);
    QCOMPARE(m_visits->asked.size(), asked + 1);
    QVERIFY(QTest::qWaitFor([&] { return queue().planned().legs.front().isRoad; }));
}

MAP_TEST_MAIN(MapPaneTest)
#include "mappanetest.moc"
