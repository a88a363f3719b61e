// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/traveltimes.h"

#include <QString>

namespace qianshao::geo {

// What one does at a place of a route.
enum class Turn : uint8_t {
    Depart,
    Straight,
    SlightLeft,
    Left,
    SharpLeft,
    Back,
    SharpRight,
    Right,
    SlightRight,
    Roundabout,
    Arrive
};

// From one decision to the next.
struct RouteStep {
    Turn turn = Turn::Depart;
    int exit = 0;  // of a roundabout, counted from 1
    QString road;  // that is taken; empty = it has no name
    double metres = 0;
    double seconds = 0;
    size_t firstPoint = 0;  // of the route's line
};

struct Route {
    std::vector<Point> line;  // from road to road; straight between the places where isEstimated
    std::vector<RouteStep> steps;  // Depart first, Arrive last
    double metres = 0;
    double seconds = 0;
    double gapFrom = 0;  // metres from the place to where the line begins
    double gapTo = 0;
    bool isEstimated = false;  // no road was near: a straight line, times the detour
};

// The straight line, times the detour.
[[nodiscard]] Route estimatedRoute(const Point &from, const Point &to, const TravelOptions &options);

// The quickest route over the network; where it is null or no road is near, a straight line. Absent: there is no way,
// or isOver ended it. Any number of threads may ask.
[[nodiscard]] std::optional<Route> route(
    const RoadNetwork *network, const Point &from, const Point &to, const TravelOptions &options);

// The step in words: "Turn left into 人民路 and follow it for 350 m".
[[nodiscard]] QString textOf(const RouteStep &step);

}  // namespace qianshao::geo
