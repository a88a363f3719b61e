// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/markerlayer.h"

#include "ui/map/markersigns.h"

#include <QPainter>

#include <algorithm>

namespace qianshao::ui::map {

using namespace Qt::StringLiterals;

namespace {

constexpr double clusterPixels = 56;
constexpr double pinPixels = 20;  // nearer than this a visit hides another one's number
constexpr double edge = 10;  // of a sign's picture, for shadow and selection

// The most urgent first; an unset level is treated as high, and what is no instruction has none.
int urgency(const Marker &marker)
{
    if (marker.ref.kind != MarkerKind::Instruction && marker.ref.kind != MarkerKind::Waiting)
        return -1;
    switch (marker.level) {
    case records::Level::Urgent: return 3;
    case records::Level::Medium: return 1;
    case records::Level::Low: return 0;
    case records::Level::High:
    case records::Level::Unset: break;
    }
    return 2;
}

}  // namespace

MarkerLayer::MarkerLayer(const widgets::Theme &theme) : m_theme(theme) {}

void MarkerLayer::setMarkers(std::vector<Marker> markers)
{
    m_markers = std::move(markers);
    m_places.clear();
    for (const Marker &marker : m_markers)
        m_places.push_back(geo::toWorld(marker.at));
    m_zoom = -1;
}

void MarkerLayer::select(const std::optional<MarkerRef> &ref)
{
    m_selected = ref;
    m_zoom = -1;
}

bool MarkerLayer::standsAlone(const Marker &marker) const
{
    return marker.ref.kind == MarkerKind::OwnPosition || marker.ref == m_selected;
}

MarkerLayer::Spot MarkerLayer::spotOf(geo::Cluster cluster) const
{
    const auto &first =
        *std::ranges::max_element(cluster.members, {}, [this](int i) { return urgency(m_markers[size_t(i)]); });
    const Marker &worst = m_markers[size_t(first)];
    const records::Level level = urgency(worst) < 0 ? records::Level::Unset
        : worst.level == records::Level::Unset      ? records::Level::High
                                                    : worst.level;
    return {cluster.at, std::move(cluster.members), worst.ref.kind, level};
}

void MarkerLayer::gather(int zoom) const
{
    if (std::exchange(m_zoom, zoom) == zoom)
        return;
    m_spots.clear();
    std::vector<int> visits;
    std::vector<int> others;
    std::vector<Spot> alone;
    for (int i = 0; i < int(m_markers.size()); ++i) {
        const Marker &marker = m_markers[size_t(i)];
        if (standsAlone(marker)) {
            alone.push_back({m_places[size_t(i)], {i}, marker.ref.kind});
            continue;
        }
        (marker.ref.kind == MarkerKind::Visit ? visits : others).push_back(i);
    }
    gather(zoom, others, clusterPixels);
    gather(zoom, visits, pinPixels);
    // What is further south covers what is behind it.
    std::ranges::stable_sort(m_spots, {}, [](const Spot &spot) { return std::pair(spot.kind, spot.at.y); });
    std::ranges::stable_sort(alone, {}, &Spot::kind);
    std::ranges::move(alone, std::back_inserter(m_spots));
}

void MarkerLayer::gather(int zoom, const std::vector<int> &together, double pixels) const
{
    std::vector<geo::WorldPoint> places;
    for (const int marker : together)
        places.push_back(m_places[size_t(marker)]);
    for (geo::Cluster &cluster : geo::clustersOf(places, zoom, pixels)) {
        for (int &member : cluster.members)
            member = together[size_t(member)];
        m_spots.push_back(spotOf(std::move(cluster)));
    }
}

QRectF MarkerLayer::boxOf(const Spot &spot)
{
    return isCount(spot) ? clusterBox(int(spot.members.size())) : markerBox(spot.kind);
}

std::vector<int> MarkerLayer::hit(const Viewport &view, const QPointF &pixel) const
{
    constexpr double slack = 3;
    gather(view.zoom);
    const auto found = std::find_if(m_spots.rbegin(), m_spots.rend(), [&](const Spot &spot) {
        return boxOf(spot).adjusted(-slack, -slack, slack, slack).contains(pixel - view.toPixel(spot.at));
    });
    return found == m_spots.rend() ? std::vector<int>() : found->members;
}

void MarkerLayer::paint(QPainter &painter, const Viewport &view, int moved, const QPointF &movedTo) const
{
    gather(view.zoom);
    paintAccuracy(painter, view);
    const QRectF window = QRectF(QPointF(), view.size).adjusted(-60, -60, 60, 60);
    for (const Spot &spot : m_spots) {
        const QPointF at = view.toPixel(spot.at);
        if (window.contains(at) && !(spot.members.size() == 1 && spot.members.front() == moved))
            paintSpot(painter, spot, at);
    }
    if (moved >= 0)
        paintSpot(painter, {{}, {moved}, m_markers[size_t(moved)].ref.kind}, movedTo);
}

void MarkerLayer::paintSpot(QPainter &painter, const Spot &spot, const QPointF &at) const
{
    const QPixmap &pixmap = pixmapOf(spot, painter.device()->devicePixelRatio());
    const QRectF box = boxOf(spot);
    // On whole dots: a shifted picture is blurred.
    painter.drawPixmap((at + box.topLeft() - QPointF(edge, edge)).toPoint(), pixmap);
}

const QPixmap &MarkerLayer::pixmapOf(const Spot &spot, double ratio) const
{
    const bool isCluster = isCount(spot);
    Marker marker = m_markers[size_t(spot.members.front())];
    if (!isCluster && spot.members.size() > 1)
        marker.label += u'+';
    const bool isSelected = !isCluster && marker.ref == m_selected;
    const QString key = isCluster ? u"%1/%2/%3"_s.arg(spot.members.size()).arg(int(spot.worst)).arg(ratio)
                                  : u"%1/%2/%3/%4/%5/%6"_s.arg(int(spot.kind))
                                        .arg(int(marker.level))
                                        .arg(marker.label, marker.color.name())
                                        .arg(isSelected)
                                        .arg(ratio);
    QPixmap &pixmap = m_pixmaps[key];
    if (!pixmap.isNull())
        return pixmap;
    const QRectF box = boxOf(spot);
    pixmap = QPixmap((box.size() + QSizeF(2 * edge, 2 * edge)).toSize() * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.translate(QPointF(edge, edge) - box.topLeft());
    if (spot.kind == MarkerKind::Waiting)
        painter.setOpacity(0.75);
    if (isCluster)
        paintCluster(painter, int(spot.members.size()), spot.worst, m_theme);
    else
        paintMarker(painter, marker, m_theme, isSelected);
    return pixmap;
}

void MarkerLayer::paintAccuracy(QPainter &painter, const Viewport &view) const
{
    for (size_t i = 0; i < m_markers.size(); ++i) {
        const Marker &marker = m_markers[i];
        if (marker.ref.kind != MarkerKind::OwnPosition || marker.accuracy <= 0)
            continue;
        const double radius = marker.accuracy * view.pixelsPerMetre();
        QColor accent = m_theme.color(widgets::Ink::Accent);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(accent, 1));
        accent.setAlpha(38);
        painter.setBrush(accent);
        painter.drawEllipse(view.toPixel(m_places[i]), radius, radius);
        painter.restore();
    }
}

}  // namespace qianshao::ui::map
