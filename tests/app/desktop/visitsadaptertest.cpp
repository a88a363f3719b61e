// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/visitsadapter.h"

#include "app/session/demo.h"
#include "models/itemmodels/cases.h"
#include "models/records/all.h"
#include "tests/models/geo/mapsamples.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace qianshao;
using namespace Qt::StringLiterals;
using desktop::VisitsAdapter;
using ui::visitsmap::Door;
using ui::visitsmap::OpenDoor;
using ui::visitsmap::VisitsDay;

// The desk on the real engine and the demo station.
class VisitsAdapterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { m_desk = std::make_unique<VisitsAdapter>(m_demo->session()); }
    void aDayHasTheOpenVisitsOfItsOfficers();
    void onlyTheNewestDayIsTold();
    void roadsAreAskedWhereTheyAreGiven();
    void openDoorsAreThoseWithAPlace();
    void withoutAMapTheLayersAreEmpty();
    void aMapIsImportedAndOpenedAnew();
    void aBadMapIsToldAndNothingElseHappens();

private:
    using DayPtr = std::shared_ptr<const VisitsDay>;
    [[nodiscard]] DayPtr read(const QList<records::Uuid> &officers, const std::optional<geo::Point> &start = {});
    [[nodiscard]] store::Store &store() { return m_demo->session().store(); }

    struct Demo {
        Demo() : made(session::makeDemo(folder.filePath(u"demo"_s), store::systemEnvironment())) {}
        [[nodiscard]] session::Session &session() { return *made; }
        QTemporaryDir folder;
        std::unique_ptr<session::Session> made;
    };
    std::unique_ptr<Demo> m_demo;
    std::unique_ptr<VisitsAdapter> m_desk;
    QList<records::Uuid> m_busy;  // the two with most visits
};

void VisitsAdapterTest::initTestCase()
{
    m_demo = std::make_unique<Demo>();
    std::vector<std::pair<size_t, records::Uuid>> counts;
    for (const records::Staff &staff : store().readAll<records::Staff>())
        counts.emplace_back(
            session::openVisitsOf(store(), {staff.id}, store().now(), session::standardPlaces(store())).size(),
            staff.id);
    std::ranges::sort(counts, std::ranges::greater(), &decltype(counts)::value_type::first);
    m_busy = {counts[0].second, counts[1].second};
    QVERIFY(counts[1].first > 1);
}

VisitsAdapterTest::DayPtr VisitsAdapterTest::read(
    const QList<records::Uuid> &officers, const std::optional<geo::Point> &start)
{
    QSignalSpy told(m_desk.get(), &VisitsAdapter::dayRead);
    m_desk->readDay(officers, start);
    if (!told.wait())
        qFatal("no day");
    return told[0][0].value<DayPtr>();
}

void VisitsAdapterTest::aDayHasTheOpenVisitsOfItsOfficers()
{
    const geo::Point start{109.5, 34.5};
    const DayPtr day = read(m_busy, start);
    QCOMPARE(day->officers.size(), 2u);
    QCOMPARE(day->problem.crews.size(), 2u);
    QVERIFY(day->start == start);
    QVERIFY(day->isEstimated);
    size_t expected = 0;
    const itemmodels::Cases cases(store(), [this] { return store().now(); });
    for (int crew = 0; crew < 2; ++crew) {
        for (const session::OpenVisit &visit :
            session::openVisitsOf(store(), {m_busy[crew]}, store().now(), session::standardPlaces(store()))) {
            ++expected;
            const std::vector<Door> &doors = visit.at ? day->doors : day->unknown;
            const auto door = std::ranges::find(doors, visit.instruction, &Door::instruction);
            QVERIFY(door != doors.end());
            const auto found = cases.read(visit.instruction);
            QCOMPARE(door->name, found->person.name);
            QCOMPARE(door->phone, found->person.phone);
            QCOMPARE(door->fraudType, found->line.fraudType);
            QVERIFY(door->limit == visit.limit);
            QCOMPARE(door->standardAddress.isNull(), !visit.at || visit.isApproximate);
            if (!visit.at)
                continue;
            const plan::DayStop &stop = day->problem.stops[size_t(door - doors.begin())];
            QCOMPARE(stop.crew, crew);
            if (!visit.isApproximate) {
                const auto address = *store().read<records::Address>(door->standardAddress);
                QVERIFY(door->at == (geo::Point{*address.longitude, *address.latitude}));
            }
            QVERIFY(visit.limit.ms - day->instantOf(*stop.limit).ms < 1000);
        }
    }
    QCOMPARE(day->doors.size() + day->unknown.size(), expected);
    QCOMPARE(read({m_busy[0]})->problem.stops[0].crew, std::nullopt);
    QVERIFY(read({})->doors.empty());
}

void VisitsAdapterTest::onlyTheNewestDayIsTold()
{
    QSignalSpy told(m_desk.get(), &VisitsAdapter::dayRead);
    for (int i = 0; i < 5; ++i)
        m_desk->readDay(i == 4 ? QList{m_busy[1]} : m_busy, {});
    // What is asked behind them is answered behind them.
    QSignalSpy last(m_desk.get(), &VisitsAdapter::openDoorsRead);
    m_desk->readOpenDoors();
    QVERIFY(last.wait());
    QCOMPARE(told.size(), 1);
    QCOMPARE(told[0][0].value<DayPtr>()->officers.size(), 1u);
}

void VisitsAdapterTest::roadsAreAskedWhereTheyAreGiven()
{
    const auto travel = [](const std::vector<geo::Point> &places) {
        return session::TravelTimes{std::vector<int>(places.size() * places.size(), 77), false};
    };
    const auto ways = [](const geo::Point &from, const geo::Point &to) { return std::vector{from, to}; };
    m_desk = std::make_unique<VisitsAdapter>(m_demo->session(), travel, ways);
    const DayPtr day = read(m_busy);
    QVERIFY(!day->isEstimated);
    QCOMPARE(day->problem.travelTime(0, 1), 77);
    QCOMPARE(m_desk->wayFinder()({1, 2}, {3, 4}).size(), 2u);
}

void VisitsAdapterTest::openDoorsAreThoseWithAPlace()
{
    QSignalSpy told(m_desk.get(), &VisitsAdapter::openDoorsRead);
    m_desk->readOpenDoors();
    QVERIFY(told.wait());
    const auto doors = told[0][0].value<std::vector<OpenDoor>>();
    QVERIFY(doors.size() > 5);
    const itemmodels::Cases cases(store(), [this] { return store().now(); });
    for (const OpenDoor &door : doors) {
        const auto found = cases.read(door.instruction);
        QVERIFY(found->line.isOpen);
        QCOMPARE(door.level, found->line.level);
        QVERIFY(session::standardPlaces(store())(found->line.person)->at == door.at);
    }
}

void VisitsAdapterTest::withoutAMapTheLayersAreEmpty()
{
    QVERIFY(!m_desk->tiles());
    QSignalSpy opened(m_desk.get(), &VisitsAdapter::mapOpened);
    m_desk->openMap();
    QVERIFY(opened.wait());
    QVERIFY(m_desk->tiles()->isServing());
    for (const geo::LayerFacts &facts : m_desk->tiles()->layers())
        QVERIFY(!facts.bounds);
    QVERIFY(m_desk->borders().empty());
}

void VisitsAdapterTest::aMapIsImportedAndOpenedAnew()
{
    const QString tiles = m_demo->folder.filePath(u"town.mbtiles"_s);
    QVERIFY(geo::writeMbTiles(tiles, tests::sampleFacts(), tests::samplePictures()).isEmpty());
    const QString borders = m_demo->folder.filePath(u"town.geojson"_s);
    QFile file(borders);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(geo::writeBorders({{u"南塘"_s, {{{109.5, 34.5}, {109.6, 34.5}}}}}));
    file.close();
    m_desk->openMap();
    QSignalSpy opened(m_desk.get(), &VisitsAdapter::mapOpened);
    QVERIFY(opened.wait());
    const QString old = m_desk->tiles()->addressOf(u"street"_s, geo::Paper::Light);
    QSignalSpy imported(m_desk.get(), &VisitsAdapter::mapImported);
    m_desk->importMap(tiles);
    QVERIFY(opened.wait());
    QCOMPARE(imported.size(), 1);
    QVERIFY(imported[0][0].toString().isEmpty());
    QVERIFY(m_desk->tiles()->layers()[0].bounds.has_value());
    // Another service, whose secret nobody knows from the old one.
    QVERIFY(m_desk->tiles()->addressOf(u"street"_s, geo::Paper::Light) != old);
    m_desk->importMap(borders);
    QVERIFY(opened.wait());
    QCOMPARE(m_desk->borders().size(), 1u);
    QVERIFY(m_desk->tiles()->layers()[0].bounds.has_value());
}

void VisitsAdapterTest::aBadMapIsToldAndNothingElseHappens()
{
    QSignalSpy opened(m_desk.get(), &VisitsAdapter::mapOpened);
    QSignalSpy imported(m_desk.get(), &VisitsAdapter::mapImported);
    m_desk->importMap(m_demo->folder.filePath(u"nothing.mbtiles"_s));
    QVERIFY(imported.wait());
    QVERIFY(!imported[0][0].toString().isEmpty());
    QTest::qWait(50);
    QCOMPARE(opened.size(), 0);
}

QTEST_MAIN(VisitsAdapterTest)
#include "visitsadaptertest.moc"
