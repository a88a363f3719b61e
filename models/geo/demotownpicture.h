// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/demotown.h"
#include "models/geo/mbtiles.h"

namespace qianshao::geo {

inline constexpr int demoTownMinZoom = 12;
inline constexpr int demoTownMaxZoom = 17;

// The town as map tiles: ground, water, buildings, streets by class, names along the streets. Wants a QGuiApplication,
// for the fonts.
[[nodiscard]] std::vector<TilePicture> paintTiles(const DemoTown &town);
[[nodiscard]] TileSetFacts tileFacts(const DemoTown &town);

}  // namespace qianshao::geo
