// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>

namespace qianshao::geo {

// How one goes to a door. The numbers are stored in road files.
enum class TravelMode : uint8_t { Walk = 0, EBike = 1, Car = 2 };

inline constexpr std::array travelModes{TravelMode::Walk, TravelMode::EBike, TravelMode::Car};

}  // namespace qianshao::geo
