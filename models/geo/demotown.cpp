// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/demotown.h"

#include "models/geo/demotownplan.h"

#include <algorithm>
#include <cmath>

namespace qianshao::geo {

namespace {

using Ground = DemoTown::Ground;

// The ground of one community, in metres around its middle: twelve houses between two streets and two side streets.
constexpr double sideStreet = 230;
constexpr double crossStreet = 300;
constexpr double laneGap = 133;
constexpr double houseGapEast = 82.5;
constexpr double houseGapNorth = 133.4;

// Which blocks beside the houses are parks: column, row, -1 = west of the houses, 1 = east.
struct Park {
    int column, row, side;
};
constexpr std::array parks{Park{1, 3, -1}, Park{3, 2, 1}, Park{5, 0, -1}, Park{0, 0, 1}};

const Park *parkAt(int column, int row, int side)
{
    const auto at = std::ranges::find_if(
        parks, [&](const Park &park) { return park.column == column && park.row == row && park.side == side; });
    return at == parks.end() ? nullptr : &*at;
}

class TownBuilder {
public:
    explicit TownBuilder(quint64 seed) : m_plan(seed) {}

    DemoTown build()
    {
        m_plan.layMainRoads();
        for (int row = 0; row < TownPlan::rows; ++row) {
            for (int column = 0; column < TownPlan::columns; ++column)
                layCommunity(column, row);
        }
        layWater();
        m_plan.connect();
        for (const Park &park : parks)
            layPath(park);
        m_plan.forbidTurns();
        return m_plan.take();
    }

private:
    // On the ground of the communities: the river is the border of some.
    void layWater()
    {
        const auto band = [this](double reach) {
            std::vector<Metres> ring;
            for (double x = -TownPlan::overhang; x <= TownPlan::width + TownPlan::overhang; x += 40)
                ring.push_back({x, m_plan.river(x) - reach});
            for (double x = TownPlan::width + TownPlan::overhang; x >= -TownPlan::overhang; x -= 40)
                ring.push_back({x, m_plan.river(x) + reach});
            return ring;
        };
        m_plan.addArea(Ground::Green, {}, band(TownPlan::embankment));
        m_plan.addArea(Ground::Water, m_plan.names().river, band(TownPlan::riverReach));
    }

    void layCommunity(int column, int row)
    {
        const QString &name = m_plan.names().communities[size_t(row)][size_t(column)];
        m_middle = {(column + 0.5) * TownPlan::cellEast, (row + 0.5) * TownPlan::cellNorth};
        layBorder(name, column, row);
        layStreets(m_plan.names().stem(name), column, row);
        for (int side : {-1, 1})
            layBlock(column, row, side);
        layFront(row);
        layHouses();
    }

    // Along the middles of the streets around it; along the river where that is the border.
    void layBorder(const QString &name, int column, int row)
    {
        std::vector<Metres> ring;
        const Curve south = m_plan.rowBorder(row);
        const Curve north = m_plan.rowBorder(row + 1);
        const Metres corners[] = {cross(m_plan.avenue(column), south), cross(m_plan.avenue(column + 1), south),
            cross(m_plan.avenue(column + 1), north), cross(m_plan.avenue(column), north)};
        constexpr int steps = 20;
        const auto level = [&](const Curve &curve, double from, double to) {
            for (int i = 0; i < steps; ++i) {
                const double x = from + (to - from) * i / steps;
                ring.push_back({x, curve(x)});
            }
        };
        const auto upright = [&](const Curve &curve, double from, double to) {
            for (int i = 0; i < steps; ++i) {
                const double y = from + (to - from) * i / steps;
                ring.push_back({curve(y), y});
            }
        };
        level(south, corners[0].x, corners[1].x);
        upright(m_plan.avenue(column + 1), corners[1].y, corners[2].y);
        level(north, corners[2].x, corners[3].x);
        upright(m_plan.avenue(column), corners[3].y, corners[0].y);
        ring.push_back(ring.front());
        m_plan.addArea(Ground::Built, name, ring);
        m_plan.addCommunity(name, ring);
    }

    void layStreets(const QString &stem, int column, int row)
    {
        const TownNames &names = m_plan.names();
        const Curve south = m_plan.southEdge(row);
        const Curve north = m_plan.northEdge(row);
        const bool isOldTown = row == 2 && (column == 2 || column == 3);  // narrow: one way up, one way down
        std::array<Curve, 2> sides;
        for (const int side : {-1, 1}) {
            Curve &curve = sides[size_t(side > 0)];
            curve = m_plan.slant(m_middle.x + side * sideStreet, m_middle.y);
            m_plan.addRoad({.kind = RoadClass::Residential,
                .name = stem + (side < 0 ? names.west : names.east),
                .isUpright = true,
                .curve = curve,
                .from = cross(curve, south).y,
                .to = cross(curve, north).y,
                .isOneWay = isOldTown,
                .isBackwards = isOldTown && side > 0});
        }
        const bool hasPark = parkAt(column, row, -1) || parkAt(column, row, 1);
        for (const int side : {-1, 1}) {
            if (!hasPark && m_plan.chance(0.15))
                continue;
            const Curve curve = m_plan.slant(m_middle.y + side * crossStreet, m_middle.x);
            m_plan.addRoad({.kind = RoadClass::Residential,
                .name = stem + (side < 0 ? names.south : names.north),
                .isUpright = false,
                .curve = curve,
                .from = cross(m_plan.avenue(column), curve).x,
                .to = cross(m_plan.avenue(column + 1), curve).x});
        }
        for (int lane = 0; lane < 3; ++lane) {
            const Curve curve = [y = m_middle.y + (lane - 1) * laneGap](double) { return y; };
            // The middle one goes on to the avenue where no park is in the way.
            const bool goesWest = lane == 1 && !parkAt(column, row, -1) && m_plan.chance(0.6);
            const bool goesEast = lane == 1 && !parkAt(column, row, 1) && m_plan.chance(0.6);
            m_plan.addRoad({.kind = RoadClass::Lane,
                .name = stem + names.lanes[lane],
                .isUpright = false,
                .curve = curve,
                .from = cross(goesWest ? m_plan.avenue(column) : sides[0], curve).x,
                .to = cross(goesEast ? m_plan.avenue(column + 1) : sides[1], curve).x,
                .hasBollard = lane == 2 && m_plan.chance(0.3)});
        }
    }

    // Between the houses and an avenue: a park, or buildings that nobody asks for.
    void layBlock(int column, int row, int side)
    {
        const double near = m_middle.x + side * (sideStreet + 22);
        const double far = m_middle.x + side * (TownPlan::cellEast / 2 - 62);
        const double south = m_middle.y - crossStreet + 32;
        const double north = m_middle.y + crossStreet - 32;
        if (const Park *park = parkAt(column, row, side)) {
            const QString &name = m_plan.names().parks[park - parks.data()];
            m_plan.addArea(Ground::Green, name, box(std::min(near, far), south, std::max(near, far), north));
            return;
        }
        for (double y = south + 30; y < north - 20; y += m_plan.between(52, 74)) {
            if (std::abs(y - m_middle.y) < 34)
                continue;
            for (double x = std::min(near, far) + 30; x < std::max(near, far) - 20; x += m_plan.between(58, 82)) {
                if (!m_plan.chance(0.12))
                    addBuilding({x, y}, m_plan.between(18, 46), m_plan.between(14, 30), {});
            }
        }
    }

    // A row towards the streets in the south and the north.
    void layFront(int row)
    {
        for (const int side : {-1, 1}) {
            const Curve edge = side < 0 ? m_plan.southEdge(row) : m_plan.northEdge(row);
            for (double x = -sideStreet * 2; x < sideStreet * 2; x += m_plan.between(60, 90)) {
                const double depth = m_plan.between(16, 34);
                const Metres at{m_middle.x + x, m_middle.y + side * (crossStreet + 24 + depth)};
                if (std::abs(std::abs(x) - sideStreet) > 50 && side * (edge(at.x) - at.y) > depth + 16
                    && !m_plan.chance(0.1))
                    addBuilding(at, m_plan.between(30, 50), depth, {});
            }
        }
    }

    // Where the addresses of the demo station lie: house n stands in column n % 4, row n / 4.
    void layHouses()
    {
        for (int house = 1; house <= 12; ++house) {
            const Metres at{
                m_middle.x + (house % 4 - 1.5) * houseGapEast, m_middle.y + (house / 4 - 1.5) * houseGapNorth};
            addBuilding(at, 50, 15, m_plan.names().building.arg(house));
        }
    }

    void addBuilding(const Metres &middle, double width, double depth, const QString &name)
    {
        m_plan.addArea(Ground::Building, name,
            box(middle.x - width / 2, middle.y - depth / 2, middle.x + width / 2, middle.y + depth / 2));
    }

    // Across a park, from one corner to the other.
    void layPath(const Park &park)
    {
        const Metres middle{(park.column + 0.5) * TownPlan::cellEast, (park.row + 0.5) * TownPlan::cellNorth};
        const double outer = park.side * TownPlan::cellEast / 2;
        const double inner = park.side * sideStreet;
        m_plan.addPath(m_plan.names().path,
            {{middle.x + inner, middle.y - crossStreet}, {middle.x + (inner + outer) / 2 - 30, middle.y - 40},
                {middle.x + (inner + outer) / 2 + 30, middle.y + 40}, {middle.x + outer, middle.y + crossStreet}});
    }

    static std::vector<Metres> box(double west, double south, double east, double north)
    {
        return {{west, south}, {east, south}, {east, north}, {west, north}, {west, south}};
    }

    TownPlan m_plan;
    Metres m_middle;  // of the community in work
};

}  // namespace

DemoTown makeDemoTown(quint64 seed)
{
    return TownBuilder(seed).build();
}

}  // namespace qianshao::geo
