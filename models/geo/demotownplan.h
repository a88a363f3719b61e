// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/demotown.h"

#include <QStringList>

#include <array>
#include <functional>
#include <random>

// How the invented town is drawn up: in metres east and north of its south-west corner. Only demotown.cpp needs this.
namespace qianshao::geo {

struct Metres {
    double x = 0;
    double y = 0;
};

// A line that runs across the town: of a street from west to east y at each x, of an avenue x at each y.
using Curve = std::function<double(double along)>;
// Where an avenue's line meets a street's.
[[nodiscard]] Metres cross(const Curve &upright, const Curve &level);

// resources/map/town.json
struct TownNames {
    TownNames();
    // Without what says that it is a community.
    [[nodiscard]] QString stem(QString community) const;

    QStringList avenues, streets, embankments, lanes, parks, suffixes;
    QString river, west, east, south, north, path, building;
    std::array<QString, 7> bridges;  // by avenue; empty = none
    std::array<std::array<QString, 6>, 4> communities;  // by row and column
};

class TownPlan {
public:
    static constexpr int columns = 6;
    static constexpr int rows = 4;
    static constexpr int riverRow = 2;  // the river is the border south of this row
    static constexpr double cellEast = 1099.7;  // 0.012 degrees
    static constexpr double cellNorth = 1111.95;  // 0.01 degrees
    static constexpr double width = columns * cellEast;
    static constexpr double height = rows * cellNorth;
    static constexpr double overhang = 600;  // of what goes on beyond the communities
    static constexpr double embankment = 62;  // from the middle of the river
    static constexpr double riverReach = 34;

    struct Road {
        RoadClass kind = RoadClass::Residential;
        QString name;
        bool isUpright = false;
        Curve curve;
        double from = 0, to = 0;  // along
        bool isOneWay = false;
        bool isBackwards = false;  // runs from `to` to `from`
        bool hasBollard = false;
        QString bridge = {};  // the name of its piece between the embankments
        std::vector<std::pair<double, int>> stops = {};  // along, node: filled by connect()
    };

    explicit TownPlan(quint64 seed);

    [[nodiscard]] const TownNames &names() const { return m_names; }
    [[nodiscard]] double between(double least, double most);
    [[nodiscard]] bool chance(double share) { return between(0, 1) < share; }
    // A nearly straight line through `across` at `along`.
    [[nodiscard]] Curve slant(double across, double along);

    [[nodiscard]] const Curve &avenue(int column) const { return m_avenues[size_t(column)]; }
    [[nodiscard]] double river(double x) const { return m_rowBorders[riverRow](x); }
    // The line between row - 1 and row.
    [[nodiscard]] const Curve &rowBorder(int row) const { return m_rowBorders[size_t(row)]; }
    // The street in the south and north of a row: its border, or the embankment on its side.
    [[nodiscard]] Curve southEdge(int row) const { return edge(row, 1); }
    [[nodiscard]] Curve northEdge(int row) const { return edge(row + 1, -1); }

    void layMainRoads();
    void addRoad(Road road) { m_roads.push_back(std::move(road)); }
    void addArea(DemoTown::Ground ground, const QString &name, const std::vector<Metres> &ring);
    void addCommunity(const QString &name, const std::vector<Metres> &ring);

    // Gives all roads that meet a common node, and cuts them into ways. Once, when all roads are there.
    void connect();
    // From and to the nodes that are nearest to both ends; after connect().
    void addPath(const QString &name, const std::vector<Metres> &line);
    void forbidTurns();
    [[nodiscard]] DemoTown take() { return std::move(m_town); }

private:
    [[nodiscard]] Curve edge(int row, int side) const;
    [[nodiscard]] Curve wave(double across, double reach);
    [[nodiscard]] int addNode(const Metres &at);
    [[nodiscard]] int meetingOf(const Road &upright, const Metres &at);
    void cut(Road &road);
    void addWay(const Road &road, std::vector<int> nodes, bool isBridge);

    TownNames m_names;
    std::mt19937_64 m_random;
    std::array<Curve, columns + 1> m_avenues;
    std::array<Curve, rows + 1> m_rowBorders;
    std::vector<Road> m_roads;
    std::vector<Metres> m_places;  // of the nodes
    std::vector<bool> m_isMain;  // the node: two main roads cross there
    DemoTown m_town;
};

}  // namespace qianshao::geo
