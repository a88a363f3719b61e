// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/borders.h"
#include "models/geo/roadnetwork.h"
#include "models/geo/tileservice.h"

#include <functional>
#include <optional>
#include <span>

namespace qianshao::session {

enum class MapKind : quint8 { Street, Satellite, Borders, Roads };
inline constexpr MapKind mapKinds[] = {MapKind::Street, MapKind::Satellite, MapKind::Borders, MapKind::Roads};
// Of its folder, in JSON, and of the tile layer: street, satellite, borders, roads.
[[nodiscard]] QString nameOf(MapKind kind);

// By the end of its name, and, for tiles, by what they are: photographs are kept as JPEG, drawings are not. Absent: no
// map that can be imported is named so.
[[nodiscard]] std::optional<MapKind> mapKindOf(const QString &file);

// One imported file, as it lies there now.
struct MapFile {
    MapKind kind = MapKind::Street;
    QString path;
    qint64 bytes = 0;
    QString problem;  // in words, when it cannot be used any more; then there is nothing below
    std::optional<geo::TileSetFacts> tiles;
    int borders = 0;  // how many
    int roads = 0;    // pieces between two junctions
    int skippedTurns = 0;  // turn restrictions that could not be read
};

// The maps of a station: the folder STORE.map beside its file. A map holds nobody's data, it is the same for everybody
// who buys it; so these are plain files that may be copied, and are not encrypted as the station is. Where officers
// looked at it is written nowhere.
class MapFolder {
public:
    // `store`: the station's file. The folder need not be there.
    explicit MapFolder(const QString &store);

    [[nodiscard]] const QString &path() const { return m_path; }

    // Checks a file, copies it into the folder, and puts it in place of the one of the same name in one step: whatever
    // stops it, the old map or the new one is there. An OSM extract becomes the road network, in place of the one that
    // was there. Empty when it is done, else what is wrong in words. A program that has the old one open goes on with
    // the old one. `goOn` is asked now and then with the share that is done; false stops the import.
    using GoOn = std::function<bool(double share)>;
    [[nodiscard]] QString import(MapKind kind, const QString &file, const GoOn &goOn = {}) const;

    // By kind and name.
    [[nodiscard]] std::vector<MapFile> files() const;

    // What a TileService hands out: street and satellite, each of them there even when it has no file. A file that
    // cannot be read any more is left out; files() tells of it. `street`: the service that is asked for what the street
    // files lack.
    [[nodiscard]] std::vector<geo::TileLayer> layers(const std::optional<geo::TileSource> &street = {}) const;
    [[nodiscard]] std::vector<geo::Border> borders() const;
    // Null: there is none that can be used.
    [[nodiscard]] std::shared_ptr<const geo::RoadNetwork> roads() const;

private:
    [[nodiscard]] QStringList pathsOf(MapKind kind) const;

    QString m_path;
};

}  // namespace qianshao::session
