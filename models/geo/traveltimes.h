// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/roadsearch.h"

namespace qianshao::geo {

// How long it takes from each place to each other one.
struct TravelTimes {
    static constexpr int unreachable = -1;

    int size = 0;
    std::vector<int> seconds;        // size x size, row by row
    std::vector<bool> isEstimated;   // of each place: no road was near, so ways from and to it are straight lines

    [[nodiscard]] int between(int from, int to) const { return seconds[size_t(from) * size_t(size) + size_t(to)]; }
};

struct TravelOptions {
    TravelMode mode = TravelMode::EBike;
    double snapRadius = 500;  // metres to the nearest road
    double detour = 1.35;     // where there is no road: how much longer than the straight line one goes
    int threads = 0;          // 0 = as many as the machine has cores
    IsOver isOver;            // asked in several threads
};

// Metres an hour that one makes on no particular road.
[[nodiscard]] double ordinarySpeed(TravelMode mode);

// What travelTimes() says of two places: in a straight line, and over roads, where `onRoad` are the seconds on them and
// `gaps` the metres beside them.
[[nodiscard]] int estimatedSeconds(const Point &from, const Point &to, const TravelOptions &options);
[[nodiscard]] int roadSeconds(double onRoad, double gaps);

// Over the network where there is one; null, or a place far from any road: straight lines times the detour, at the
// ordinary speed. What lies between a place and its road is gone at walking pace. Absent: isOver ended it.
[[nodiscard]] std::optional<TravelTimes> travelTimes(
    const RoadNetwork *network, std::span<const Point> places, const TravelOptions &options);

}  // namespace qianshao::geo
