// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/roadnetwork.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace qianshao::geo {

using namespace roadfile;

uint64_t roadfile::checksumOf(const std::byte *data, size_t size)
{
    uint64_t sum = 14695981039346656037U;
    for (size_t i = 0; i + 8 <= size; i += 8) {
        uint64_t word = 0;
        std::memcpy(&word, data + i, sizeof word);
        sum = (sum ^ word) * 1099511628211U;
    }
    return sum;
}

QString textOf(RoadFileProblem problem)
{
    const char *text = nullptr;
    switch (problem) {
    case RoadFileProblem::NotThere: text = QT_TRANSLATE_NOOP("route", "The road file cannot be read."); break;
    case RoadFileProblem::NotARoadFile:
        text = QT_TRANSLATE_NOOP("route", "This is no road file. Import the roads from an OSM extract.");
        break;
    case RoadFileProblem::NewerProgram:
        text = QT_TRANSLATE_NOOP("route", "A newer program made the road file. Update this one, or import again.");
        break;
    case RoadFileProblem::Damaged:
        text = QT_TRANSLATE_NOOP("route", "The road file is damaged. Import the roads again.");
        break;
    }
    return QCoreApplication::translate("route", text);
}

RoadNetwork::~RoadNetwork() = default;

RoadNetwork::Opened RoadNetwork::open(const QString &path)
{
    std::shared_ptr<RoadNetwork> made(new RoadNetwork);
    made->m_file.setFileName(path);
    if (!made->m_file.open(QIODevice::ReadOnly))
        return RoadFileProblem::NotThere;
    const qint64 size = made->m_file.size();
    if (size < qint64(sizeof(Header)))
        return RoadFileProblem::NotARoadFile;
    made->m_data = reinterpret_cast<const std::byte *>(made->m_file.map(0, size));
    if (!made->m_data)
        return RoadFileProblem::NotThere;
    made->m_header = reinterpret_cast<const Header *>(made->m_data);
    const Header &header = *made->m_header;
    if (header.magic != magic)
        return RoadFileProblem::NotARoadFile;
    if (header.edition > edition)
        return RoadFileProblem::NewerProgram;
    if (header.headerSize != sizeof(Header) || header.fileSize != uint64_t(size)
        || header.checksum != checksumOf(made->m_data + sizeof(Header), size_t(size) - sizeof(Header))
        || !made->viewAll() || !made->isSound())
        return RoadFileProblem::Damaged;
    return std::shared_ptr<const RoadNetwork>(std::move(made));
}

template <class T>
bool RoadNetwork::view(const Span &span, std::span<const T> &into) const
{
    const uint64_t size = m_header->fileSize;
    if (span.offset % 8 != 0 || span.offset > size || span.count > (size - span.offset) / sizeof(T))
        return false;
    into = {reinterpret_cast<const T *>(m_data + span.offset), size_t(span.count)};
    return true;
}

bool RoadNetwork::viewAll()
{
    const Header &header = *m_header;
    bool done = view(header.junctions, m_junctions) && view(header.segments, m_segments)
        && view(header.points, m_points) && view(header.firstName, m_firstName) && view(header.letters, m_letters)
        && view(header.firstInCell, m_firstInCell) && view(header.inCell, m_inCell);
    for (size_t mode = 0; mode < m_graphs.size() && done; ++mode) {
        const roadfile::Graph &place = header.graphs[mode];
        Graph &graph = m_graphs[mode];
        done = view(place.firstArc, graph.firstArc) && view(place.arcs, graph.arcs) && view(place.arcOf, graph.arcOf)
            && view(place.copies, graph.copies) && view(place.isMain, graph.isMain);
        graph.topSpeed = place.topSpeed / 3.6e6;
        graph.longestMs = place.longestMs;
    }
    return done;
}

namespace {

// A road that takes longer on foot is no road; and a search's memory grows with the longest.
constexpr uint32_t longestArcMs = 24 * 3'600'000;

// Ascending from 0 to `end`, as the first numbers of groups are.
bool areFirsts(std::span<const uint32_t> firsts, size_t end)
{
    return !firsts.empty() && firsts.front() == 0 && firsts.back() == end && std::ranges::is_sorted(firsts);
}

bool areBelow(std::span<const uint32_t> numbers, size_t end)
{
    return std::ranges::all_of(numbers, [end](uint32_t number) { return number < end; });
}

}  // namespace

// The checksum tells what happened to a file; this, that a program made it which knew what it did.
bool RoadNetwork::isSound() const
{
    const Header &header = *m_header;
    if (m_junctions.size() != header.junctionCount || m_segments.size() < 2 || header.cellWidth == 0
        || header.cellHeight == 0 || m_firstInCell.size() != size_t(header.cellColumns) * header.cellRows + 1
        || !areFirsts(m_firstInCell, m_inCell.size()) || !areBelow(m_inCell, segmentCount())
        || !areFirsts(m_firstName, m_letters.size()) || m_segments.front().firstPoint != 0
        || m_segments.back().firstPoint != m_points.size())
        return false;
    for (uint32_t i = 0; i < segmentCount(); ++i) {
        const Segment &segment = m_segments[i];
        if (segment.from >= m_junctions.size() || segment.to >= m_junctions.size()
            || segment.name + 1 >= m_firstName.size() || m_segments[i + 1].firstPoint < segment.firstPoint + 2)
            return false;
    }
    return std::ranges::all_of(m_graphs, [this](const Graph &graph) { return isSound(graph); });
}

bool RoadNetwork::isSound(const Graph &graph) const
{
    if (!areFirsts(graph.firstArc, graph.arcs.size()) || graph.vertexCount() != m_junctions.size() + graph.copies.size()
        || graph.arcOf.size() != 2 * segmentCount() || graph.isMain.size() != segmentCount()
        || !areBelow(graph.copies, m_junctions.size()) || !std::ranges::is_sorted(graph.copies))
        return false;
    const auto isArc = [&](const Arc &arc) {
        return arc.head < graph.vertexCount() && arc.segment() < segmentCount() && arc.ms <= graph.longestMs
            && graph.arcOf[arc.way] != none;
    };
    if (graph.longestMs > longestArcMs || !std::ranges::all_of(graph.arcs, isArc))
        return false;
    for (uint32_t way = 0; way < graph.arcOf.size(); ++way) {
        const uint32_t arc = graph.arcOf[way];
        if (arc != none && (arc >= graph.arcs.size() || graph.arcs[arc].way != way))
            return false;
    }
    return true;
}

std::span<const GridPoint> RoadNetwork::line(uint32_t segment) const
{
    const uint32_t first = m_segments[segment].firstPoint;
    return m_points.subspan(first, m_segments[segment + 1].firstPoint - first);
}

QString RoadNetwork::name(uint32_t name) const
{
    const uint32_t first = m_firstName[name];
    return QString::fromUtf16(m_letters.data() + first, qsizetype(m_firstName[name + 1]) - qsizetype(first));
}

std::vector<uint32_t> RoadNetwork::tailsOf(const Graph &graph, uint32_t way) const
{
    const Segment &segment = m_segments[way / 2];
    const uint32_t junction = way % 2 == 0 ? segment.from : segment.to;
    std::vector<uint32_t> tails;
    const auto add = [&](uint32_t vertex) {
        if (std::ranges::find(graph.arcsOf(vertex), way, &Arc::way) != graph.arcsOf(vertex).end())
            tails.push_back(vertex);
    };
    add(junction);
    const auto [first, last] = std::ranges::equal_range(graph.copies, junction);
    for (auto copy = first; copy != last; ++copy)
        add(uint32_t(m_junctions.size() + size_t(copy - graph.copies.begin())));
    return tails;
}

}  // namespace qianshao::geo
