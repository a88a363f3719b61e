// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/mapview.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

// What mouse and keys do on the map.
namespace qianshao::ui::map {

using namespace Qt::StringLiterals;

int MapView::draggedMarker() const
{
    if (!m_hold || !m_hold->isMoving || m_hold->under.size() != 1)
        return -1;
    const int marker = m_hold->under.front();
    return m_markers.markers()[size_t(marker)].isDraggable ? marker : -1;
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || hasFailed())
        return;
    m_mouse = event->position();
    m_hold = Hold{m_mouse, m_view, m_markers.hit(m_view, m_mouse)};
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    m_mouse = event->position();
    if (!m_hold) {
        setCursor(m_markers.hit(m_view, m_mouse).empty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
        return;
    }
    const QPointF way = m_mouse - m_hold->pressedAt;
    m_hold->isMoving |= way.manhattanLength() >= QApplication::startDragDistance();
    if (draggedMarker() >= 0) {
        m_overlay->update();
    } else if (m_hold->isMoving) {
        setCursor(Qt::ClosedHandCursor);
        Viewport view = m_hold->view;
        view.size = size();
        view.middle = view.toWorld(QPointF(width() / 2.0, height() / 2.0) - way);
        look(view);
    }
}

void MapView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_hold)
        return;
    const int dragged = draggedMarker();
    const Hold hold = *std::exchange(m_hold, std::nullopt);
    setCursor(Qt::ArrowCursor);
    m_overlay->update();
    if (dragged >= 0)
        Q_EMIT moved(m_markers.markers()[size_t(dragged)].ref, geo::fromWorld(m_view.toWorld(event->position())));
    else if (!hold.isMoving)
        click(hold.under);
}

void MapView::click(const std::vector<int> &under)
{
    if (under.size() == 1) {
        Q_EMIT clicked(m_markers.markers()[size_t(under.front())].ref);
    } else if (!under.empty()) {
        QList<MarkerRef> refs;
        std::optional<geo::Bounds> around;
        for (const int i : under) {
            const Marker &marker = m_markers.markers()[size_t(i)];
            refs.append(marker.ref);
            const geo::Bounds here{marker.at.longitude, marker.at.latitude, marker.at.longitude, marker.at.latitude};
            around = around ? united(*around, here) : here;
        }
        // Nearer, as long as that parts them.
        const Viewport nearer = m_view.fitted(*around, m_view.zoom + 1, mostZoom());
        if (m_view.zoom < mostZoom() && (around->west < around->east || around->south < around->north))
            look(nearer);
        else
            Q_EMIT stackClicked(refs);
    }
}

void MapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_markers.hit(m_view, event->position()).empty())
        zoomBy(1, event->position());
}

void MapView::wheelEvent(QWheelEvent *event)
{
    constexpr int notch = 120;
    m_wheel += event->angleDelta().y();
    const int steps = m_wheel / notch;
    m_wheel -= steps * notch;
    if (steps != 0 && !m_hold)
        zoomBy(steps, event->position());
    event->accept();
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    const QPointF middle(width() / 2.0, height() / 2.0);
    const auto move = [&](double east, double south) {
        Viewport view = m_view;
        view.middle = m_view.toWorld(middle + QPointF(east * width() / 4, south * height() / 4));
        look(view);
    };
    switch (event->key()) {
    case Qt::Key_Left: move(-1, 0); break;
    case Qt::Key_Right: move(1, 0); break;
    case Qt::Key_Up: move(0, -1); break;
    case Qt::Key_Down: move(0, 1); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(1, middle); break;
    case Qt::Key_Minus: zoomBy(-1, middle); break;
    case Qt::Key_Home: fitAll(); break;
    case Qt::Key_Escape:
        if (!m_hold) {
            QWidget::keyPressEvent(event);
            return;
        }
        m_hold.reset();
        m_overlay->update();
        break;
    default: QWidget::keyPressEvent(event);
    }
}

bool MapView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        tell(help->pos(), help->globalPos());
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        m_overlay->update();
    return QWidget::event(event);
}

void MapView::tell(const QPoint &pixel, const QPoint &onScreen)
{
    constexpr size_t most = 8;
    QStringList titles;
    for (const int i : m_markers.hit(m_view, pixel)) {
        if (titles.size() < qsizetype(most))
            titles.append(m_markers.markers()[size_t(i)].title);
    }
    titles.removeAll(QString());
    QToolTip::showText(onScreen, titles.join(u'\n'), this);
}

}  // namespace qianshao::ui::map
