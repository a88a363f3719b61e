// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/rawroads.h"

#include <functional>
#include <optional>
#include <string_view>

namespace qianshao::geo {

// The value of a tag; empty = it is not there.
using Tag = std::function<std::string_view(const char *key)>;

struct WayRules {
    Speeds forward{};
    Speeds backward{};
    bool isRoundabout = false;
};

// Who goes along an OSM way, in which direction and how fast (highway, access, vehicle, motor_vehicle, bicycle, foot,
// oneway, maxspeed, junction). Absent: it is no road, or nobody may.
[[nodiscard]] std::optional<WayRules> rulesOf(const Tag &tag);

// Who is stopped at an OSM node (barrier, access).
[[nodiscard]] std::array<bool, 3> blocksOf(const Tag &tag);

// Kilometres an hour of a maxspeed tag ("50", "30 mph", "CN:urban" is none); 0 = none.
[[nodiscard]] float maxSpeedOf(std::string_view text);

}  // namespace qianshao::geo
