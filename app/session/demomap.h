// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/mapfolder.h"

namespace qianshao::session {

// The invented town of the demo station, as files of the kinds that a station imports.
struct DemoMap {
    QString tiles;  // demo-town.mbtiles
    QString borders;  // demo-town.geojson
    QString roads;  // demo-town.osm
    QString problem;  // in words; empty when all three are there
};

// Writes them into `folder`, over what has these names. Wants a QGuiApplication.
[[nodiscard]] DemoMap writeDemoMap(const QString &folder);

// Makes the town the map of a station: tiles, borders and roads. Empty when it is done, else what is wrong in words.
[[nodiscard]] QString layDemoMap(const MapFolder &maps);

}  // namespace qianshao::session
