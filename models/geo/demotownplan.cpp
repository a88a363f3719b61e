// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/demotownplan.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace qianshao::geo {

using namespace Qt::StringLiterals;

namespace {

constexpr Point southWest{109.4655, 34.4768};
constexpr double degreesEast = 0.012 / TownPlan::cellEast;
constexpr double degreesNorth = 0.01 / TownPlan::cellNorth;

Point toDegrees(const Metres &at)
{
    return {southWest.longitude + at.x * degreesEast, southWest.latitude + at.y * degreesNorth};
}

std::vector<Point> toDegrees(const std::vector<Metres> &line)
{
    std::vector<Point> points;
    for (const Metres &at : line)
        points.push_back(toDegrees(at));
    return points;
}

bool isMain(RoadClass kind)
{
    return kind <= RoadClass::Tertiary;
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &text : value.toArray())
        list.append(text.toString());
    return list;
}

}  // namespace

Metres cross(const Curve &upright, const Curve &level)
{
    Metres at{upright(0), 0};
    for (int i = 0; i < 40; ++i) {  // both are nearly straight: a few rounds would do
        at.y = level(at.x);
        at.x = upright(at.y);
    }
    return at;
}

TownNames::TownNames()
{
    QFile file(u":/map/town.json"_s);
    const QJsonObject all =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    avenues = texts(all["avenues"_L1]);
    streets = texts(all["streets"_L1]);
    embankments = texts(all["embankments"_L1]);
    lanes = texts(all["lanes"_L1]);
    parks = texts(all["parks"_L1]);
    suffixes = texts(all["suffixes"_L1]);
    river = all["river"_L1].toString();
    path = all["path"_L1].toString();
    building = all["building"_L1].toString();
    const QJsonObject sides = all["sides"_L1].toObject();
    west = sides["west"_L1].toString();
    east = sides["east"_L1].toString();
    south = sides["south"_L1].toString();
    north = sides["north"_L1].toString();
    for (size_t i = 0; i < bridges.size(); ++i)
        bridges[i] = all["bridges"_L1][QString::number(i)].toString();
    for (size_t row = 0; row < communities.size(); ++row) {
        for (size_t column = 0; column < communities[row].size(); ++column)
            communities[row][column] = all["communities"_L1][qsizetype(row)][qsizetype(column)].toString();
    }
}

QString TownNames::stem(QString community) const
{
    for (const QString &suffix : suffixes) {
        if (community.endsWith(suffix)) {
            community.chop(suffix.size());
            break;
        }
    }
    return community;
}

TownPlan::TownPlan(quint64 seed) : m_random(seed)
{
    for (int column = 0; column <= columns; ++column)
        m_avenues[size_t(column)] = wave(column * cellEast, 36);
    for (int row = 0; row <= rows; ++row)
        m_rowBorders[size_t(row)] = wave(row * cellNorth, row == riverRow ? 60 : 36);
    const Point northEast = toDegrees(Metres{width, height});
    m_town.bounds = {southWest.longitude, southWest.latitude, northEast.longitude, northEast.latitude};
}

// Not std::uniform_real_distribution: what that gives is left to each library.
double TownPlan::between(double least, double most)
{
    return least + (most - least) * double(m_random() >> 11) * 0x1p-53;
}

Curve TownPlan::wave(double across, double reach)
{
    const double length = between(2'200, 3'600) / (2 * std::numbers::pi);
    const double phase = between(0, 2 * std::numbers::pi);
    const double ripple = between(0.1, 0.25);
    return [=](double along) {
        const double angle = along / length + phase;
        return across + reach * ((1 - ripple) * std::sin(angle) + ripple * std::sin(2.7 * angle));
    };
}

Curve TownPlan::slant(double across, double along)
{
    const double slope = between(-0.04, 0.04);
    const double shift = between(-10, 14);
    return [=](double at) { return across + shift + slope * (at - along); };
}

Curve TownPlan::edge(int row, int side) const
{
    if (row != riverRow)
        return rowBorder(row);
    return [river = rowBorder(row), side](double x) { return river(x) + side * embankment; };
}

void TownPlan::layMainRoads()
{
    for (int row = 0; row <= rows; ++row) {
        Road road{.kind = row % 2 == 1 ? RoadClass::Primary : RoadClass::Secondary,
            .name = m_names.streets[row],
            .isUpright = false,
            .curve = rowBorder(row),
            .from = -overhang,
            .to = width + overhang};
        if (row != riverRow) {
            addRoad(road);
            continue;
        }
        for (const int side : {-1, 1}) {
            road.kind = RoadClass::Tertiary;
            road.name = m_names.embankments[side > 0];
            road.curve = edge(row, side);
            addRoad(road);
        }
    }
    for (int column = 0; column <= columns; ++column) {
        Road road{.kind = column == 3 ? RoadClass::Primary : RoadClass::Secondary,
            .name = m_names.avenues[column],
            .isUpright = true,
            .curve = avenue(column),
            .from = -overhang,
            .to = height + overhang,
            .bridge = m_names.bridges[size_t(column)]};
        if (!road.bridge.isEmpty()) {
            addRoad(road);
            continue;
        }
        const double north = std::exchange(road.to, cross(road.curve, edge(riverRow, -1)).y);
        addRoad(road);
        road.from = cross(road.curve, edge(riverRow, 1)).y;
        road.to = north;
        addRoad(road);
    }
}

void TownPlan::addArea(DemoTown::Ground ground, const QString &name, const std::vector<Metres> &ring)
{
    m_town.areas.push_back({ground, name, toDegrees(ring)});
}

void TownPlan::addCommunity(const QString &name, const std::vector<Metres> &ring)
{
    m_town.communities.push_back({name, {toDegrees(ring)}});
}

int TownPlan::addNode(const Metres &at)
{
    m_town.nodes.push_back({toDegrees(at)});
    m_places.push_back(at);
    m_isMain.push_back(false);
    return int(m_places.size()) - 1;
}

// Streets from both sides of an avenue that nearly face each other make one crossing.
int TownPlan::meetingOf(const Road &upright, const Metres &at)
{
    constexpr double near = 3;
    const auto stop =
        std::ranges::find_if(upright.stops, [&](const auto &known) { return std::abs(known.first - at.y) < near; });
    return stop == upright.stops.end() ? addNode(at) : stop->second;
}

void TownPlan::connect()
{
    const auto isOn = [](const Road &road, double along) { return along > road.from - 1 && along < road.to + 1; };
    for (Road &upright : m_roads) {
        for (Road &level : m_roads) {
            if (!upright.isUpright || level.isUpright)
                continue;
            const Metres at = cross(upright.curve, level.curve);
            if (!isOn(upright, at.y) || !isOn(level, at.x))
                continue;
            const int node = meetingOf(upright, at);
            m_isMain[size_t(node)] = m_isMain[size_t(node)] || (isMain(upright.kind) && isMain(level.kind));
            if (std::ranges::find(upright.stops, node, &std::pair<double, int>::second) == upright.stops.end())
                upright.stops.emplace_back(at.y, node);
            level.stops.emplace_back(at.x, node);
        }
    }
    for (Road &road : m_roads)
        cut(road);
}

// With bends between the crossings, and a new way at each crossing of main roads.
void TownPlan::cut(Road &road)
{
    constexpr double step = 45;
    const auto place = [&](double along) {
        return road.isUpright ? Metres{road.curve(along), along} : Metres{along, road.curve(along)};
    };
    std::ranges::sort(road.stops);
    // An end that nothing crosses, as those beyond the town.
    if (road.stops.front().first > road.from + 2)
        road.stops.insert(road.stops.begin(), {road.from, addNode(place(road.from))});
    if (road.stops.back().first < road.to - 2)
        road.stops.emplace_back(road.to, addNode(place(road.to)));
    std::vector<int> nodes{road.stops.front().second};
    for (size_t i = 1; i < road.stops.size(); ++i) {
        const double from = road.stops[i - 1].first;
        const double to = road.stops[i].first;
        const int parts = std::max(1, int((to - from) / step));
        for (int part = 1; part < parts; ++part)
            nodes.push_back(addNode(place(from + (to - from) * part / parts)));
        nodes.push_back(road.stops[i].second);
        if (!m_isMain[size_t(nodes.back())] && i + 1 < road.stops.size())
            continue;
        const Metres middle = place((from + to) / 2);
        const bool isBridge = !road.bridge.isEmpty() && std::abs(middle.y - river(middle.x)) < riverReach;
        if (road.hasBollard)
            m_town.nodes[size_t(nodes[nodes.size() / 2])].isBollard = true;
        addWay(road, std::exchange(nodes, {road.stops[i].second}), isBridge);
    }
}

void TownPlan::addWay(const Road &road, std::vector<int> nodes, bool isBridge)
{
    if (road.isBackwards)
        std::ranges::reverse(nodes);
    m_town.ways.push_back({road.kind, isBridge ? road.bridge : road.name, std::move(nodes), road.isOneWay, isBridge});
}

void TownPlan::addPath(const QString &name, const std::vector<Metres> &line)
{
    const auto nearest = [this](const Metres &at) {
        const auto distance = [&](const Metres &place) { return std::hypot(place.x - at.x, place.y - at.y); };
        return int(std::ranges::min_element(m_places, {}, distance) - m_places.begin());
    };
    std::vector<int> nodes{nearest(line.front())};
    const int last = nearest(line.back());
    for (size_t i = 1; i + 1 < line.size(); ++i)
        nodes.push_back(addNode(line[i]));
    nodes.push_back(last);
    m_town.ways.push_back({RoadClass::Path, name, std::move(nodes)});
}

// Who comes from the south on the first avenue may not turn into the way to the west, and so on.
void TownPlan::forbidTurns()
{
    const struct {
        int from, to;  // avenue or street by name
        bool isNorthbound, isWestward;
        const char *kind;
    } turns[] = {
        {3, 1, true, true, "no_left_turn"},
        {3, 3, false, false, "no_left_turn"},
        {2, 1, true, false, "no_right_turn"},
        {4, 3, false, true, "no_right_turn"},
        {5, 1, true, true, "no_left_turn"},
    };
    const auto endsAt = [this](const DemoTown::Way &way, int node) {
        return way.nodes.front() == node || way.nodes.back() == node;
    };
    for (const auto &turn : turns) {
        const Metres at = cross(avenue(turn.from), rowBorder(turn.to));
        const auto distance = [&](const Metres &place) { return std::hypot(place.x - at.x, place.y - at.y); };
        const int via = int(std::ranges::min_element(m_places, {}, distance) - m_places.begin());
        int from = -1, to = -1;
        for (int way = 0; way < int(m_town.ways.size()); ++way) {
            const auto &candidate = m_town.ways[size_t(way)];
            if (!endsAt(candidate, via))
                continue;
            // ways run to the north and the east
            const bool endsHere = candidate.nodes.back() == via;
            if (candidate.name == m_names.avenues[turn.from] && endsHere == turn.isNorthbound)
                from = way;
            if (candidate.name == m_names.streets[turn.to] && endsHere == turn.isWestward)
                to = way;
        }
        m_town.restrictions.push_back({QLatin1StringView(turn.kind), from, via, to});
    }
}

}  // namespace qianshao::geo
