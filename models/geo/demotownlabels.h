// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/demotown.h"

#include <QColor>
#include <QPainterPath>

class QPainter;

namespace qianshao::geo {

// A name on the map, as outlines: in pixels from the world's north-west. Tiles that share it draw the same.
struct Label {
    QPainterPath letters;
    QRectF box;
    QColor ink;
};

// Names of the town at this zoom, none over another; those of greater streets first.
[[nodiscard]] std::vector<Label> labelsOf(const DemoTown &town, int zoom);
void paintLabels(QPainter &painter, const std::vector<Label> &labels, const QRectF &view);

}  // namespace qianshao::geo
