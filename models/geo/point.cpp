// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/point.h"

#include <cmath>
#include <numbers>

namespace qianshao::geo {

// The plane that touches the sphere between the two: exact enough for a county, and cheap.
double metresBetween(const Point &one, const Point &other)
{
    constexpr double earthRadius = 6'371'008.8;
    constexpr double degree = std::numbers::pi / 180;
    const double east =
        (other.longitude - one.longitude) * degree * std::cos((one.latitude + other.latitude) / 2 * degree);
    const double north = (other.latitude - one.latitude) * degree;
    return earthRadius * std::hypot(east, north);
}

}  // namespace qianshao::geo
