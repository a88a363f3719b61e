// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/routinganswer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao::geo;

// Answers as the documentation of the OSRM HTTP API writes them, and others.
class RoutingAnswerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsATable();
    void whatIsNoTableIsNothing_data();
    void whatIsNoTableIsNothing();
    void readsARoute();
    void whatIsNoRouteIsNothing_data();
    void whatIsNoRouteIsNothing();
    void maneuversAreTurns_data();
    void maneuversAreTurns();
};

namespace {

constexpr auto tableJson = R"({"code":"Ok",
"durations":[[0,61.5,null],[70,0,12]],
"sources":[{"hint":"x","distance":4.2,"location":[109.5,34.5],"name":"人民路"},{"location":[109.51,34.5],"name":""}],
"destinations":[{"location":[109.5,34.5]},{"location":[109.51,34.5]},{"location":[109.52,34.5]}]})";

constexpr auto routeJson = R"({"code":"Ok","waypoints":[],"routes":[{"distance":300.5,"duration":72.5,"weight":1,
"geometry":{"type":"LineString","coordinates":[[109.5,34.5],[109.501,34.5],[109.501,34.501],[109.502,34.501]]},
"legs":[{"distance":300.5,"duration":72.5,"summary":"","steps":[
{"distance":100,"duration":30,"name":"人民路","maneuver":{"type":"depart","modifier":"left","location":[109.5,34.5]}},
{"distance":50,"duration":12.5,"name":"","maneuver":{"type":"roundabout","modifier":"right","exit":2,"location":[109.501,34.5]}},
{"distance":150.5,"duration":30,"name":"渭水街","maneuver":{"type":"exit roundabout","modifier":"right","location":[109.501,34.501]}},
{"distance":0,"duration":0,"name":"渭水街","maneuver":{"type":"arrive","location":[109.502,34.501]}}]}]}]})";

QByteArray with(QByteArray json, const char *before, const char *after)
{
    if (!json.contains(before))
        qFatal("nothing to change");
    return json.replace(before, after);
}

}  // namespace

void RoutingAnswerTest::readsATable()
{
    const auto read = readRoutingTable(tableJson, 2, 3);
    QVERIFY(read);
    QCOMPARE(read->seconds, (std::vector<double>{0, 61.5, RoutingTable::noWay, 70, 0, 12}));
    QCOMPARE(read->sources, (std::vector{Point{109.5, 34.5}, Point{109.51, 34.5}}));
    QCOMPARE(read->destinations[2], (Point{109.52, 34.5}));
}

void RoutingAnswerTest::whatIsNoTableIsNothing_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page") << QByteArray("<html><body>It works!</body></html>");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("cut") << QByteArray(tableJson).chopped(2);
    QTest::newRow("an error") << QByteArray(R"({"code":"TooBig","message":"Too many table coordinates"})");
    QTest::newRow("no code") << with(tableJson, R"("code":"Ok",)", "");
    QTest::newRow("a row less") << with(tableJson, "[0,61.5,null],", "");
    QTest::newRow("a column less") << with(tableJson, "[70,0,12]", "[70,0]");
    QTest::newRow("a column more") << with(tableJson, "[70,0,12]", "[70,0,12,1]");
    QTest::newRow("text") << with(tableJson, "61.5", R"("61.5")");
    QTest::newRow("less than no time") << with(tableJson, "61.5", "-61.5");
    QTest::newRow("longer than a life") << with(tableJson, "61.5", "1e300");
    QTest::newRow("no durations") << with(tableJson, "durations", "distances");
    QTest::newRow("a source less") << with(tableJson, R"(,{"location":[109.51,34.5],"name":""})", "");
    QTest::newRow("a place without a place") << with(tableJson, R"({"location":[109.52,34.5]})", "{}");
    QTest::newRow("a place not on earth") << with(tableJson, "[109.52,34.5]", "[34.5,109.52]");
}

void RoutingAnswerTest::whatIsNoTableIsNothing()
{
    QFETCH(const QByteArray, answer);
    QVERIFY(!readRoutingTable(answer, 2, 3));
}

void RoutingAnswerTest::readsARoute()
{
    const auto read = readRoutingRoute(routeJson);
    QVERIFY(read);
    QCOMPARE(read->metres, 300.5);
    QCOMPARE(read->seconds, 72.5);
    QCOMPARE(read->line.size(), 4u);
    QVERIFY(!read->isEstimated);
    QCOMPARE(read->steps.size(), 3u);
    QCOMPARE(read->steps[0].road, u"人民路"_s);
    const RouteStep &roundabout = read->steps[1];  // in and out are one decision
    QCOMPARE(roundabout.turn, Turn::Roundabout);
    QCOMPARE(roundabout.exit, 2);
    QCOMPARE(roundabout.road, u"渭水街"_s);
    QCOMPARE(roundabout.metres, 200.5);
    QCOMPARE(roundabout.seconds, 42.5);
    QCOMPARE(roundabout.firstPoint, 1u);
    QCOMPARE(read->steps[2].turn, Turn::Arrive);
    QCOMPARE(read->steps[2].firstPoint, 3u);
}

void RoutingAnswerTest::whatIsNoRouteIsNothing_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("a page") << QByteArray("<html></html>");
    QTest::newRow("no way") << QByteArray(R"({"code":"NoRoute","message":"Impossible route between points"})");
    QTest::newRow("no routes") << QByteArray(R"({"code":"Ok","routes":[]})");
    QTest::newRow("a point") << with(routeJson, "[109.5,34.5],[109.501,34.5],[109.501,34.501],", "");
    QTest::newRow("a polyline") << with(
        routeJson, "[[109.5,34.5],[109.501,34.5],[109.501,34.501],[109.502,34.501]]", R"("mfp_I__vpA")");
    QTest::newRow("no steps") << with(routeJson, "steps", "stages");
    QTest::newRow("no beginning") << with(routeJson, "depart", "turn");
    QTest::newRow("no end") << with(routeJson, "arrive", "turn");
    QTest::newRow("no metres") << with(routeJson, R"("distance":100,)", "");
    QTest::newRow("nowhere") << with(routeJson, R"("exit":2,"location":[109.501,34.5])", R"("exit":2)");
}

void RoutingAnswerTest::whatIsNoRouteIsNothing()
{
    QFETCH(const QByteArray, answer);
    QVERIFY(!readRoutingRoute(answer));
}

void RoutingAnswerTest::maneuversAreTurns_data()
{
    QTest::addColumn<QByteArray>("maneuver");
    QTest::addColumn<int>("turn");
    const auto row = [](const char *maneuver, Turn turn) {
        QTest::newRow(maneuver) << QByteArray(maneuver) << int(turn);
    };
    row(R"("type":"turn","modifier":"left")", Turn::Left);
    row(R"("type":"turn","modifier":"sharp right")", Turn::SharpRight);
    row(R"("type":"continue","modifier":"uturn")", Turn::Back);
    row(R"("type":"new name","modifier":"straight")", Turn::Straight);
    row(R"("type":"fork","modifier":"slight left")", Turn::SlightLeft);
    row(R"("type":"end of road","modifier":"right")", Turn::Right);
    row(R"("type":"roundabout turn","modifier":"left")", Turn::Left);
    row(R"("type":"rotary","exit":1)", Turn::Roundabout);
    row(R"("type":"nobody knows","modifier":"slight right")", Turn::SlightRight);
    row(R"("type":"turn")", Turn::Straight);
}

void RoutingAnswerTest::maneuversAreTurns()
{
    QFETCH(const QByteArray, maneuver);
    QFETCH(const int, turn);
    const auto read =
        readRoutingRoute(QByteArray(routeJson).replace(R"("type":"roundabout","modifier":"right","exit":2)", maneuver));
    QVERIFY(read);
    QCOMPARE(int(read->steps[1].turn), turn);
}

QTEST_APPLESS_MAIN(RoutingAnswerTest)
#include "routinganswertest.moc"
