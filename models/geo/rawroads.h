// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/point.h"
#include "models/geo/travelmode.h"

#include <QString>

#include <cmath>
#include <vector>

namespace qianshao::geo {

// A place on the grid of 1e-7 degrees that road files are written in (about 1 cm).
struct GridPoint {
    int32_t x = 0;  // longitude
    int32_t y = 0;  // latitude

    static GridPoint from(const Point &point)
    {
        return {int32_t(std::lround(point.longitude * 1e7)), int32_t(std::lround(point.latitude * 1e7))};
    }
    [[nodiscard]] Point point() const { return {x / 1e7, y / 1e7}; }
    bool operator==(const GridPoint &) const = default;
};

// Roads as a survey has them, before they become a network: what the reader of OSM files hands to the builder.
struct RawNode {
    GridPoint at;
    std::array<bool, 3> blocks{};  // by TravelMode: a gate or bollard that one does not pass
};

// How one goes along a way in one direction, by TravelMode: km/h, 0 = not at all.
using Speeds = std::array<float, 3>;

struct RawWay {
    std::vector<uint32_t> nodes;  // indexes; at least 2
    Speeds forward{};
    Speeds backward{};
    uint32_t name = 0;  // index; 0 = none
    bool isRoundabout = false;
};

// A turn that the law forbids or prescribes; it does not hold for those who walk.
struct RawTurn {
    uint32_t from = 0;  // way
    uint32_t via = 0;   // node
    uint32_t to = 0;    // way
    bool isOnly = false;  // this turn and no other
    bool exceptBicycles = false;
};

struct RawRoads {
    std::vector<RawNode> nodes;
    std::vector<RawWay> ways;
    std::vector<RawTurn> turns;
    std::vector<QString> names{QString()};
};

}  // namespace qianshao::geo
