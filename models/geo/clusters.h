// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/mercator.h"

#include <span>
#include <vector>

namespace qianshao::geo {

// Points that would lie over each other at a zoom.
struct Cluster {
    WorldPoint at;  // the middle of its points
    std::vector<int> members;  // places in the given points; ascending, at least one
};

// Each point is in one cluster. The grid that decides lies on the world, not on the window, so that clusters stay when
// the map is moved; two middles are hardly nearer than `pixels`. The same for the same points in the same order.
[[nodiscard]] std::vector<Cluster> clustersOf(std::span<const WorldPoint> points, int zoom, double pixels);

}  // namespace qianshao::geo
