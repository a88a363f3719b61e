// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/routinganswer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace qianshao::geo {

using namespace Qt::StringLiterals;

namespace {

// Nobody's way is longer, in seconds or in metres; and it fits into an int.
constexpr double mostOfAny = 1e8;

struct Unusable {};

void require(bool isSo)
{
    if (!isSo)
        throw Unusable();
}

double amountOf(const QJsonValue &value)
{
    const double amount = value.toDouble(-1);
    require(0 <= amount && amount <= mostOfAny);
    return amount;
}

Point pointOf(const QJsonValue &value)
{
    const QJsonArray pair = value.toArray();
    require(pair.size() >= 2 && pair[0].isDouble() && pair[1].isDouble());
    const Point point{pair[0].toDouble(), pair[1].toDouble()};
    require(std::abs(point.longitude) <= 180 && std::abs(point.latitude) <= 90);
    return point;
}

std::vector<Point> pointsOf(const QJsonArray &waypoints, size_t count)
{
    require(size_t(waypoints.size()) == count);
    std::vector<Point> points;
    for (const QJsonValue &waypoint : waypoints)
        points.push_back(pointOf(waypoint[u"location"]));
    return points;
}

QJsonObject contentOf(const QByteArray &answer)
{
    const QJsonObject content = QJsonDocument::fromJson(answer).object();
    require(content[u"code"] == "Ok"_L1);
    return content;
}

RoutingTable tableOf(const QJsonObject &content, size_t sources, size_t destinations)
{
    RoutingTable table{.seconds = {},
        .sources = pointsOf(content[u"sources"].toArray(), sources),
        .destinations = pointsOf(content[u"destinations"].toArray(), destinations)};
    const QJsonArray rows = content[u"durations"].toArray();
    require(size_t(rows.size()) == sources);
    for (const QJsonValue &row : rows) {
        const QJsonArray cells = row.toArray();
        require(size_t(cells.size()) == destinations);
        for (const QJsonValue &cell : cells)
            table.seconds.push_back(cell.isNull() ? RoutingTable::noWay : amountOf(cell));
    }
    return table;
}

Turn turnOf(const QString &modifier)
{
    static constexpr std::pair<QLatin1StringView, Turn> turns[] = {{"slight left"_L1, Turn::SlightLeft},
        {"left"_L1, Turn::Left}, {"sharp left"_L1, Turn::SharpLeft}, {"uturn"_L1, Turn::Back},
        {"sharp right"_L1, Turn::SharpRight}, {"right"_L1, Turn::Right}, {"slight right"_L1, Turn::SlightRight}};
    for (const auto &[name, turn] : turns) {
        if (modifier == name)
            return turn;
    }
    return Turn::Straight;
}

// Servers may name types that nobody knew yet; those are told by the modifier alone.
RouteStep stepOf(const QJsonObject &step)
{
    const QJsonObject maneuver = step[u"maneuver"].toObject();
    const QString type = maneuver[u"type"].toString();
    RouteStep made{.road = step[u"name"].toString().simplified(),
        .metres = amountOf(step[u"distance"]),
        .seconds = amountOf(step[u"duration"])};
    if (type == u"depart") {
        made.turn = Turn::Depart;
    } else if (type == u"arrive") {
        made.turn = Turn::Arrive;
    } else if (type == u"roundabout" || type == u"rotary") {
        made.turn = Turn::Roundabout;
        made.exit = std::clamp(maneuver[u"exit"].toInt(), 0, 99);
    } else {
        made.turn = turnOf(maneuver[u"modifier"].toString());
    }
    return made;
}

// The first that is nearest, not before `from`.
size_t nearest(const std::vector<Point> &line, size_t from, const Point &to)
{
    const auto farther = [&](const Point &one, const Point &other) {
        return metresBetween(one, to) < metresBetween(other, to);
    };
    return size_t(std::min_element(line.begin() + ptrdiff_t(from), line.end(), farther) - line.begin());
}

void addStep(const QJsonObject &json, Route &route)
{
    RouteStep step = stepOf(json);
    const QString type = json[u"maneuver"][u"type"].toString();
    const bool isExit = type == u"exit roundabout" || type == u"exit rotary";
    // One decision for us: in, and out at the second exit.
    if (isExit && !route.steps.empty() && route.steps.back().turn == Turn::Roundabout) {
        route.steps.back().road = step.road;
        route.steps.back().metres += step.metres;
        route.steps.back().seconds += step.seconds;
        return;
    }
    const size_t before = route.steps.empty() ? 0 : route.steps.back().firstPoint;
    step.firstPoint = step.turn == Turn::Arrive ? route.line.size() - 1
                                                : nearest(route.line, before, pointOf(json[u"maneuver"][u"location"]));
    route.steps.push_back(std::move(step));
}

Route routeOf(const QJsonObject &content)
{
    const QJsonObject best = content[u"routes"][0].toObject();
    Route route{.line = {}, .steps = {}, .metres = amountOf(best[u"distance"]), .seconds = amountOf(best[u"duration"])};
    for (const QJsonValue &point : best[u"geometry"][u"coordinates"].toArray())
        route.line.push_back(pointOf(point));
    require(route.line.size() >= 2);
    const QJsonArray legs = best[u"legs"].toArray();
    require(legs.size() == 1);
    for (const QJsonValue &step : legs[0][u"steps"].toArray())
        addStep(step.toObject(), route);
    require(
        route.steps.size() >= 2 && route.steps.front().turn == Turn::Depart && route.steps.back().turn == Turn::Arrive);
    return route;
}

}  // namespace

std::optional<RoutingTable> readRoutingTable(const QByteArray &answer, size_t sources, size_t destinations)
{
    try {
        return tableOf(contentOf(answer), sources, destinations);
    } catch (const Unusable &) {
        return {};
    }
}

std::optional<Route> readRoutingRoute(const QByteArray &answer)
{
    try {
        return routeOf(contentOf(answer));
    } catch (const Unusable &) {
        return {};
    }
}

}  // namespace qianshao::geo
