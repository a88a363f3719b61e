// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/rawroads.h"

#include <map>
#include <optional>

namespace qianshao::tests {

// The test's own Dijkstra: over the raw roads, piece by piece, with the turn that one comes by. It shares no code with
// the network but the raw roads themselves.
class PlainSearch {
public:
    PlainSearch(const geo::RawRoads &roads, geo::TravelMode mode);

    // Seconds from node to node, both inside a way (no junction); absent: there is no way.
    [[nodiscard]] std::optional<double> seconds(uint32_t from, uint32_t to) const;
    // Nodes inside a way that somebody may travel.
    [[nodiscard]] std::vector<uint32_t> innerNodes() const;

private:
    struct Piece {  // between two nodes of a way that follow each other, in one direction
        uint32_t from;
        uint32_t to;
        uint32_t way;
        double seconds;
        size_t back;  // the same against it
    };

    [[nodiscard]] bool mayFollow(const Piece &in, size_t outNumber) const;

    const geo::RawRoads &m_roads;
    geo::TravelMode m_mode;
    std::vector<Piece> m_pieces;
    std::vector<std::vector<size_t>> m_leaving;
    std::vector<int> m_uses;
    std::multimap<uint32_t, geo::RawTurn> m_turns;  // by node, those that hold
};

}  // namespace qianshao::tests
