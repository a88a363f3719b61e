// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/clusters.h"
#include "ui/map/marker.h"
#include "ui/map/viewport.h"
#include "ui/widgets/theme.h"

#include <QHash>
#include <QPixmap>

#include <optional>

class QPainter;

namespace qianshao::ui::map {

// Draws the markers and tells which one is where. Those that would lie over each other are one sign with a count; the
// own position and the selected one stand alone. Visits are the pin of the first of them with a + behind its number: a
// count would be read as one, and they come together only where they hide each other. 10,000 of them cost what is in
// sight, not what there is.
class MarkerLayer {
public:
    explicit MarkerLayer(const widgets::Theme &theme);

    void setMarkers(std::vector<Marker> markers);
    [[nodiscard]] const std::vector<Marker> &markers() const { return m_markers; }
    void select(const std::optional<MarkerRef> &ref);
    // After the theme has changed.
    void dressAnew() { m_pixmaps.clear(); }

    // The places in markers() of what is under a pixel: one, or a cluster's; none.
    [[nodiscard]] std::vector<int> hit(const Viewport &view, const QPointF &pixel) const;

    // `moved` is drawn at `movedTo` (pixels) instead of its place; -1 = none is being moved.
    void paint(QPainter &painter, const Viewport &view, int moved, const QPointF &movedTo) const;

private:
    // A sign on the map at the clustered zoom.
    struct Spot {
        geo::WorldPoint at;
        std::vector<int> members;
        MarkerKind kind = MarkerKind::Address;
        records::Level worst = records::Level::Unset;  // of a cluster
    };

    void gather(int zoom) const;
    void gather(int zoom, const std::vector<int> &together, double pixels) const;
    [[nodiscard]] Spot spotOf(geo::Cluster cluster) const;
    // Drawn as a count.
    [[nodiscard]] static bool isCount(const Spot &spot)
    {
        return spot.members.size() > 1 && spot.kind != MarkerKind::Visit;
    }
    [[nodiscard]] static QRectF boxOf(const Spot &spot);
    [[nodiscard]] bool standsAlone(const Marker &marker) const;
    void paintSpot(QPainter &painter, const Spot &spot, const QPointF &at) const;
    void paintAccuracy(QPainter &painter, const Viewport &view) const;
    [[nodiscard]] const QPixmap &pixmapOf(const Spot &spot, double ratio) const;

    const widgets::Theme &m_theme;
    std::vector<Marker> m_markers;
    std::vector<geo::WorldPoint> m_places;
    std::optional<MarkerRef> m_selected;
    // What follows from the above at one zoom; gathered when it is first asked for.
    mutable int m_zoom = -1;
    mutable std::vector<Spot> m_spots;
    mutable QHash<QString, QPixmap> m_pixmaps;
};

}  // namespace qianshao::ui::map
