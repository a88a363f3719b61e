// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of RoadNetwork that finds the road nearest to a place.
#include "models/geo/roadnetwork.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace qianshao::geo {
namespace {

// Metres east and north of the place that is asked about.
struct Plane {
    explicit Plane(const Point &place)
        : place(place),
          metresPerX(metresPerY * std::cos(place.latitude * std::numbers::pi / 180))
    {
    }

    struct Offset {
        double east;
        double north;
    };
    [[nodiscard]] Offset offset(const GridPoint &point) const
    {
        return {(point.x - place.longitude * 1e7) * metresPerX, (point.y - place.latitude * 1e7) * metresPerY};
    }

    static constexpr double metresPerY = 6'371'008.8 * std::numbers::pi / 180 * 1e-7;
    Point place;
    double metresPerX;
};

struct Nearest {
    double gap = 0;
    uint32_t segment = roadfile::none;
    size_t piece = 0;
    double share = 0;  // of the piece
};

// Of the line's pieces, the one that comes nearest.
void look(const Plane &plane, std::span<const GridPoint> line, uint32_t segment, Nearest &nearest)
{
    for (size_t piece = 0; piece + 1 < line.size(); ++piece) {
        const Plane::Offset a = plane.offset(line[piece]);
        const Plane::Offset b = plane.offset(line[piece + 1]);
        const double east = b.east - a.east;
        const double north = b.north - a.north;
        const double squared = east * east + north * north;
        const double share = squared > 0 ? std::clamp(-(a.east * east + a.north * north) / squared, 0.0, 1.0) : 0.0;
        const double gap = std::hypot(a.east + share * east, a.north + share * north);
        if (gap < nearest.gap)
            nearest = {gap, segment, piece, share};
    }
}

}  // namespace

std::optional<Snap> RoadNetwork::snap(const Point &place, TravelMode mode, double radius) const
{
    const Plane plane(place);
    const Graph &graph = this->graph(mode);
    const GridPoint centre = GridPoint::from(place);
    const auto cells = [&](int64_t at, int64_t least, double metresPer, uint32_t side, uint32_t count) {
        const auto reach = int64_t(radius / metresPer) + 1;
        const auto cell = [&](int64_t value) {
            return std::clamp((value - least) / side, int64_t(0), int64_t(count) - 1);
        };
        return std::pair(cell(std::max(at - reach, least)), cell(std::max(at + reach, least)));
    };
    const auto [west, east] =
        cells(centre.x, m_header->least.x, plane.metresPerX, m_header->cellWidth, m_header->cellColumns);
    const auto [south, north] =
        cells(centre.y, m_header->least.y, Plane::metresPerY, m_header->cellHeight, m_header->cellRows);
    Nearest nearest{.gap = std::nextafter(radius, HUGE_VAL)};
    for (int64_t row = south; row <= north; ++row) {
        for (int64_t column = west; column <= east; ++column) {
            const auto cell = size_t(row * m_header->cellColumns + column);
            for (const uint32_t segment :
                m_inCell.subspan(m_firstInCell[cell], m_firstInCell[cell + 1] - m_firstInCell[cell])) {
                if (graph.isMain[segment])
                    look(plane, line(segment), segment, nearest);
            }
        }
    }
    if (nearest.segment == roadfile::none)
        return {};
    const std::span<const GridPoint> line = this->line(nearest.segment);
    double before = 0;
    double all = 0;
    for (size_t piece = 0; piece + 1 < line.size(); ++piece) {
        const double length = metresBetween(line[piece].point(), line[piece + 1].point());
        before += piece < nearest.piece ? length : piece == nearest.piece ? length * nearest.share : 0;
        all += length;
    }
    const Point a = line[nearest.piece].point();
    const Point b = line[nearest.piece + 1].point();
    return Snap{.segment = nearest.segment,
        .along = all > 0 ? std::min(1.0, before / all) : 0,
        .at = {a.longitude + nearest.share * (b.longitude - a.longitude),
            a.latitude + nearest.share * (b.latitude - a.latitude)},
        .gap = nearest.gap};
}

}  // namespace qianshao::geo
