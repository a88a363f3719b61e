// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/linelayer.h"

#include <QPainter>
#include <QPolygonF>

namespace qianshao::ui::map {

void LineLayer::setLines(const std::vector<Line> &lines)
{
    m_lines.clear();
    for (const Line &line : lines) {
        Drawn &drawn = m_lines.emplace_back(std::vector<geo::WorldPoint>(), line.color, line.isDashed);
        for (const geo::Point &point : line.points)
            drawn.points.push_back(geo::toWorld(point));
    }
}

void LineLayer::paint(QPainter &painter, const Viewport &view, const QColor &edge) const
{
    constexpr double width = 3.5;
    constexpr double edgeWidth = width + 2.5;
    constexpr double nearest = 1.5;  // what is nearer is not seen
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Drawn &line : m_lines) {
        QPolygonF pixels;
        for (const geo::WorldPoint &point : line.points) {
            const QPointF at = view.toPixel(point);
            if (pixels.isEmpty() || &point == &line.points.back() || (at - pixels.last()).manhattanLength() > nearest)
                pixels.append(at);
        }
        if (pixels.size() < 2 || !pixels.boundingRect().adjusted(-4, -4, 4, 4).intersects(QRectF({}, view.size)))
            continue;
        painter.setPen(QPen(edge, edgeWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(pixels);
        QPen pen(line.color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        if (line.isDashed)
            pen.setDashPattern({1.5, 2.2});
        painter.setPen(pen);
        painter.drawPolyline(pixels);
    }
    painter.restore();
}

}  // namespace qianshao::ui::map
