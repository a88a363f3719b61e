// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/roadsegments.h"

namespace qianshao::geo {

// The graph of one mode of travel over segments: the second half of making a road file. The fields are those of
// roadfile::Graph.
struct RoadGraph {
    std::vector<uint32_t> firstArc;
    std::vector<roadfile::Arc> arcs;
    std::vector<uint32_t> arcOf;
    std::vector<uint32_t> copies;
    std::vector<uint8_t> isMain;
    uint32_t topSpeed = 0;
    uint32_t longestMs = 0;
    uint32_t skippedTurns = 0;
};

[[nodiscard]] RoadGraph graphOf(const RawRoads &roads, const RoadSegments &made, TravelMode mode);

// By vertex, the number of its strongly connected component: who is in one gets from each to each.
[[nodiscard]] std::vector<uint32_t> componentsOf(const RoadGraph &graph);

}  // namespace qianshao::geo
