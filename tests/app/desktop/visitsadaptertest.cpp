// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/visitsadapter.h"

#include "app/session/demo.h"
#include "app/session/stationservices.h"
#include "models/itemmodels/cases.h"
#include "models/records/all.h"
#include "tests/models/geo/fakehost.h"
#include "tests/models/geo/mapsamples.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace qianshao;
using namespace Qt::StringLiterals;
using desktop::VisitsAdapter;
using ui::visitsmap::Door;
using ui::visitsmap::MapPart;
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
    void servicesAreAskedOnceTheyAreSet();
    void daysGoAlongRoadsOnceTheyAreImported();
    void openDoorsAreThoseWithAPlace();
    void withoutAMapTheLayersAreEmpty();
    void aMapIsImportedAndOpenedAnew();
    void aBadMapIsToldAndNothingElseHappens();
    void anImportThatIsStoppedLeavesNothing();

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

// A server for which everything is seven minutes away.
void VisitsAdapterTest::servicesAreAskedOnceTheyAreSet()
{
    const tests::FakeHost host([](const QUrl &url) {
        const QStringList places = url.path().section(u'/', 4).split(u';');
        QStringList waypoints;
        for (const QString &place : places)
            waypoints += uR"({"location":[%1]})"_s.arg(place);
        const QString row = u"[%1]"_s.arg(QStringList(places.size(), u"420"_s).join(u','));
        const QString all = uR"({"code":"Ok","durations":[%1],"sources":[%2],"destinations":[%2]})"_s;
        return tests::FakeHost::Answer{
            .body = all.arg(QStringList(places.size(), row).join(u','), waypoints.join(u',')).toUtf8()};
    });
    session::setMapServices(store(),
        {.tiles = geo::TileSource{.address = host.address() + u"/{z}/{x}/{y}"_s, .attribution = {}},
            .routing = geo::RoutingSource{.address = host.address()}});
    init();
    const DayPtr day = read(m_busy);
    QVERIFY(!day->isEstimated);
    QVERIFY(day->problem.size > 2);
    QCOMPARE(day->problem.travel[1], 420);
    QCOMPARE(host.asked().size(), 1);
    QSignalSpy opened(m_desk.get(), &VisitsAdapter::mapOpened);
    m_desk->openMap();
    QVERIFY(opened.wait());
    QVERIFY(m_desk->tiles()->layers()[0].hasTiles);
    QVERIFY(!m_desk->tiles()->layers()[1].hasTiles);
    session::setMapServices(store(), {});
}

void VisitsAdapterTest::daysGoAlongRoadsOnceTheyAreImported()
{
    const DayPtr before = read(m_busy);
    QVERIFY(before->isEstimated);
    const geo::Point here = *before->doors[0].at;
    const geo::Point there{here.longitude + 0.01, here.latitude};
    QVERIFY(m_desk->wayFinder()(here, there).line.empty());
    // A street past the first door, by way of a corner.
    const auto node = [](int id, const geo::Point &at) {
        return u"<node id=\"%1\" lon=\"%2\" lat=\"%3\"/>"_s.arg(id)
            .arg(at.longitude, 0, 'f', 7)
            .arg(at.latitude, 0, 'f', 7);
    };
    const geo::Point corner{here.longitude + 0.005, here.latitude + 0.004};
    const QString extract = m_demo->folder.filePath(u"street.osm"_s);
    QFile file(extract);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write((u"<osm version=\"0.6\">"_s + node(1, here) + node(2, corner) + node(3, there)
        + u"<way id=\"1\"><nd ref=\"1\"/><nd ref=\"2\"/><nd ref=\"3\"/><tag k=\"highway\" v=\"residential\"/></way></osm>"_s)
            .toUtf8());
    file.close();
    QSignalSpy imported(m_desk.get(), &VisitsAdapter::mapImported);
    m_desk->importMap(extract);
    QVERIFY(imported.wait());
    QCOMPARE(imported[0][0].value<MapPart>(), MapPart::Roads);
    const ui::visitsmap::Way way = m_desk->wayFinder()(here, there);
    QVERIFY(way.steps.size() >= 2 && !way.steps.front().isEmpty());
    QVERIFY(way.metres > geo::metresBetween(here, there));
    QVERIFY(
        std::ranges::any_of(way.line, [&](const geo::Point &point) { return geo::metresBetween(point, corner) < 1; }));
    // Doors elsewhere have no road: the day says that some ways are estimated.
    QVERIFY(read(m_busy)->isEstimated);
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
    QSignalSpy importing(m_desk.get(), &VisitsAdapter::mapImporting);
    m_desk->importMap(tiles);
    QVERIFY(opened.wait());
    QCOMPARE(imported.size(), 1);
    QCOMPARE(imported[0][0].value<MapPart>(), MapPart::Street);
    QCOMPARE(importing.back()[0].toInt(), 100);
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
    QSignalSpy refused(m_desk.get(), &VisitsAdapter::mapRefused);
    for (const QString &name : {u"nothing.mbtiles"_s, u"nothing.osm.pbf"_s, u"nothing.geojson"_s, u"notes.txt"_s})
        m_desk->importMap(m_demo->folder.filePath(name));
    QVERIFY(QTest::qWaitFor([&] { return refused.size() == 4; }));
    for (const auto &told : std::as_const(refused))
        QVERIFY(!told[0].toString().isEmpty());
    QVERIFY(refused[3][0].toString().contains(u".osm.pbf"_s));
    // What is asked behind them comes behind them.
    m_desk->openMap();
    QVERIFY(opened.wait());
    QCOMPARE(opened.size(), 1);
}

void VisitsAdapterTest::anImportThatIsStoppedLeavesNothing()
{
    const QString tiles = m_demo->folder.filePath(u"other.mbtiles"_s);
    QVERIFY(geo::writeMbTiles(tiles, tests::sampleFacts(), tests::samplePictures(Qt::red)).isEmpty());
    QSignalSpy stopped(m_desk.get(), &VisitsAdapter::mapImportStopped);
    QSignalSpy imported(m_desk.get(), &VisitsAdapter::mapImported);
    const auto stop = [this] { m_desk->stopMapImport(); };
    connect(m_desk.get(), &VisitsAdapter::mapImporting, m_desk.get(), stop, Qt::DirectConnection);
    m_desk->importMap(tiles);
    QVERIFY(stopped.wait());
    QCOMPARE(imported.size(), 0);
    const QDir folder(session::MapFolder(store().path()).path() + u"/street"_s);
    QVERIFY2(folder.entryList({u"other*"_s}, QDir::Files | QDir::Hidden).isEmpty(),
        qPrintable(folder.entryList(QDir::Files | QDir::Hidden).join(u' ')));
    // The next one is not stopped.
    disconnect(m_desk.get(), &VisitsAdapter::mapImporting, m_desk.get(), nullptr);
    m_desk->importMap(tiles);
    QVERIFY(imported.wait());
}

QTEST_MAIN(VisitsAdapterTest)
#include "visitsadaptertest.moc"
