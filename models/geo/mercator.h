// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/point.h"

// The projection of web maps: the world is a square of side 1, x from west to east, y from north to south. At zoom z it
// is 2^z tiles of 256 pixels wide.
namespace qianshao::geo {

struct WorldPoint {
    double x = 0;
    double y = 0;

    bool operator==(const WorldPoint &) const = default;
};

// A rectangle of degrees; none that crosses the date line.
struct Bounds {
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;

    bool operator==(const Bounds &) const = default;
    // Has a middle on the square of the projection.
    [[nodiscard]] bool isValid() const;
    [[nodiscard]] Point middle() const { return {(west + east) / 2, (south + north) / 2}; }
    [[nodiscard]] bool meets(const Bounds &other) const;
};

// Around both.
[[nodiscard]] Bounds united(const Bounds &one, const Bounds &other);

// A tile of a web map; rows are counted from the north (MBTiles files count them from the south).
struct TileAddress {
    int zoom = 0;
    int column = 0;
    int row = 0;

    bool operator==(const TileAddress &) const = default;
    // There is such a tile: no zoom beyond 22, no column or row outside the square.
    [[nodiscard]] bool isValid() const;
    [[nodiscard]] Bounds bounds() const;
};

inline constexpr int tilePixels = 256;
inline constexpr int mostZoom = 22;
inline constexpr double mostLatitude = 85.05112877980659;  // where the square ends

// Latitudes beyond the square are brought to its edge.
[[nodiscard]] WorldPoint toWorld(const Point &point);
[[nodiscard]] Point fromWorld(const WorldPoint &point);

// How many pixels the world is wide.
[[nodiscard]] double worldPixels(double zoom);

}  // namespace qianshao::geo
