// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/geo/plainsearch.h"

#include <algorithm>
#include <limits>
#include <queue>

namespace qianshao::tests {

using namespace geo;

namespace {

constexpr size_t noPiece = std::numeric_limits<size_t>::max();

}  // namespace

PlainSearch::PlainSearch(const RawRoads &roads, TravelMode mode)
    : m_roads(roads),
      m_mode(mode),
      m_leaving(roads.nodes.size()),
      m_uses(roads.nodes.size())
{
    const auto number = size_t(mode);
    for (uint32_t way = 0; way < roads.ways.size(); ++way) {
        const RawWay &raw = roads.ways[way];
        m_uses[raw.nodes.front()] += 2;
        m_uses[raw.nodes.back()] += 2;
        for (size_t i = 0; i + 1 < raw.nodes.size(); ++i) {
            const uint32_t a = raw.nodes[i];
            const uint32_t b = raw.nodes[i + 1];
            ++m_uses[a];
            m_uses[b] += i + 2 == raw.nodes.size();
            const double metres = metresBetween(roads.nodes[a].at.point(), roads.nodes[b].at.point());
            const auto add = [&](uint32_t from, uint32_t to, float speed) {
                if (speed <= 0)
                    return noPiece;
                m_leaving[from].push_back(m_pieces.size());
                m_pieces.push_back({from, to, way, metres / speed * 3.6, noPiece});
                return m_pieces.size() - 1;
            };
            const size_t there = add(a, b, raw.forward[number]);
            const size_t back = add(b, a, raw.backward[number]);
            if (there != noPiece)
                m_pieces[there].back = back;
            if (back != noPiece)
                m_pieces[back].back = there;
        }
    }
    for (const RawTurn &turn : roads.turns) {
        m_uses[turn.via] += 2;
        const bool holds = mode == TravelMode::Car || (mode == TravelMode::EBike && !turn.exceptBicycles);
        const auto leaves = [&](size_t piece) { return m_pieces[piece].way == turn.to; };
        if (holds && std::ranges::any_of(m_leaving[turn.via], leaves))
            m_turns.emplace(turn.via, turn);
    }
}

bool PlainSearch::mayFollow(const Piece &in, size_t outNumber) const
{
    const RawNode &node = m_roads.nodes[in.to];
    const bool isBack = in.back == outNumber;
    const bool blocks = node.blocks[size_t(m_mode)];
    const bool isAnyGate = std::ranges::any_of(node.blocks, [](bool block) { return block; });
    if (blocks)
        return isBack;
    if (isBack && m_uses[in.to] < 2 && !isAnyGate)
        return false;  // nobody turns back in the middle of a street
    const auto [first, last] = m_turns.equal_range(in.to);
    return std::none_of(first, last, [&](const auto &entry) {
        const RawTurn &turn = entry.second;
        if (turn.from != in.way)
            return false;
        const bool isNamed = m_pieces[outNumber].way == turn.to && (turn.from != turn.to || isBack);
        return isNamed != turn.isOnly;
    });
}

std::optional<double> PlainSearch::seconds(uint32_t from, uint32_t to) const
{
    using Entry = std::pair<double, size_t>;  // when the end of the piece is reached
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    std::vector<double> best(m_pieces.size(), std::numeric_limits<double>::infinity());
    const auto reach = [&](size_t piece, double at) {
        if (at < best[piece]) {
            best[piece] = at;
            queue.emplace(at, piece);
        }
    };
    for (const size_t piece : m_leaving[from])
        reach(piece, m_pieces[piece].seconds);
    while (!queue.empty()) {
        const auto [at, number] = queue.top();
        queue.pop();
        if (at > best[number])
            continue;
        const Piece &piece = m_pieces[number];
        if (piece.to == to)
            return at;
        for (const size_t next : m_leaving[piece.to]) {
            if (mayFollow(piece, next))
                reach(next, at + m_pieces[next].seconds);
        }
    }
    return {};
}

std::vector<uint32_t> PlainSearch::innerNodes() const
{
    std::vector<uint32_t> inner;
    for (uint32_t node = 0; node < m_uses.size(); ++node) {
        const bool isGate = std::ranges::any_of(m_roads.nodes[node].blocks, [](bool block) { return block; });
        if (m_uses[node] == 1 && !isGate && !m_leaving[node].empty())
            inner.push_back(node);
    }
    return inner;
}

}  // namespace qianshao::tests
