// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/roadbuilder.h"

#include "models/geo/roadgraph.h"

#include <algorithm>

namespace qianshao::geo {
namespace {

using namespace roadfile;

// Cells of about this side: some tens of segments in a town.
constexpr double cellMetres = 200;
constexpr uint32_t mostCells = 1U << 20;

class Writer {
public:
    explicit Writer(Header &header) : m_header(header), m_bytes(qsizetype(sizeof(Header)), '\0') {}

    template <class T>
    Span add(const std::vector<T> &items)
    {
        m_bytes.resize((m_bytes.size() + 7) / 8 * 8, '\0');
        const Span span{uint64_t(m_bytes.size()), items.size()};
        m_bytes.append(reinterpret_cast<const char *>(items.data()), qsizetype(items.size() * sizeof(T)));
        return span;
    }

    QByteArray finish()
    {
        m_bytes.resize((m_bytes.size() + 7) / 8 * 8, '\0');
        m_header.magic = magic;
        m_header.edition = edition;
        m_header.headerSize = sizeof(Header);
        m_header.fileSize = uint64_t(m_bytes.size());
        const auto *data = reinterpret_cast<const std::byte *>(m_bytes.constData());
        m_header.checksum = checksumOf(data + sizeof(Header), size_t(m_bytes.size()) - sizeof(Header));
        std::copy_n(reinterpret_cast<const char *>(&m_header), sizeof(Header), m_bytes.data());
        return std::move(m_bytes);
    }

private:
    Header &m_header;
    QByteArray m_bytes;
};

void setBounds(const RoadSegments &made, Header &header)
{
    header.least = header.most = made.points.front();
    for (const GridPoint &point : made.points) {
        header.least = {std::min(header.least.x, point.x), std::min(header.least.y, point.y)};
        header.most = {std::max(header.most.x, point.x), std::max(header.most.y, point.y)};
    }
}

void setCells(Header &header)
{
    const Point south{
        header.least.point().longitude, (header.least.point().latitude + header.most.point().latitude) / 2};
    const double metresPerX = metresBetween(south, {south.longitude + 1e-3, south.latitude}) / 1e4;
    const double metresPerY = metresBetween(south, {south.longitude, south.latitude + 1e-3}) / 1e4;
    const auto width = int64_t(header.most.x) - header.least.x + 1;
    const auto height = int64_t(header.most.y) - header.least.y + 1;
    double side = cellMetres;
    const auto cells = [&] { return double(width) * metresPerX / side * (double(height) * metresPerY / side); };
    while (cells() > mostCells)
        side *= 2;
    header.cellWidth = uint32_t(std::max(1.0, side / metresPerX));
    header.cellHeight = uint32_t(std::max(1.0, side / metresPerY));
    header.cellColumns = uint32_t(width / header.cellWidth + 1);
    header.cellRows = uint32_t(height / header.cellHeight + 1);
}

// Which segments touch a cell, by their boxes: a few too many cost less than a few too few.
void addCells(const RoadSegments &made, Header &header, Writer &writer)
{
    std::vector<std::vector<uint32_t>> cells(size_t(header.cellColumns) * header.cellRows);
    for (uint32_t number = 0; number < made.segments.size(); ++number) {
        const uint32_t first = made.segments[number].firstPoint;
        const uint32_t end =
            number + 1 < made.segments.size() ? made.segments[number + 1].firstPoint : uint32_t(made.points.size());
        // Piece by piece: the box of a long street across a corner would fill a quarter of the town.
        for (uint32_t i = first; i + 1 < end; ++i) {
            const auto [west, east] = std::minmax(made.points[i].x, made.points[i + 1].x);
            const auto [south, north] = std::minmax(made.points[i].y, made.points[i + 1].y);
            const auto column = [&](int32_t x) { return uint32_t(int64_t(x) - header.least.x) / header.cellWidth; };
            const auto row = [&](int32_t y) { return uint32_t(int64_t(y) - header.least.y) / header.cellHeight; };
            for (uint32_t y = row(south); y <= row(north); ++y) {
                for (uint32_t x = column(west); x <= column(east); ++x) {
                    std::vector<uint32_t> &cell = cells[size_t(y) * header.cellColumns + x];
                    if (cell.empty() || cell.back() != number)
                        cell.push_back(number);
                }
            }
        }
    }
    std::vector<uint32_t> first;
    std::vector<uint32_t> all;
    for (const std::vector<uint32_t> &cell : cells) {
        first.push_back(uint32_t(all.size()));
        all.insert(all.end(), cell.begin(), cell.end());
    }
    first.push_back(uint32_t(all.size()));
    header.firstInCell = writer.add(first);
    header.inCell = writer.add(all);
}

void addNames(const std::vector<QString> &names, Header &header, Writer &writer)
{
    std::vector<uint32_t> first;
    std::vector<char16_t> letters;
    for (const QString &name : names) {
        first.push_back(uint32_t(letters.size()));
        for (const QChar letter : name)
            letters.push_back(letter.unicode());
    }
    first.push_back(uint32_t(letters.size()));
    header.firstName = writer.add(first);
    header.letters = writer.add(letters);
}

}  // namespace

QByteArray buildRoads(const RawRoads &roads, const std::function<bool(double share)> &goOn)
{
    const RoadSegments made = segmentsOf(roads);
    double share = 0;
    constexpr double step = 0.2;  // of five that take about as long as each other
    const auto isStopped = [&] { return goOn && !goOn(share += step); };
    if (made.segments.empty() || isStopped())
        return {};
    Header header;
    Writer writer(header);
    setBounds(made, header);
    setCells(header);
    header.junctionCount = uint32_t(made.junctions.size());
    header.junctions = writer.add(made.junctions);
    auto segments = made.segments;
    segments.push_back({.firstPoint = uint32_t(made.points.size())});
    header.segments = writer.add(segments);
    header.points = writer.add(made.points);
    addNames(roads.names, header, writer);
    addCells(made, header, writer);
    if (isStopped())
        return {};
    for (const TravelMode mode : travelModes) {
        const RoadGraph graph = graphOf(roads, made, mode);
        Graph &place = header.graphs[size_t(mode)];
        place.firstArc = writer.add(graph.firstArc);
        place.arcs = writer.add(graph.arcs);
        place.arcOf = writer.add(graph.arcOf);
        place.copies = writer.add(graph.copies);
        place.isMain = writer.add(graph.isMain);
        place.topSpeed = graph.topSpeed;
        place.longestMs = graph.longestMs;
        header.skippedTurns = std::max(header.skippedTurns, graph.skippedTurns);
        if (isStopped())
            return {};
    }
    return writer.finish();
}

}  // namespace qianshao::geo
