// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/point.h"

#include <QtTypes>

namespace qianshao::geo {

// In which degrees a place is given. Inside the program all is WGS-84 (CGCS2000 and 天地图 are less than 1 m from it);
// 高德 and 腾讯 give GCJ-02, 百度 gives BD-09. Taken for one another they are some hundred metres off.
enum class CoordinateSystem : quint8 { Wgs84, Gcj02, Bd09 };

// Both ways by the published formula, a millimetre there and back. Outside China the three systems are one: the point
// comes back unchanged.
[[nodiscard]] Point toWgs84(const Point &point, CoordinateSystem from);
[[nodiscard]] Point fromWgs84(const Point &point, CoordinateSystem to);

}  // namespace qianshao::geo
