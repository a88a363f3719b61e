// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/mercator.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace qianshao::geo {

using std::numbers::pi;

bool Bounds::isValid() const
{
    return -180 <= west && west < east && east <= 180 && -90 <= south && south < north && north <= 90;
}

bool Bounds::meets(const Bounds &other) const
{
    return west < other.east && other.west < east && south < other.north && other.south < north;
}

Bounds united(const Bounds &one, const Bounds &other)
{
    return {std::min(one.west, other.west), std::min(one.south, other.south), std::max(one.east, other.east),
        std::max(one.north, other.north)};
}

bool TileAddress::isValid() const
{
    if (zoom < 0 || zoom > mostZoom)
        return false;
    const int count = 1 << zoom;
    return 0 <= column && column < count && 0 <= row && row < count;
}

Bounds TileAddress::bounds() const
{
    const double count = std::exp2(zoom);
    const Point northWest = fromWorld({column / count, row / count});
    const Point southEast = fromWorld({(column + 1) / count, (row + 1) / count});
    return {northWest.longitude, southEast.latitude, southEast.longitude, northWest.latitude};
}

WorldPoint toWorld(const Point &point)
{
    const double latitude = std::clamp(point.latitude, -mostLatitude, mostLatitude) * pi / 180;
    return {point.longitude / 360 + 0.5, 0.5 - std::asinh(std::tan(latitude)) / (2 * pi)};
}

Point fromWorld(const WorldPoint &point)
{
    return {(point.x - 0.5) * 360, std::atan(std::sinh((0.5 - point.y) * 2 * pi)) * 180 / pi};
}

double worldPixels(double zoom)
{
    return tilePixels * std::exp2(zoom);
}

}  // namespace qianshao::geo
