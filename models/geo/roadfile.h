// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/rawroads.h"

#include <cstddef>

// What stands in a road file, as it lies in memory when the file is mapped: a header, then arrays one after another,
// each beginning at a multiple of 8. Little endian. Nothing in it is personal.
namespace qianshao::geo::roadfile {

inline constexpr uint64_t magic = 0x3164616f72536851;  // "QhSroad1"
inline constexpr uint32_t none = 0xffffffff;

// A piece of road between two junctions, with nothing to decide on the way.
struct Segment {
    uint32_t from = 0;        // junctions
    uint32_t to = 0;
    uint32_t firstPoint = 0;  // of its line, ends included; the next segment's first is this one's end
    uint32_t decimetres = 0;
    uint32_t name = 0;        // 0 = none
    uint32_t isRoundabout = 0;
};

// A segment in one direction, as one mode of travel sees it.
struct Arc {
    uint32_t head = 0;  // vertex
    uint32_t ms = 0;    // time over all of it
    uint32_t way = 0;   // 2 * segment, + 1 against its line

    [[nodiscard]] uint32_t segment() const { return way / 2; }
    [[nodiscard]] bool isBackward() const { return way % 2 == 1; }
};

// An array in the file.
struct Span {
    uint64_t offset = 0;
    uint64_t count = 0;
};

// The graph of one mode. A vertex is a junction; where a turn is forbidden, one more stands for "come from there", and
// where a barrier stands, one for each end that it keeps apart.
struct Graph {
    Span firstArc;  // uint32 for each vertex and one more
    Span arcs;      // Arc
    Span arcOf;     // uint32 for each way (2 * segment + direction): its arc; none = one does not go there
    Span copies;    // uint32 for each vertex behind the junctions: its junction, ascending
    Span isMain;    // uint8 for each segment: it is part of a network that one gets around in
    uint32_t topSpeed = 0;  // m/h, a bound of all arcs
    uint32_t longestMs = 0;  // of all arcs
};

struct Header {
    uint64_t magic = 0;
    uint32_t edition = 0;
    uint32_t headerSize = 0;
    uint64_t fileSize = 0;
    uint64_t checksum = 0;  // FNV-1a over all behind the header, by 8 bytes
    GridPoint least;        // bounds
    GridPoint most;
    uint32_t junctionCount = 0;
    uint32_t cellColumns = 0;
    uint32_t cellRows = 0;
    uint32_t cellWidth = 0;  // grid units
    uint32_t cellHeight = 0;
    uint32_t skippedTurns = 0;  // restrictions that could not be read
    Span junctions;  // GridPoint
    Span segments;   // Segment, and one more that only ends the line of the last
    Span points;     // GridPoint
    Span firstName;  // uint32 for each name and one more
    Span letters;    // char16_t
    Span firstInCell;  // uint32 for each cell and one more
    Span inCell;       // uint32 segments
    std::array<Graph, 3> graphs;
};

inline constexpr uint32_t edition = 1;

[[nodiscard]] uint64_t checksumOf(const std::byte *data, size_t size);

}  // namespace qianshao::geo::roadfile
