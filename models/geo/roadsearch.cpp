// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/roadsearch.h"

#include <algorithm>
#include <cmath>

namespace qianshao::geo {

using roadfile::Arc;
using roadfile::none;

namespace {

constexpr int settledBetweenQuestions = 4096;

// Of the time over a whole arc, for a share of it. Rounded up as the whole is, so that two parts are never quicker.
uint32_t part(uint32_t ms, double share)
{
    return uint32_t(std::ceil(double(ms) * std::clamp(share, 0.0, 1.0)));
}

// The share of its arc that lies before a place.
double before(const Snap &snap, uint32_t way)
{
    return way % 2 == 0 ? snap.along : 1 - snap.along;
}

}  // namespace

RoadSearch::RoadSearch(const RoadNetwork &network, TravelMode mode)
    : m_network(network),
      m_graph(network.graph(mode)),
      m_reached(m_graph.vertexCount()),
      m_queue(m_graph.longestMs),
      m_isGoal(m_graph.vertexCount())
{
}

void RoadSearch::begin(const Snap &from, std::span<const Snap> to)
{
    if (++m_run == 0) {  // the numbers have come round
        m_reached.assign(m_reached.size(), {});
        m_run = 1;
    }
    for (const Goal &goal : m_goals)
        m_isGoal[goal.vertex] = 0;
    m_goals.clear();
    m_best.assign(to.size(), noWay);
    m_bestGoal.assign(to.size(), Goal{none, 0, 0, none});
    for (uint32_t target = 0; target < to.size(); ++target) {
        addGoals(to[target], target);
        direct(from, to[target], target);
    }
    std::ranges::stable_sort(m_goals, {}, &Goal::vertex);
    m_worst = m_best.empty() ? 0 : std::ranges::max(m_best);
}

void RoadSearch::addGoals(const Snap &to, uint32_t target)
{
    for (const uint32_t way : {2 * to.segment, 2 * to.segment + 1}) {
        const uint32_t arc = m_graph.arcOf[way];
        if (arc == none)
            continue;
        for (const uint32_t tail : m_network.tailsOf(m_graph, way)) {
            m_goals.push_back({tail, part(m_graph.arcs[arc].ms, before(to, way)), target, way});
            m_isGoal[tail] = 1;
        }
    }
}

// Both on one segment, the second further on.
void RoadSearch::direct(const Snap &from, const Snap &to, uint32_t target)
{
    if (from.segment != to.segment)
        return;
    for (const uint32_t way : {2 * to.segment, 2 * to.segment + 1}) {
        const uint32_t arc = m_graph.arcOf[way];
        const double share = before(to, way) - before(from, way);
        if (arc == none || share < 0)
            continue;
        const uint32_t ms = part(m_graph.arcs[arc].ms, share);
        if (ms < m_best[target]) {
            m_best[target] = ms;
            m_bestGoal[target] = {none, ms, target, way};
        }
    }
}

void RoadSearch::reach(uint32_t vertex, uint32_t ms, uint32_t arc, uint32_t bound)
{
    Reached &reached = m_reached[vertex];
    if (reached.run == m_run && reached.ms <= ms)
        return;
    reached = {ms, arc, m_run};
    m_queue.push(ms + bound, vertex);
}

void RoadSearch::settle(uint32_t vertex, uint32_t ms)
{
    if (!m_isGoal[vertex])
        return;
    for (auto goal = std::ranges::lower_bound(m_goals, vertex, {}, &Goal::vertex);
        goal != m_goals.end() && goal->vertex == vertex; ++goal) {
        if (ms + goal->ms < m_best[goal->target]) {
            m_best[goal->target] = ms + goal->ms;
            m_bestGoal[goal->target] = *goal;
        }
    }
    m_worst = std::ranges::max(m_best);
}

template <class Bound>
void RoadSearch::start(const Snap &from, const Bound &bound)
{
    std::array<uint32_t, 2> keys{noWay, noWay};
    for (const uint32_t way : {2 * from.segment, 2 * from.segment + 1}) {
        const uint32_t arc = m_graph.arcOf[way];
        m_starts[way % 2] = arc;
        if (arc != none)
            keys[way % 2] = part(m_graph.arcs[arc].ms, 1 - before(from, way)) + bound(m_graph.arcs[arc].head);
    }
    m_queue.begin(std::ranges::min(keys));
    for (size_t i = 0; i < keys.size(); ++i) {
        if (const uint32_t arc = m_starts[i]; arc != none) {
            const uint32_t ahead = bound(m_graph.arcs[arc].head);
            reach(m_graph.arcs[arc].head, keys[i] - ahead, arc, ahead);
        }
    }
}

// Dijkstra's algorithm; with a lower bound of what is still to go, A*.
template <class Bound>
bool RoadSearch::run(const Snap &from, const Bound &bound, const IsOver &isOver)
{
    start(from, bound);
    int untilQuestion = settledBetweenQuestions;
    while (!m_queue.isEmpty()) {
        const BucketQueue::Entry entry = m_queue.pop();
        if (m_queue.least() >= m_worst)
            return true;
        const uint32_t ms = m_reached[entry.vertex].ms;
        if (entry.key != ms + bound(entry.vertex))
            continue;  // it was reached sooner
        if (--untilQuestion == 0) {
            untilQuestion = settledBetweenQuestions;
            if (isOver && isOver())
                return false;
        }
        settle(entry.vertex, ms);
        for (uint32_t arc = m_graph.firstArc[entry.vertex]; arc < m_graph.firstArc[entry.vertex + 1]; ++arc) {
            const Arc &next = m_graph.arcs[arc];
            const Reached &reached = m_reached[next.head];
            if (reached.run != m_run || ms + next.ms < reached.ms)
                reach(next.head, ms + next.ms, arc, bound(next.head));
        }
    }
    return true;
}

bool RoadSearch::times(const Snap &from, std::span<const Snap> to, std::span<uint32_t> into, const IsOver &isOver)
{
    begin(from, to);
    const bool isDone = run(from, [](uint32_t) { return 0U; }, isOver);
    std::ranges::copy(m_best, into.begin());
    return isDone;
}

std::optional<Path> RoadSearch::path(const Snap &from, const Snap &to, const IsOver &isOver)
{
    begin(from, {&to, 1});
    // Nobody goes faster than the fastest road in a straight line. Measured on a plane that is nowhere too wide, so
    // that what is still to go never shrinks faster than the time that passes.
    const double msPerMetre = 0.99 / m_graph.topSpeed;
    const double north = std::max(std::abs(m_network.header().least.y), std::abs(m_network.header().most.y)) / 1e7;
    const double metresPerY = metresBetween({0, 0}, {0, 1e-3}) / 1e4;
    const double metresPerX = metresBetween({0, north}, {1e-3, north}) / 1e4;
    const GridPoint goal = GridPoint::from(to.at);
    const auto bound = [&](uint32_t vertex) {
        const GridPoint &at = m_network.junctions()[m_network.junctionOf(m_graph, vertex)];
        const double x = (double(at.x) - goal.x) * metresPerX;
        const double y = (double(at.y) - goal.y) * metresPerY;
        return uint32_t(std::sqrt(x * x + y * y) * msPerMetre);
    };
    if (!run(from, bound, isOver) || m_best.front() == noWay)
        return {};
    return pathTo(m_bestGoal.front());
}

uint32_t RoadSearch::tailOf(uint32_t arc) const
{
    const auto after = std::ranges::upper_bound(m_graph.firstArc, arc);
    return uint32_t(after - m_graph.firstArc.begin()) - 1;
}

Path RoadSearch::pathTo(const Goal &goal) const
{
    Path path{.ms = m_best.front(), .ways = {goal.way}};
    uint32_t vertex = goal.vertex;
    while (vertex != none) {
        const uint32_t arc = m_reached[vertex].arc;
        path.ways.push_back(m_graph.arcs[arc].way);
        // The first arc is begun in its middle, and nothing was reached by its tail.
        const bool isFirst = std::ranges::find(m_starts, arc) != m_starts.end();
        vertex = isFirst ? none : tailOf(arc);
    }
    std::ranges::reverse(path.ways);
    return path;
}

}  // namespace qianshao::geo
