// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/roadsegments.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace qianshao::geo {
namespace {

// Where a point lies on a curve that fills the square: what is close on it is close on the ground.
uint64_t hilbert(uint32_t x, uint32_t y)
{
    uint64_t place = 0;
    for (uint32_t side = 1U << 31; side > 0; side /= 2) {
        const bool right = (x & side) != 0;
        const bool up = (y & side) != 0;
        place += uint64_t(side) * side * ((3 * uint64_t(right)) ^ uint64_t(up));
        if (!up) {
            if (right) {
                x = ~x;
                y = ~y;
            }
            std::swap(x, y);
        }
    }
    return place;
}

// Nodes at which something may be decided: ends, crossings, gates, places of turn restrictions.
std::vector<bool> decidingNodes(const RawRoads &roads)
{
    std::vector<uint8_t> uses(roads.nodes.size());
    for (const RawWay &way : roads.ways) {
        for (const uint32_t node : way.nodes)
            uses[node] = uint8_t(std::min(2, uses[node] + 1));
        uses[way.nodes.front()] = uses[way.nodes.back()] = 2;
    }
    for (const RawTurn &turn : roads.turns)
        uses[turn.via] = 2;
    std::vector<bool> deciding(roads.nodes.size());
    for (size_t node = 0; node < uses.size(); ++node) {
        const bool blocks = std::ranges::any_of(roads.nodes[node].blocks, std::identity());
        deciding[node] = uses[node] == 2 || (blocks && uses[node] > 0);
    }
    return deciding;
}

void numberJunctions(const RawRoads &roads, const std::vector<bool> &deciding, RoadSegments &made)
{
    std::vector<uint32_t> nodes;
    for (uint32_t node = 0; node < roads.nodes.size(); ++node) {
        if (deciding[node])
            nodes.push_back(node);
    }
    std::vector<uint64_t> places(roads.nodes.size());
    for (const uint32_t node : nodes) {
        const GridPoint &at = roads.nodes[node].at;
        places[node] = hilbert(uint32_t(at.x) + (1U << 31), uint32_t(at.y) + (1U << 31));
    }
    std::ranges::stable_sort(nodes, {}, [&](uint32_t node) { return places[node]; });
    made.junctionOf.assign(roads.nodes.size(), roadfile::none);
    for (const uint32_t node : nodes) {
        made.junctionOf[node] = uint32_t(made.junctions.size());
        made.junctions.push_back(roads.nodes[node].at);
        made.blocks.push_back(roads.nodes[node].blocks);
    }
}

void cut(const RawRoads &roads, uint32_t wayNumber, RoadSegments &made)
{
    const RawWay &way = roads.ways[wayNumber];
    size_t first = 0;
    for (size_t i = 1; i < way.nodes.size(); ++i) {
        if (made.junctionOf[way.nodes[i]] == roadfile::none)
            continue;
        roadfile::Segment segment{.from = made.junctionOf[way.nodes[first]],
            .to = made.junctionOf[way.nodes[i]],
            .firstPoint = uint32_t(made.points.size()),
            .decimetres = 0,
            .name = way.name,
            .isRoundabout = way.isRoundabout};
        double metres = 0;
        for (size_t k = first; k <= i; ++k) {
            made.points.push_back(roads.nodes[way.nodes[k]].at);
            if (k > first)
                metres += metresBetween(made.points[made.points.size() - 2].point(), made.points.back().point());
        }
        segment.decimetres = uint32_t(std::lround(metres * 10));
        made.segments.push_back(segment);
        made.metres.push_back(metres);
        made.wayOf.push_back(wayNumber);
        first = i;
    }
}

}  // namespace

RoadSegments segmentsOf(const RawRoads &roads)
{
    RoadSegments made;
    numberJunctions(roads, decidingNodes(roads), made);
    // Segments lie in the order of their junctions too.
    std::vector<uint32_t> ways(roads.ways.size());
    std::iota(ways.begin(), ways.end(), 0U);
    std::ranges::stable_sort(ways, {}, [&](uint32_t way) { return made.junctionOf[roads.ways[way].nodes.front()]; });
    for (const uint32_t way : ways)
        cut(roads, way, made);
    return made;
}

}  // namespace qianshao::geo
