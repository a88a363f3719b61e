// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/bucketqueue.h"
#include "models/geo/roadnetwork.h"

#include <functional>

namespace qianshao::geo {

// Asked now and then; true ends the work.
using IsOver = std::function<bool()>;

// A way over the network: the arcs, as ways (2 * segment + direction), the first and the last of which are gone in
// part.
struct Path {
    uint32_t ms = 0;
    std::vector<uint32_t> ways;
};

// Searches quickest ways in a network. One serves one thread; its memory is kept from search to search.
class RoadSearch {
public:
    RoadSearch(const RoadNetwork &network, TravelMode mode);

    // Absent: there is no way, or isOver ended it.
    [[nodiscard]] std::optional<Path> path(const Snap &from, const Snap &to, const IsOver &isOver = {});

    static constexpr uint32_t noWay = 0xffffffff;
    // Milliseconds from one place to each of others, noWay where there is none. Ends when all are known. False: isOver
    // ended it.
    [[nodiscard]] bool times(
        const Snap &from, std::span<const Snap> to, std::span<uint32_t> into, const IsOver &isOver = {});

private:
    // The end of a search on an arc that leaves a vertex.
    struct Goal {
        uint32_t vertex;
        uint32_t ms;  // from the vertex
        uint32_t target;  // number of the place
        uint32_t way;
    };
    struct Reached {
        uint32_t ms = noWay;
        uint32_t arc = roadfile::none;  // by which
        uint32_t run = 0;  // the search that wrote it
    };

    void begin(const Snap &from, std::span<const Snap> to);
    void addGoals(const Snap &to, uint32_t target);
    void direct(const Snap &from, const Snap &to, uint32_t target);
    template <class Bound>
    void start(const Snap &from, const Bound &bound);
    template <class Bound>
    bool run(const Snap &from, const Bound &bound, const IsOver &isOver);
    void settle(uint32_t vertex, uint32_t ms);
    void reach(uint32_t vertex, uint32_t ms, uint32_t arc, uint32_t bound);
    [[nodiscard]] uint32_t tailOf(uint32_t arc) const;
    [[nodiscard]] Path pathTo(const Goal &goal) const;

    const RoadNetwork &m_network;
    const RoadNetwork::Graph &m_graph;
    std::vector<Reached> m_reached;
    uint32_t m_run = 0;
    BucketQueue m_queue;
    std::array<uint32_t, 2> m_starts{};  // arcs of the place itself
    std::vector<Goal> m_goals;  // by vertex
    std::vector<uint8_t> m_isGoal;  // of each vertex
    std::vector<uint32_t> m_best;  // of each target
    std::vector<Goal> m_bestGoal;  // of each target; vertex none: on the segment itself
    uint32_t m_worst = noWay;  // of m_best
};

}  // namespace qianshao::geo
