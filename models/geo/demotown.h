// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/borders.h"

#include <QString>

#include <vector>

namespace qianshao::geo {

// From the widest to the narrowest.
enum class RoadClass : quint8 { Primary, Secondary, Tertiary, Residential, Lane, Path };
inline constexpr int roadClassCount = int(RoadClass::Path) + 1;

// A town that is nowhere: streets, river and communities under the addresses of the demo station. Its map, its borders
// and its road network are all made from this one description.
struct DemoTown {
    struct Node {
        Point at;
        bool isBollard = false;  // cars do not pass
    };
    // A piece of a street, between two of its crossings with other main streets; pieces follow one another.
    struct Way {
        RoadClass kind = RoadClass::Residential;
        QString name;
        std::vector<int> nodes;  // places in `nodes`, in the direction of travel
        bool isOneWay = false;
        bool isBridge = false;
    };
    struct Restriction {
        QString kind;  // as OSM calls it: no_left_turn
        int from = 0, via = 0, to = 0;  // way, node, way
    };
    enum class Ground : quint8 { Built, Green, Water, Building };
    struct Area {
        Ground ground = Ground::Built;
        QString name;  // may be empty
        std::vector<Point> ring;
    };

    Bounds bounds;  // of the communities; main streets go on a little
    std::vector<Node> nodes;
    std::vector<Way> ways;
    std::vector<Restriction> restrictions;
    std::vector<Area> areas;  // later ones lie on earlier ones
    std::vector<Border> communities;
};

// The same town for the same seed.
[[nodiscard]] DemoTown makeDemoTown(quint64 seed);

// The road network as OSM XML: nodes, ways (highway, name, oneway, maxspeed, bridge), relations (restriction).
[[nodiscard]] QByteArray osmXml(const DemoTown &town);

}  // namespace qianshao::geo
