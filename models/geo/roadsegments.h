// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/roadfile.h"

namespace qianshao::geo {

// Ways cut into segments: the first half of making a road file.
struct RoadSegments {
    std::vector<GridPoint> junctions;
    std::vector<std::array<bool, 3>> blocks;  // of each junction: who does not pass it
    std::vector<roadfile::Segment> segments;  // without the last that only ends a line
    std::vector<GridPoint> points;
    std::vector<uint32_t> wayOf;       // the raw way of each segment
    std::vector<double> metres;        // of each segment
    std::vector<uint32_t> junctionOf;  // of each raw node; roadfile::none = none
};

[[nodiscard]] RoadSegments segmentsOf(const RawRoads &roads);

}  // namespace qianshao::geo
