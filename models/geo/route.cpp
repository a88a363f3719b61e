// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/route.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace qianshao::geo {
namespace {

// A bend is a turn from here on.
constexpr double slightDegrees = 25;
constexpr double plainDegrees = 55;
constexpr double sharpDegrees = 125;
constexpr double backDegrees = 165;

// Degrees from north, clockwise.
double bearing(const Point &from, const Point &to)
{
    const double east = (to.longitude - from.longitude) * std::cos(from.latitude * std::numbers::pi / 180);
    return std::atan2(east, to.latitude - from.latitude) * 180 / std::numbers::pi;
}

Turn turnOf(double before, double after)
{
    const double bend = std::remainder(after - before, 360);  // to the right
    const double size = std::abs(bend);
    const bool isLeft = bend < 0;
    if (size < slightDegrees)
        return Turn::Straight;
    if (size < plainDegrees)
        return isLeft ? Turn::SlightLeft : Turn::SlightRight;
    if (size < sharpDegrees)
        return isLeft ? Turn::Left : Turn::Right;
    if (size < backDegrees)
        return isLeft ? Turn::SharpLeft : Turn::SharpRight;
    return Turn::Back;
}

// Lays the ways of a path out as a line, and says where one decides something.
class Layout {
public:
    Layout(const RoadNetwork &network, TravelMode mode, const Snap &from, const Snap &to)
        : m_network(network),
          m_graph(network.graph(mode)),
          m_from(from),
          m_to(to)
    {
    }

    Route make(const Path &path)
    {
        m_route.gapFrom = m_from.gap;
        m_route.gapTo = m_to.gap;
        m_route.line.push_back(m_from.at);
        for (size_t i = 0; i < path.ways.size(); ++i)
            add(path.ways[i], i == 0, i + 1 == path.ways.size());
        m_route.seconds = path.ms / 1000.0;
        m_route.steps.push_back({.turn = Turn::Arrive, .firstPoint = m_route.line.size() - 1});
        return std::move(m_route);
    }

private:
    void add(uint32_t way, bool isFirst, bool isLast)
    {
        const bool isBackward = way % 2 == 1;
        const auto share = [&](const Snap &snap) { return isBackward ? 1 - snap.along : snap.along; };
        const double begin = isFirst ? share(m_from) : 0;
        const double end = isLast ? share(m_to) : 1;
        const size_t firstPoint = m_route.line.size() - 1;
        const double metres = addLine(way, begin, end);
        if (isLast)
            m_route.line.push_back(m_to.at);
        const double seconds = m_graph.arcs[m_graph.arcOf[way]].ms / 1000.0 * std::max(0.0, end - begin);
        decide(way, firstPoint);
        m_route.metres += metres;
        m_route.steps.back().metres += metres;
        m_route.steps.back().seconds += seconds;
        m_last = way;
    }

    // The points of a segment that lie between two shares of its length.
    double addLine(uint32_t way, double begin, double end)
    {
        std::vector<Point> points;
        for (const GridPoint &point : m_network.line(way / 2))
            points.push_back(point.point());
        if (way % 2 == 1)
            std::ranges::reverse(points);
        double all = 0;
        for (size_t i = 0; i + 1 < points.size(); ++i)
            all += metresBetween(points[i], points[i + 1]);
        double gone = 0;
        for (size_t i = 1; i < points.size(); ++i) {
            gone += metresBetween(points[i - 1], points[i]);
            const double share = all > 0 ? gone / all : 1;
            if (share > begin && (share < end || end >= 1))
                m_route.line.push_back(points[i]);
        }
        return all * std::max(0.0, end - begin);
    }

    void decide(uint32_t way, size_t firstPoint)
    {
        const roadfile::Segment &segment = m_network.segment(way / 2);
        const QString road = m_network.name(segment.name);
        if (m_route.steps.empty()) {
            m_route.steps.push_back({.turn = Turn::Depart, .road = road, .firstPoint = firstPoint});
            return;
        }
        if (segment.isRoundabout) {
            enterRoundabout(way, firstPoint);
            return;
        }
        if (std::exchange(m_isInRoundabout, false)) {
            m_route.steps.back().road = road;
            return;
        }
        const Turn turn = turnAt(firstPoint);
        const bool isSameRoad = road == m_route.steps.back().road;
        const bool isSlight = turn == Turn::SlightLeft || turn == Turn::SlightRight;
        const bool isOnlyWay = m_graph.arcsOf(m_graph.arcs[m_graph.arcOf[m_last]].head).size() <= 2;
        if (road.isEmpty() || isSameRoad) {
            if (isOnlyWay || turn == Turn::Straight || (isSlight && isSameRoad && !road.isEmpty()))
                return;
        }
        m_route.steps.push_back({.turn = turn, .road = road, .firstPoint = firstPoint});
    }

    void enterRoundabout(uint32_t way, size_t firstPoint)
    {
        if (!m_isInRoundabout)
            m_route.steps.push_back({.turn = Turn::Roundabout, .firstPoint = firstPoint});
        m_isInRoundabout = true;
        // An exit: where something else leaves.
        const auto leaves = [&](const roadfile::Arc &arc) { return !m_network.segment(arc.segment()).isRoundabout; };
        if (std::ranges::any_of(m_graph.arcsOf(m_graph.arcs[m_graph.arcOf[way]].head), leaves))
            ++m_route.steps.back().exit;
    }

    [[nodiscard]] Turn turnAt(size_t point) const
    {
        const std::vector<Point> &line = m_route.line;
        if (point == 0 || point + 1 >= line.size())
            return Turn::Straight;
        return turnOf(bearing(line[point - 1], line[point]), bearing(line[point], line[point + 1]));
    }

    const RoadNetwork &m_network;
    const RoadNetwork::Graph &m_graph;
    const Snap &m_from;
    const Snap &m_to;
    Route m_route;
    uint32_t m_last = 0;
    bool m_isInRoundabout = false;
};

}  // namespace

Route estimatedRoute(const Point &from, const Point &to, const TravelOptions &options)
{
    Route route{.line = {from, to}, .isEstimated = true};
    route.metres = metresBetween(from, to) * options.detour;
    route.seconds = route.metres / ordinarySpeed(options.mode) * 3600;
    route.steps.push_back({.turn = Turn::Depart, .metres = route.metres, .seconds = route.seconds});
    route.steps.push_back({.turn = Turn::Arrive, .firstPoint = 1});
    return route;
}

std::optional<Route> route(const RoadNetwork *network, const Point &from, const Point &to, const TravelOptions &options)
{
    if (!network)
        return estimatedRoute(from, to, options);
    const auto begin = network->snap(from, options.mode, options.snapRadius);
    const auto end = network->snap(to, options.mode, options.snapRadius);
    if (!begin || !end)
        return estimatedRoute(from, to, options);
    RoadSearch search(*network, options.mode);
    const auto path = search.path(*begin, *end, options.isOver);
    if (!path)
        return {};
    return Layout(*network, options.mode, *begin, *end).make(*path);
}

}  // namespace qianshao::geo
