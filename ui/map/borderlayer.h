// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/borders.h"
#include "ui/map/viewport.h"

#include <QColor>
#include <QPolygonF>

class QPainter;

namespace qianshao::ui::map {

// Draws the lines of borders. What two neighbours share is drawn once, else dashes would fill each other's gaps; a
// point that is not seen at this zoom is left out.
class BorderLayer {
public:
    void setBorders(const std::vector<geo::Border> &borders);
    void paint(QPainter &painter, const Viewport &view, const QColor &ink) const;

private:
    struct Line {
        std::vector<geo::WorldPoint> points;
        QPolygonF pixels;  // from the line's first point, at m_zoom
        QRectF box;
    };

    void project(int zoom) const;

    mutable std::vector<Line> m_lines;
    mutable int m_zoom = -1;
};

}  // namespace qianshao::ui::map
