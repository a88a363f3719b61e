// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/mercator.h"
#include "ui/map/viewport.h"

#include <QColor>

#include <vector>

class QPainter;

namespace qianshao::ui::map {

// A way on the map.
struct Line {
    std::vector<geo::Point> points;  // fewer than two: nothing is drawn
    QColor color;
    bool isDashed = false;  // as the crow flies: nobody goes just there
};

// Draws ways: wide, with a bright edge, so that they stand out from the streets below.
class LineLayer {
public:
    void setLines(const std::vector<Line> &lines);
    void paint(QPainter &painter, const Viewport &view, const QColor &edge) const;

private:
    struct Drawn {
        std::vector<geo::WorldPoint> points;
        QColor color;
        bool isDashed = false;
    };

    std::vector<Drawn> m_lines;
};

}  // namespace qianshao::ui::map
