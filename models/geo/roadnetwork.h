// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/roadfile.h"

#include <QFile>

#include <memory>
#include <optional>
#include <span>
#include <variant>

namespace qianshao::geo {

// Why a road file is not used.
enum class RoadFileProblem { NotThere, NotARoadFile, NewerProgram, Damaged };

// In words: what is wrong and the way out.
[[nodiscard]] QString textOf(RoadFileProblem problem);

// Where a place meets the roads.
struct Snap {
    uint32_t segment = 0;
    double along = 0;  // share of the segment's length from its first point
    Point at;
    double gap = 0;  // metres from the place to the road
};

// The roads of an area, in a file that is mapped into memory. It never changes, and any number of threads may use it.
class RoadNetwork {
public:
    using Opened = std::variant<std::shared_ptr<const RoadNetwork>, RoadFileProblem>;
    // Checks everything once, so that a damaged file is refused here and does no harm later.
    [[nodiscard]] static Opened open(const QString &path);
    ~RoadNetwork();

    // The nearest point on a road that the mode takes, no farther than `radius` metres. Roads that lead nowhere else
    // (a courtyard behind a wall, a piece cut off at the edge) are passed over. Absent: there is none.
    [[nodiscard]] std::optional<Snap> snap(const Point &place, TravelMode mode, double radius) const;

    [[nodiscard]] const roadfile::Header &header() const { return *m_header; }
    [[nodiscard]] std::span<const GridPoint> junctions() const { return m_junctions; }
    [[nodiscard]] const roadfile::Segment &segment(uint32_t segment) const { return m_segments[segment]; }
    [[nodiscard]] size_t segmentCount() const { return m_segments.size() - 1; }
    // The line of a segment, both ends included.
    [[nodiscard]] std::span<const GridPoint> line(uint32_t segment) const;
    [[nodiscard]] QString name(uint32_t name) const;

    // The graph of a mode.
    struct Graph {
        std::span<const uint32_t> firstArc;
        std::span<const roadfile::Arc> arcs;
        std::span<const uint32_t> arcOf;
        std::span<const uint32_t> copies;
        std::span<const uint8_t> isMain;
        double topSpeed = 0;  // metres in a millisecond
        uint32_t longestMs = 0;  // of all arcs

        [[nodiscard]] size_t vertexCount() const { return firstArc.size() - 1; }
        [[nodiscard]] std::span<const roadfile::Arc> arcsOf(uint32_t vertex) const
        {
            return arcs.subspan(firstArc[vertex], firstArc[vertex + 1] - firstArc[vertex]);
        }
    };
    [[nodiscard]] const Graph &graph(TravelMode mode) const { return m_graphs[size_t(mode)]; }
    // The junction that a vertex stands for.
    [[nodiscard]] uint32_t junctionOf(const Graph &graph, uint32_t vertex) const
    {
        return vertex < m_junctions.size() ? vertex : graph.copies[vertex - m_junctions.size()];
    }
    // The vertices of a junction from which this way is open: itself and its copies.
    [[nodiscard]] std::vector<uint32_t> tailsOf(const Graph &graph, uint32_t way) const;

private:
    RoadNetwork() = default;
    template <class T>
    [[nodiscard]] bool view(const roadfile::Span &span, std::span<const T> &into) const;
    [[nodiscard]] bool viewAll();
    [[nodiscard]] bool isSound() const;
    [[nodiscard]] bool isSound(const Graph &graph) const;

    QFile m_file;
    const std::byte *m_data = nullptr;
    const roadfile::Header *m_header = nullptr;
    std::span<const GridPoint> m_junctions;
    std::span<const roadfile::Segment> m_segments;
    std::span<const GridPoint> m_points;
    std::span<const uint32_t> m_firstName;
    std::span<const char16_t> m_letters;
    std::span<const uint32_t> m_firstInCell;
    std::span<const uint32_t> m_inCell;
    std::array<Graph, 3> m_graphs;
};

}  // namespace qianshao::geo
