// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/mercator.h"

#include <QRectF>
#include <QSize>

namespace qianshao::ui::map {

// What part of the world the window shows: north is up, zooms are whole, so that tiles are drawn dot for dot.
struct Viewport {
    geo::WorldPoint middle{0.5, 0.5};
    int zoom = 4;
    QSize size;

    bool operator==(const Viewport &) const = default;

    [[nodiscard]] QPointF toPixel(const geo::WorldPoint &at) const;
    [[nodiscard]] geo::WorldPoint toWorld(const QPointF &pixel) const;
    [[nodiscard]] double pixelsPerMetre() const;  // in the middle

    // The same part, moved to where dots of tiles and of the window agree, and not off the world.
    [[nodiscard]] Viewport snapped() const;
    // What is under `pixel` stays there.
    [[nodiscard]] Viewport zoomedAt(const QPointF &pixel, int zoom) const;
    // All of `bounds`, with room around it, as large as `mostZoom` and the window allow.
    [[nodiscard]] Viewport fitted(const geo::Bounds &bounds, int leastZoom, int mostZoom) const;
};

}  // namespace qianshao::ui::map
