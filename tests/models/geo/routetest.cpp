// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/route.h"

#include "models/geo/roadbuilder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao::geo;

namespace {

// 人民路 runs from west to east, 渭水街 from south to north; they cross at 109.500, 34.500. In the east 人民路 ends in
// a roundabout with three ways out. An alley without a name leaves 渭水街 in the north to the west.
//
//                 8---7 (alley)
//                     |
//     0------1--------2--------3=  roundabout 3 9 10 11, ways out at 9 (北环路) and 10 (东环路)
//                     |
//                     6
RawRoads crossing()
{
    RawRoads roads;
    const auto node = [&](double longitude, double latitude) {
        roads.nodes.push_back({GridPoint::from({longitude, latitude}), {}});
    };
    node(109.490, 34.5);  // 0
    node(109.495, 34.5);  // 1: no junction
    node(109.500, 34.5);  // 2
    node(109.510, 34.5);  // 3
    node(109.500, 34.51);  // 4: the alley's corner
    node(109.500, 34.515);  // 5
    node(109.500, 34.49);  // 6
    node(109.496, 34.51);  // 7
    node(109.492, 34.51);  // 8
    node(109.5103, 34.5003);  // 9
    node(109.5106, 34.5);  // 10
    node(109.5103, 34.4997);  // 11
    node(109.5103, 34.505);  // 12
    node(109.520, 34.5);  // 13
    roads.names = {QString(), u"人民路"_s, u"渭水街"_s, u"北环路"_s, u"东环路"_s};
    const auto way = [&](std::vector<uint32_t> nodes, uint32_t name) -> RawWay & {
        roads.ways.push_back(
            {.nodes = std::move(nodes), .forward = {4.8F, 18, 36}, .backward = {4.8F, 18, 36}, .name = name});
        return roads.ways.back();
    };
    way({0, 1, 2, 3}, 1);
    way({6, 2, 4, 5}, 2);
    way({4, 7, 8}, 0);
    way({9, 12}, 3);
    way({10, 13}, 4);
    RawWay &circle = way({3, 11, 10, 9, 3}, 0);  // against the clock
    circle.isRoundabout = true;
    circle.backward = {4.8F, 0, 0};
    return roads;
}

}  // namespace

class RouteTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void turnsAreNamed();
    void exitsOfARoundaboutAreCounted();
    void gapsAreTold();
    void timesAddUp();
    void withoutRoadsItIsAStraightLine();
    void farFromRoadsItIsAStraightLine();
    void timesOfMany();

private:
    [[nodiscard]] Route go(const Point &from, const Point &to) const
    {
        return *route(m_network.get(), from, to, m_options);
    }

    QTemporaryDir m_folder;
    std::shared_ptr<const RoadNetwork> m_network;
    TravelOptions m_options{.mode = TravelMode::Car};
};

void RouteTest::initTestCase()
{
    QFile file(m_folder.filePath(u"roads"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(buildRoads(crossing()));
    file.close();
    m_network = std::get<std::shared_ptr<const RoadNetwork>>(RoadNetwork::open(file.fileName()));
}

void RouteTest::turnsAreNamed()
{
    const Route found = go({109.491, 34.5}, {109.494, 34.51});
    QStringList told;
    for (const RouteStep &step : found.steps)
        told += textOf(step);
    QCOMPARE(told,
        QStringList({u"Begin on 人民路, 820 m"_s, u"Turn left into 渭水街, 1.1 km"_s, u"Turn left, 550 m"_s,
            u"You are there"_s}));
    QCOMPARE(found.line.front(), (Point{109.491, 34.5}));
    QCOMPARE(found.line.back(), (Point{109.494, 34.51}));
    QCOMPARE(found.line[found.steps[1].firstPoint], (Point{109.5, 34.5}));
}

void RouteTest::exitsOfARoundaboutAreCounted()
{
    // The circle comes by 东环路 first, then by 北环路.
    const Route east = go({109.505, 34.5}, {109.515, 34.5});
    QCOMPARE(textOf(east.steps[1]).section(u',', 0, 0), u"Take exit 1 of the roundabout into 东环路"_s);
    const Route north = go({109.505, 34.5}, {109.5103, 34.504});
    QCOMPARE(textOf(north.steps[1]).section(u',', 0, 0), u"Take exit 2 of the roundabout into 北环路"_s);
}

void RouteTest::gapsAreTold()
{
    const Route found = go({109.491, 34.501}, {109.4999, 34.49});
    QVERIFY(std::abs(found.gapFrom - 111.2) < 0.5);
    QVERIFY(std::abs(found.gapTo - 9.2) < 0.2);
    QVERIFY(!found.isEstimated);
}

// 36 km/h are 10 m/s.
void RouteTest::timesAddUp()
{
    const Route found = go({109.491, 34.5}, {109.494, 34.51});
    double metres = 0;
    double seconds = 0;
    for (const RouteStep &step : found.steps) {
        metres += step.metres;
        seconds += step.seconds;
    }
    const double expected = metresBetween({109.491, 34.5}, {109.5, 34.5}) + metresBetween({109.5, 34.5}, {109.5, 34.51})
        + metresBetween({109.5, 34.51}, {109.494, 34.51});
    QVERIFY(std::abs(metres - expected) < 0.5);
    QVERIFY(std::abs(found.metres - metres) < 1e-6);
    QVERIFY(std::abs(seconds - expected / 10) < 0.05);
    QVERIFY(std::abs(found.seconds - seconds) < 0.01);
}

void RouteTest::withoutRoadsItIsAStraightLine()
{
    const Point from{109.49, 34.5};
    const Point to{109.5, 34.5};
    const auto found = route(nullptr, from, to, m_options);
    QVERIFY(found && found->isEstimated);
    QCOMPARE(found->line, std::vector({from, to}));
    QVERIFY(std::abs(found->metres - metresBetween(from, to) * 1.35) < 0.01);
}

void RouteTest::farFromRoadsItIsAStraightLine()
{
    QVERIFY(go({109.491, 34.5}, {109.3, 34.3}).isEstimated);
}

void RouteTest::timesOfMany()
{
    const std::vector<Point> places{{109.491, 34.5}, {109.494, 34.51}, {109.3, 34.3}};
    const auto times = travelTimes(m_network.get(), places, m_options);
    QVERIFY(times);
    QCOMPARE(times->between(0, 0), 0);
    QCOMPARE(times->between(0, 1), int(std::ceil(go(places[0], places[1]).seconds)));
    QCOMPARE(times->isEstimated, std::vector({false, false, true}));
    const double metres = metresBetween(places[0], places[2]) * 1.35;
    QCOMPARE(times->between(0, 2), int(std::ceil(metres / 22'000 * 3600)));
}

QTEST_APPLESS_MAIN(RouteTest)
#include "routetest.moc"
