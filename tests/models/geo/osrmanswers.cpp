// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/geo/osrmanswers.h"

#include "models/geo/route.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace qianshao::tests {

using namespace Qt::StringLiterals;
using namespace geo;

namespace {

constexpr double anywhere = 100'000;

QJsonArray jsonOf(const Point &point)
{
    return {point.longitude, point.latitude};
}

QJsonArray waypointsOf(std::span<const Snap> snaps)
{
    QJsonArray waypoints;
    for (const Snap &snap : snaps)
        waypoints.append(
            QJsonObject{{u"location"_s, jsonOf(snap.at)}, {u"distance"_s, snap.gap}, {u"name"_s, QString()}});
    return waypoints;
}

std::vector<Snap> chosen(const std::vector<Snap> &snaps, const QString &numbers)
{
    if (numbers.isEmpty())
        return snaps;
    std::vector<Snap> some;
    for (const QString &number : numbers.split(u';'))
        some.push_back(snaps[size_t(number.toInt())]);
    return some;
}

QJsonObject tableOf(const RoadNetwork &roads, TravelMode mode, const std::vector<Snap> &snaps, const QUrlQuery &query)
{
    const auto sources = chosen(snaps, query.queryItemValue(u"sources"_s));
    const auto destinations = chosen(snaps, query.queryItemValue(u"destinations"_s));
    RoadSearch search(roads, mode);
    std::vector<uint32_t> ms(destinations.size());
    QJsonArray rows;
    for (const Snap &from : sources) {
        QJsonArray row;
        (void)search.times(from, destinations, ms);
        for (const uint32_t time : ms)
            row.append(time == RoadSearch::noWay ? QJsonValue() : QJsonValue(time / 1000.0));
        rows.append(row);
    }
    return {{u"code"_s, u"Ok"_s}, {u"durations"_s, rows}, {u"sources"_s, waypointsOf(sources)},
        {u"destinations"_s, waypointsOf(destinations)}};
}

QJsonObject maneuverOf(const RouteStep &step, const Route &route)
{
    static constexpr const char *modifiers[] = {"", "straight", "slight left", "left", "sharp left", "uturn",
        "sharp right", "right", "slight right", "right", ""};
    QJsonObject maneuver{{u"type"_s, u"turn"_s}, {u"modifier"_s, QLatin1StringView(modifiers[size_t(step.turn)])},
        {u"location"_s, jsonOf(route.line[step.firstPoint])}};
    if (step.turn == Turn::Depart || step.turn == Turn::Arrive)
        maneuver[u"type"] = step.turn == Turn::Depart ? u"depart"_s : u"arrive"_s;
    if (step.turn == Turn::Roundabout) {
        maneuver[u"type"] = u"roundabout"_s;
        maneuver[u"exit"] = step.exit;
    }
    return maneuver;
}

QJsonObject routeOf(const RoadNetwork &roads, TravelMode mode, const std::vector<Point> &places)
{
    const auto found = route(&roads, places[0], places[1], {.mode = mode, .snapRadius = anywhere, .isOver = {}});
    if (!found)
        return {{u"code"_s, u"NoRoute"_s}, {u"message"_s, u"Impossible route between points"_s}};
    QJsonArray line;
    for (const Point &point : found->line)
        line.append(jsonOf(point));
    QJsonArray steps;
    for (const RouteStep &step : found->steps) {
        steps.append(QJsonObject{{u"distance"_s, step.metres}, {u"duration"_s, step.seconds}, {u"name"_s, step.road},
            {u"maneuver"_s, maneuverOf(step, *found)}});
    }
    const QJsonObject leg{{u"distance"_s, found->metres}, {u"duration"_s, found->seconds}, {u"steps"_s, steps}};
    const QJsonObject json{{u"distance"_s, found->metres}, {u"duration"_s, found->seconds},
        {u"geometry"_s, QJsonObject{{u"type"_s, u"LineString"_s}, {u"coordinates"_s, line}}},
        {u"legs"_s, QJsonArray{leg}}};
    return {{u"code"_s, u"Ok"_s}, {u"routes"_s, QJsonArray{json}}};
}

}  // namespace

QByteArray osrmAnswer(const RoadNetwork &roads, const QUrl &question)
{
    const QStringList parts = question.path().split(u'/');
    if (parts.size() != 5 || parts[2] != u"v1")
        return R"({"code":"InvalidUrl"})";
    const QStringList profiles{u"walking"_s, u"cycling"_s, u"driving"_s};
    const auto mode = TravelMode(profiles.indexOf(parts[3]));
    std::vector<Point> places;
    std::vector<Snap> snaps;
    for (const QString &place : parts[4].split(u';')) {
        places.push_back({place.section(u',', 0, 0).toDouble(), place.section(u',', 1).toDouble()});
        snaps.push_back(roads.snap(places.back(), mode, anywhere).value());
    }
    if (places.size() > 100)
        return R"({"code":"TooBig","message":"Too many table coordinates"})";
    const QJsonObject answer =
        parts[1] == u"table" ? tableOf(roads, mode, snaps, QUrlQuery(question)) : routeOf(roads, mode, places);
    return QJsonDocument(answer).toJson(QJsonDocument::Compact);
}

}  // namespace qianshao::tests
