// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/stationroads.h"

#include "models/geo/roadbuilder.h"
#include "tests/models/geo/fakehost.h"
#include "tests/models/geo/gridroads.h"
#include "tests/models/geo/osrmanswers.h"
#include "tests/ui/map/sockettrace.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao;
using session::StationRoads;
using tests::FakeHost;

// Whom a station believes about its ways.
class StationRoadsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void ownRoadsComeFirst();
    void withoutRoadsTheServiceTells();
    void whereTheServiceFailsItIsEstimated();
    void withoutAServiceNobodyIsAsked_data();
    void withoutAServiceNobodyIsAsked();

private:
    [[nodiscard]] session::MapFolder folder(bool hasRoads) const
    {
        return session::MapFolder(m_folder.filePath(hasRoads ? u"with"_s : u"without"_s));
    }
    [[nodiscard]] FakeHost::Say osrm() const
    {
        return [this](const QUrl &url) { return FakeHost::Answer{.body = tests::osrmAnswer(*m_roads, url)}; };
    }

    QTemporaryDir m_folder;
    std::shared_ptr<const geo::RoadNetwork> m_roads;
    const std::vector<geo::Point> m_places{{109.402, 34.402}, {109.415, 34.413}, {109.409, 34.404}};
};

void StationRoadsTest::initTestCase()
{
    const QString roads = folder(true).path() + u"/roads"_s;
    QVERIFY(QDir().mkpath(roads));
    QFile file(roads + u"/network.roads"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(geo::buildRoads(tests::gridRoads(20, 3)));
    file.close();
    m_roads = folder(true).roads();
    QVERIFY(m_roads);
}

void StationRoadsTest::ownRoadsComeFirst()
{
    const FakeHost host(osrm());
    StationRoads roads(folder(true), geo::RoutingSource{.address = host.address()});
    QVERIFY(!roads.travel()(m_places).isEstimated);
    QVERIFY(roads.way(m_places[0], m_places[1])->line.size() > 2);
    QCOMPARE(host.asked(), QStringList());
}

void StationRoadsTest::withoutRoadsTheServiceTells()
{
    const FakeHost host(osrm());
    (void)tests::takeEndpoints();
    StationRoads roads(folder(false), geo::RoutingSource{.address = host.address()});
    const session::TravelTimes times = roads.travel()(m_places);
    const session::TravelTimes expected = session::roadTravel(m_roads)(m_places);
    QVERIFY(!times.isEstimated);
    QCOMPARE(times.seconds, expected.seconds);
    QVERIFY(times.seconds != session::estimatedTravel(m_places).seconds);
    QVERIFY(
        roads.way(m_places[0], m_places[1])->line == StationRoads(folder(true)).way(m_places[0], m_places[1])->line);
    QCOMPARE(host.asked().size(), 2);
    QCOMPARE(tests::takeEndpoints(), QStringList{host.address().section(u'/', -1)});
}

void StationRoadsTest::whereTheServiceFailsItIsEstimated()
{
    const FakeHost host([](const QUrl &) { return FakeHost::Answer{.body = "<html>Sign in</html>"}; });
    StationRoads roads(folder(false), geo::RoutingSource{.address = host.address()});
    const session::TravelTimes times = roads.travel()(m_places);
    QVERIFY(times.isEstimated);
    QCOMPARE(times.seconds, session::estimatedTravel(m_places).seconds);
    QVERIFY(!roads.way(m_places[0], m_places[1]));
    QCOMPARE(host.asked().size(), 2);
}

void StationRoadsTest::withoutAServiceNobodyIsAsked_data()
{
    QTest::addColumn<bool>("hasRoads");
    QTest::newRow("own roads") << true;
    QTest::newRow("nothing") << false;
}

void StationRoadsTest::withoutAServiceNobodyIsAsked()
{
    QFETCH(const bool, hasRoads);
    (void)tests::takeEndpoints();
    StationRoads roads(folder(hasRoads));
    QCOMPARE(roads.travel()(m_places).isEstimated, !hasRoads);
    QCOMPARE(roads.way(m_places[0], m_places[1]).has_value(), hasRoads);
    QCOMPARE(tests::takeEndpoints(), QStringList());
}

QTEST_GUILESS_MAIN(StationRoadsTest)
#include "stationroadstest.moc"
