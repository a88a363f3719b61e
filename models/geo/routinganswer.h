// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/route.h"

// What an OSRM-compatible server says (HTTP API v1), as values. Absent: it says no, or something else than was asked.
namespace qianshao::geo {

// Times on roads from places to places.
struct RoutingTable {
    static constexpr double noWay = -1;

    std::vector<double> seconds;  // row by row, a row for each place that one comes from
    std::vector<Point> sources;   // where each of these places meets its road
    std::vector<Point> destinations;
};
[[nodiscard]] std::optional<RoutingTable> readRoutingTable(
    const QByteArray &answer, size_t sources, size_t destinations);

// A route between two places, asked for with its whole line and its steps. gapFrom and gapTo are for the caller.
[[nodiscard]] std::optional<Route> readRoutingRoute(const QByteArray &answer);

}  // namespace qianshao::geo
