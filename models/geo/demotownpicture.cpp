// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/demotownpicture.h"

#include "models/geo/demotownlabels.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QImageWriter>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace qianshao::geo {

namespace {

using Ground = DemoTown::Ground;

constexpr int sheetTiles = 4;  // tiles are painted in sheets of 4 × 4: a line is clipped less often

const QColor land(0xF1, 0xEF, 0xE8);

QColor colorOf(Ground ground)
{
    switch (ground) {
    case Ground::Built: return {0xEE, 0xEB, 0xE4};
    case Ground::Green: return {0xD3, 0xE5, 0xC6};
    case Ground::Water: return {0xAE, 0xD0, 0xE3};
    case Ground::Building: break;
    }
    return {0xDF, 0xD9, 0xCE};
}

struct RoadLook {
    QColor fill, casing;
    std::array<double, demoTownMaxZoom - demoTownMinZoom + 1> widths;  // by zoom; 0 = not drawn
};

const RoadLook &lookOf(RoadClass kind)
{
    static const std::array<RoadLook, roadClassCount> looks{{
        {{0xFA, 0xDF, 0xA3}, {0xD9, 0xB5, 0x6B}, {2.6, 3.6, 5.5, 9, 14, 22}},
        {{0xFD, 0xF1, 0xCC}, {0xD8, 0xC8, 0x99}, {1.8, 2.8, 4.4, 7.5, 12, 19}},
        {{0xFF, 0xFF, 0xFF}, {0xCF, 0xC9, 0xBE}, {1.2, 1.8, 3.2, 6, 10, 15}},
        {{0xFF, 0xFF, 0xFF}, {0xD3, 0xCE, 0xC4}, {0, 1, 2.2, 4.6, 8, 13}},
        {{0xFF, 0xFF, 0xFF}, {0xDA, 0xD6, 0xCD}, {0, 0, 1.2, 2.6, 5, 8}},
        {{0xA9, 0x96, 0x7C}, {}, {0, 0, 0, 1, 1.4, 1.8}},
    }};
    return looks[size_t(kind)];
}

struct Shape {
    QPolygonF line;
    QRectF box;
    QColor color;
    bool isBridge = false;
};

// The town at one zoom, in pixels from the world's north-west.
class TownPainter {
public:
    TownPainter(const DemoTown &town, int zoom) : m_zoom(zoom), m_labels(labelsOf(town, zoom))
    {
        constexpr int firstWithBuildings = 15;
        for (const auto &area : town.areas) {
            if (area.ground == Ground::Building && zoom < firstWithBuildings)
                continue;
            m_areas.push_back(shape(area.ring, colorOf(area.ground)));
        }
        for (const auto &way : town.ways) {
            std::vector<Point> line;
            for (const int node : way.nodes)
                line.push_back(town.nodes[size_t(node)].at);
            m_roads[size_t(way.kind)].push_back(shape(line, {}, way.isBridge));
        }
    }

    // Tiles from (column, row) on.
    [[nodiscard]] QImage paint(int column, int row) const
    {
        constexpr int side = sheetTiles * tilePixels;
        QImage sheet(side, side, QImage::Format_RGB32);
        sheet.fill(land);
        QPainter painter(&sheet);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(-column * tilePixels, -row * tilePixels);
        const QRectF view(column * tilePixels, row * tilePixels, side, side);
        paintAreas(painter, view);
        paintRoads(painter, view);
        paintLabels(painter, m_labels, view);
        return sheet;
    }

private:
    [[nodiscard]] Shape shape(const std::vector<Point> &points, const QColor &color, bool isBridge = false) const
    {
        Shape shape;
        for (const Point &point : points) {
            const WorldPoint at = toWorld(point);
            shape.line.append(QPointF(at.x, at.y) * worldPixels(m_zoom));
        }
        shape.box = shape.line.boundingRect().adjusted(-16, -16, 16, 16);
        shape.color = color;
        shape.isBridge = isBridge;
        return shape;
    }

    void paintAreas(QPainter &painter, const QRectF &view) const
    {
        for (const Shape &area : m_areas) {
            if (!area.box.intersects(view))
                continue;
            painter.setPen(area.color == colorOf(Ground::Built) ? QPen(Qt::NoPen) : QPen(area.color.darker(108), 1));
            painter.setBrush(area.color);
            painter.drawPolygon(area.line);
        }
    }

    // All edges first, then all roads: crossings stay open.
    void paintRoads(QPainter &painter, const QRectF &view) const
    {
        painter.setBrush(Qt::NoBrush);
        for (int kind = roadClassCount - 1; kind >= 0; --kind)
            paintClass(painter, view, RoadClass(kind), true, false);
        for (int kind = roadClassCount - 1; kind >= 0; --kind)
            paintClass(painter, view, RoadClass(kind), false, false);
        for (const bool isCasing : {true, false}) {
            for (int kind = roadClassCount - 1; kind >= 0; --kind)
                paintClass(painter, view, RoadClass(kind), isCasing, true);
        }
    }

    void paintClass(QPainter &painter, const QRectF &view, RoadClass kind, bool isCasing, bool isBridge) const
    {
        const RoadLook &look = lookOf(kind);
        const double width = look.widths[size_t(m_zoom - demoTownMinZoom)];
        if (width == 0 || (isCasing && (width < 2 || !look.casing.isValid())))
            return;
        QPen pen(look.fill, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        if (isCasing) {
            pen.setColor(isBridge ? look.casing.darker(135) : look.casing);
            pen.setWidthF(width + (m_zoom >= 16 ? 2 : 1.5) + (isBridge ? 1.5 : 0));
            pen.setCapStyle(isBridge ? Qt::FlatCap : Qt::RoundCap);
        } else if (kind == RoadClass::Path) {
            pen.setDashPattern({3, 2.5});
            pen.setCapStyle(Qt::FlatCap);
        }
        painter.setPen(pen);
        for (const Shape &road : m_roads[size_t(kind)]) {
            if (road.isBridge == isBridge && road.box.intersects(view))
                painter.drawPolyline(road.line);
        }
    }

    int m_zoom;
    std::vector<Label> m_labels;
    std::vector<Shape> m_areas;
    std::array<std::vector<Shape>, roadClassCount> m_roads;
};

QByteArray pngOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, "png");
    writer.setCompression(40);  // of 100: a tenth larger than the most, in a third of the time
    writer.write(image);
    return bytes;
}

}  // namespace

std::vector<TilePicture> paintTiles(const DemoTown &town)
{
    std::vector<TilePicture> pictures;
    for (int zoom = demoTownMinZoom; zoom <= demoTownMaxZoom; ++zoom) {
        const TownPainter painter(town, zoom);
        const double count = std::exp2(zoom);
        const WorldPoint northWest = toWorld({town.bounds.west, town.bounds.north});
        const WorldPoint southEast = toWorld({town.bounds.east, town.bounds.south});
        const int left = int(northWest.x * count), right = int(southEast.x * count);
        const int top = int(northWest.y * count), bottom = int(southEast.y * count);
        for (int column = left; column <= right; column += sheetTiles) {
            for (int row = top; row <= bottom; row += sheetTiles) {
                const QImage sheet = painter.paint(column, row);
                for (int x = column; x <= std::min(right, column + sheetTiles - 1); ++x) {
                    for (int y = row; y <= std::min(bottom, row + sheetTiles - 1); ++y)
                        pictures.push_back({{zoom, x, y},
                            pngOf(sheet.copy(
                                (x - column) * tilePixels, (y - row) * tilePixels, tilePixels, tilePixels))});
                }
            }
        }
    }
    return pictures;
}

TileSetFacts tileFacts(const DemoTown &town)
{
    return {.name = QCoreApplication::translate("geo", "Invented town"),
        .attribution = QCoreApplication::translate("geo", "An invented town"),
        .format = TileFormat::Png,
        .minZoom = demoTownMinZoom,
        .maxZoom = demoTownMaxZoom,
        .bounds = town.bounds,
        .bytes = 0};
}

}  // namespace qianshao::geo
