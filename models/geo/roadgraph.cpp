// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/roadgraph.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace qianshao::geo {
namespace {

using roadfile::Arc;
using roadfile::none;

// As the file allows; nobody waits a day on one road.
constexpr double longestMs = 24 * 3.6e6;
// A component with less of the vertices of the largest is an island.
constexpr double islandShare = 0.05;

// A way is 2 * segment + direction, as in Arc.
class Maker {
public:
    Maker(const RawRoads &roads, const RoadSegments &made, TravelMode mode)
        : m_roads(roads),
          m_made(made),
          m_mode(mode),
          m_vertices(made.junctions.size()),
          m_entries(2 * made.segments.size(), none)
    {
    }

    RoadGraph make()
    {
        collectWays();
        raiseBarriers();
        applyTurns();
        lay();
        markMain();
        return std::move(m_graph);
    }

private:
    struct Vertex {
        std::vector<uint32_t> ways;  // that leave it
    };

    [[nodiscard]] float speed(uint32_t way) const
    {
        const RawWay &raw = m_roads.ways[m_made.wayOf[way / 2]];
        return (way % 2 == 0 ? raw.forward : raw.backward)[size_t(m_mode)];
    }
    [[nodiscard]] uint32_t tail(uint32_t way) const
    {
        const roadfile::Segment &segment = m_made.segments[way / 2];
        return way % 2 == 0 ? segment.from : segment.to;
    }
    [[nodiscard]] uint32_t head(uint32_t way) const { return tail(way ^ 1U); }
    // The vertex that the way leads to.
    [[nodiscard]] uint32_t entry(uint32_t way) const { return m_entries[way] == none ? head(way) : m_entries[way]; }

    void collectWays()
    {
        for (uint32_t way = 0; way < 2 * m_made.segments.size(); ++way) {
            if (speed(way) > 0)
                m_vertices[tail(way)].ways.push_back(way);
        }
    }

    // Whoever comes to a barrier can only turn back.
    void raiseBarriers()
    {
        for (uint32_t way = 0; way < m_entries.size(); ++way) {
            if (speed(way) <= 0 || !m_made.blocks[head(way)][size_t(m_mode)])
                continue;
            const uint32_t back = way ^ 1U;
            addCopy(head(way), way, speed(back) > 0 ? std::vector{back} : std::vector<uint32_t>());
        }
    }

    void addCopy(uint32_t junction, uint32_t entering, std::vector<uint32_t> leaving)
    {
        m_entries[entering] = uint32_t(m_vertices.size());
        m_vertices.push_back({std::move(leaving)});
        m_graph.copies.push_back(junction);
    }

    // The ways of a raw way that enter a junction, or leave it.
    [[nodiscard]] std::vector<uint32_t> waysAt(uint32_t rawWay, uint32_t junction, bool entering) const
    {
        std::vector<uint32_t> found;
        for (const uint32_t way : m_bySource.at(rawWay)) {
            if ((entering ? head(way) : tail(way)) == junction && speed(way) > 0)
                found.push_back(way);
        }
        return found;
    }

    void applyTurns()
    {
        if (m_mode == TravelMode::Walk)
            return;
        for (const RawTurn &turn : m_roads.turns)
            m_bySource.insert({{turn.from, {}}, {turn.to, {}}});
        for (uint32_t way = 0; way < m_entries.size(); ++way) {
            if (const auto found = m_bySource.find(m_made.wayOf[way / 2]); found != m_bySource.end())
                found->second.push_back(way);
        }
        std::map<uint32_t, std::set<uint32_t>> forbidden;  // by the way that enters
        for (const RawTurn &turn : m_roads.turns) {
            if (m_mode == TravelMode::EBike && turn.exceptBicycles)
                continue;
            const uint32_t via = m_made.junctionOf[turn.via];
            const std::vector<uint32_t> from = waysAt(turn.from, via, true);
            const std::vector<uint32_t> to = waysAt(turn.to, via, false);
            if (from.empty() || to.empty()) {
                ++m_graph.skippedTurns;
                continue;
            }
            for (const uint32_t entering : from)
                forbid(turn, entering, to, forbidden[entering]);
        }
        for (const auto &[entering, ways] : forbidden) {
            if (m_entries[entering] != none)
                continue;  // nobody passes the barrier anyhow
            std::vector<uint32_t> left;
            for (const uint32_t way : m_vertices[head(entering)].ways) {
                if (!ways.contains(way))
                    left.push_back(way);
            }
            addCopy(head(entering), entering, std::move(left));
        }
    }

    void forbid(
        const RawTurn &turn, uint32_t entering, const std::vector<uint32_t> &to, std::set<uint32_t> &forbidden) const
    {
        // Where a way goes on beyond the junction, "not into itself" means turning back.
        const bool isBack = turn.from == turn.to;
        for (const uint32_t way : m_vertices[head(entering)].ways) {
            const bool isNamed = std::ranges::find(to, way) != to.end() && (!isBack || way == (entering ^ 1U));
            if (isNamed != turn.isOnly)
                forbidden.insert(way);
        }
    }

    void lay()
    {
        sortCopies();
        m_graph.arcOf.assign(m_entries.size(), none);
        for (const Vertex &vertex : m_vertices) {
            m_graph.firstArc.push_back(uint32_t(m_graph.arcs.size()));
            for (const uint32_t way : vertex.ways) {
                if (m_graph.arcOf[way] == none)
                    m_graph.arcOf[way] = uint32_t(m_graph.arcs.size());
                const double metresPerMs = double(speed(way)) / 3600;
                m_graph.arcs.push_back(
                    {entry(way), uint32_t(std::min(std::ceil(m_made.metres[way / 2] / metresPerMs), longestMs)), way});
                m_graph.longestMs = std::max(m_graph.longestMs, m_graph.arcs.back().ms);
                m_graph.topSpeed = std::max(m_graph.topSpeed, uint32_t(std::ceil(speed(way) * 1000)));
            }
        }
        m_graph.firstArc.push_back(uint32_t(m_graph.arcs.size()));
    }

    // Ascending by junction, so that those of one are found quickly.
    void sortCopies()
    {
        const size_t junctions = m_made.junctions.size();
        std::vector<uint32_t> order(m_graph.copies.size());
        for (uint32_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::ranges::stable_sort(order, {}, [this](uint32_t copy) { return m_graph.copies[copy]; });
        std::vector<uint32_t> place(order.size());
        std::vector<uint32_t> copies;
        std::vector<Vertex> vertices(m_vertices.begin(), m_vertices.begin() + std::ptrdiff_t(junctions));
        for (const uint32_t copy : order) {
            place[copy] = uint32_t(vertices.size());
            vertices.push_back(std::move(m_vertices[junctions + copy]));
            copies.push_back(m_graph.copies[copy]);
        }
        for (uint32_t &entry : m_entries) {
            if (entry != none)
                entry = place[entry - junctions];
        }
        m_graph.copies = std::move(copies);
        m_vertices = std::move(vertices);
    }

    void markMain()
    {
        const std::vector<uint32_t> components = componentsOf(m_graph);
        std::vector<uint32_t> sizes(components.size() + 1);
        for (const uint32_t component : components)
            ++sizes[component];
        const auto least = uint32_t(islandShare * double(*std::ranges::max_element(sizes)));
        const auto isMain = [&](uint32_t vertex) { return sizes[components[vertex]] > least; };
        m_graph.isMain.assign(m_made.segments.size(), 0);
        for (uint32_t vertex = 0; vertex + 1 < m_graph.firstArc.size(); ++vertex) {
            for (uint32_t arc = m_graph.firstArc[vertex]; arc < m_graph.firstArc[vertex + 1]; ++arc) {
                if (isMain(vertex) && isMain(m_graph.arcs[arc].head))
                    m_graph.isMain[m_graph.arcs[arc].segment()] = 1;
            }
        }
    }

    const RawRoads &m_roads;
    const RoadSegments &m_made;
    TravelMode m_mode;
    std::vector<Vertex> m_vertices;
    std::vector<uint32_t> m_entries;  // of each way: the copy that it leads to; none = the junction
    std::map<uint32_t, std::vector<uint32_t>> m_bySource;  // ways of the raw ways that turns name
    RoadGraph m_graph;
};

}  // namespace

RoadGraph graphOf(const RawRoads &roads, const RoadSegments &made, TravelMode mode)
{
    return Maker(roads, made, mode).make();
}

}  // namespace qianshao::geo
