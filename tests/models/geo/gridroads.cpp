// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/geo/gridroads.h"

#include <random>

namespace qianshao::tests {

using namespace geo;

namespace {

class Town {
public:
    Town(int side, unsigned seed) : m_side(side), m_random(seed)
    {
        for (int i = 0; i < side * side; ++i) {
            const Point at{109.4 + (i % side + shift()) * 0.00109, 34.4 + (i / side + shift()) * 0.0009};
            m_roads.nodes.push_back({GridPoint::from(at), {}});
            if (chance(200))
                m_roads.nodes.back().blocks = {false, chance(2), true};
        }
        for (int i = 0; i < side * side; ++i) {
            if (i % side + 1 < side)
                street(i, i + 1, i / side % 10 == 0);
            if (i / side + 1 < side)
                street(i, i + side, i % side % 10 == 0);
        }
        for (int i = 0; i < side * side / 20; ++i)
            turn();
    }

    RawRoads take() { return std::move(m_roads); }

private:
    double shift() { return std::uniform_real_distribution(-0.2, 0.2)(m_random); }
    bool chance(int oneIn) { return std::uniform_int_distribution(1, oneIn)(m_random) == 1; }

    void street(int from, int to, bool isMain)
    {
        if (!isMain && chance(12))
            return;
        const Point a = m_roads.nodes[size_t(from)].at.point();
        const Point b = m_roads.nodes[size_t(to)].at.point();
        const auto bend = uint32_t(m_roads.nodes.size());
        m_roads.nodes.push_back({GridPoint::from({(a.longitude + b.longitude) / 2 + shift() * 0.0003,
                                     (a.latitude + b.latitude) / 2 + shift() * 0.0003}),
            {}});
        RawWay way{
            .nodes = {uint32_t(from), bend, uint32_t(to)}, .forward = {4.8F, 16, 22}, .backward = {4.8F, 16, 22}};
        if (isMain)
            way.forward = way.backward = {4.8F, 18, 45};
        else if (chance(15))
            way.forward = way.backward = {4.8F, 10, 0};  // a path
        else if (chance(10))
            way.backward = {4.8F, 16, 0};  // one way for cars
        else if (chance(10))
            way.backward = {4.8F, 0, 0};
        m_byNode.resize(size_t(m_side) * size_t(m_side));
        m_byNode[size_t(from)].push_back(uint32_t(m_roads.ways.size()));
        m_byNode[size_t(to)].push_back(uint32_t(m_roads.ways.size()));
        m_roads.ways.push_back(std::move(way));
    }

    void turn()
    {
        const auto via = std::uniform_int_distribution<size_t>(0, m_byNode.size() - 1)(m_random);
        const std::vector<uint32_t> &ways = m_byNode[via];
        if (ways.size() < 3)
            return;
        const auto some = [&] { return ways[std::uniform_int_distribution<size_t>(0, ways.size() - 1)(m_random)]; };
        const RawTurn turn{some(), uint32_t(via), some(), chance(4), chance(3)};
        if (turn.from != turn.to || !turn.isOnly)
            m_roads.turns.push_back(turn);
    }

    int m_side;
    std::mt19937 m_random;
    RawRoads m_roads;
    std::vector<std::vector<uint32_t>> m_byNode;
};

}  // namespace

RawRoads gridRoads(int side, unsigned seed)
{
    return Town(side, seed).take();
}

}  // namespace qianshao::tests
