// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/viewport.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace qianshao::ui::map {

QPointF Viewport::toPixel(const geo::WorldPoint &at) const
{
    const double world = geo::worldPixels(zoom);
    return {(at.x - middle.x) * world + size.width() / 2.0, (at.y - middle.y) * world + size.height() / 2.0};
}

geo::WorldPoint Viewport::toWorld(const QPointF &pixel) const
{
    const double world = geo::worldPixels(zoom);
    return {middle.x + (pixel.x() - size.width() / 2.0) / world, middle.y + (pixel.y() - size.height() / 2.0) / world};
}

double Viewport::pixelsPerMetre() const
{
    constexpr double equator = 40'075'016.7;
    const double latitude = geo::fromWorld(middle).latitude * std::numbers::pi / 180;
    return geo::worldPixels(zoom) / (equator * std::cos(latitude));
}

Viewport Viewport::snapped() const
{
    const double world = geo::worldPixels(zoom);
    const auto snap = [world](double at, int length) {
        return (std::round(std::clamp(at, 0.0, 1.0) * world - length / 2.0) + length / 2.0) / world;
    };
    Viewport view = *this;
    view.middle = {snap(middle.x, size.width()), snap(middle.y, size.height())};
    return view;
}

Viewport Viewport::zoomedAt(const QPointF &pixel, int newZoom) const
{
    Viewport view = *this;
    view.zoom = newZoom;
    const geo::WorldPoint under = toWorld(pixel);
    const geo::WorldPoint moved = view.toWorld(pixel);
    view.middle = {middle.x + under.x - moved.x, middle.y + under.y - moved.y};
    return view.snapped();
}

Viewport Viewport::fitted(const geo::Bounds &bounds, int leastZoom, int mostZoom) const
{
    constexpr double room = 48;
    const geo::WorldPoint northWest = geo::toWorld({bounds.west, bounds.north});
    const geo::WorldPoint southEast = geo::toWorld({bounds.east, bounds.south});
    Viewport view = *this;
    view.middle = {(northWest.x + southEast.x) / 2, (northWest.y + southEast.y) / 2};
    const auto fits = [&](int z) {
        const double world = geo::worldPixels(z);
        return (southEast.x - northWest.x) * world <= std::max(1.0, size.width() - 2 * room)
            && (southEast.y - northWest.y) * world <= std::max(1.0, size.height() - 2 * room);
    };
    view.zoom = mostZoom;
    while (view.zoom > leastZoom && !fits(view.zoom))
        --view.zoom;
    return view.snapped();
}

}  // namespace qianshao::ui::map
