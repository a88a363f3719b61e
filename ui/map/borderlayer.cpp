// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/borderlayer.h"

#include <QPainter>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <utility>

namespace qianshao::ui::map {

namespace {

using Corner = std::pair<qint64, qint64>;

// To a centimetre.
Corner cornerOf(const geo::Point &point)
{
    return {std::llround(point.longitude * 1e7), std::llround(point.latitude * 1e7)};
}

}  // namespace

void BorderLayer::setBorders(const std::vector<geo::Border> &borders)
{
    m_lines.clear();
    m_zoom = -1;
    QSet<std::pair<Corner, Corner>> drawn;
    for (const geo::Border &border : borders) {
        for (const auto &ring : border.rings) {
            bool isOpen = false;
            for (size_t i = 1; i < ring.size(); ++i) {
                const auto [from, to] = std::minmax({cornerOf(ring[i - 1]), cornerOf(ring[i])});
                if (drawn.contains({from, to})) {
                    isOpen = false;
                    continue;
                }
                drawn.insert({from, to});
                if (!std::exchange(isOpen, true))
                    m_lines.push_back({{geo::toWorld(ring[i - 1])}, {}, {}});
                m_lines.back().points.push_back(geo::toWorld(ring[i]));
            }
        }
    }
}

void BorderLayer::project(int zoom) const
{
    if (std::exchange(m_zoom, zoom) == zoom)
        return;
    constexpr double nearest = 1.5;
    const double world = geo::worldPixels(zoom);
    for (Line &line : m_lines) {
        line.pixels.clear();
        for (const geo::WorldPoint &point : line.points) {
            const QPointF at((point.x - line.points.front().x) * world, (point.y - line.points.front().y) * world);
            if (line.pixels.isEmpty() || (at - line.pixels.last()).manhattanLength() > nearest)
                line.pixels.append(at);
        }
        line.pixels.last() = {(line.points.back().x - line.points.front().x) * world,
            (line.points.back().y - line.points.front().y) * world};
        line.box = line.pixels.boundingRect();
    }
}

void BorderLayer::paint(QPainter &painter, const Viewport &view, const QColor &ink) const
{
    project(view.zoom);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(ink, 1.6, Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern({6, 2, 1.5, 2});  // as borders are drawn on paper
    painter.setPen(pen);
    const QRectF window(QPointF(), view.size);
    for (const Line &line : m_lines) {
        const QPointF first = view.toPixel(line.points.front());
        if (!line.box.translated(first).adjusted(-2, -2, 2, 2).intersects(window))
            continue;
        painter.translate(first);
        painter.drawPolyline(line.pixels);
        painter.translate(-first);
    }
    painter.restore();
}

}  // namespace qianshao::ui::map
