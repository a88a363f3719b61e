// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/tileservice.h"
#include "ui/map/borderlayer.h"
#include "ui/map/linelayer.h"
#include "ui/map/mapground.h"
#include "ui/map/markerlayer.h"

#include <QWidget>

class QToolButton;

namespace qianshao::ui::widgets {
class EmptyState;
}

namespace qianshao::ui::map {

// The map: tiles, borders, markers, and the hand on it. Drag or arrow keys move it, wheel, + and - zoom, Home shows all
// markers. Keeps no record: it shows what it is given and tells what was done.
// Where the tiles cannot be drawn, a page says why, and everything else of the program goes on.
class MapView : public QWidget {
    Q_OBJECT
public:
    [[nodiscard]] static QUrl standardGround();

    // `tiles` has at least one layer and outlives the view. It begins with the first layer, all of its map in sight.
    MapView(const widgets::Theme &theme, const geo::TileService &tiles, QWidget *parent = nullptr,
        QUrl ground = standardGround());

    void setMarkers(std::vector<Marker> markers);
    void setBorders(const std::vector<geo::Border> &borders);
    // Under the markers.
    void setLines(const std::vector<Line> &lines);
    // Stands out, and alone; absent = none. It need not be there.
    void select(const std::optional<MarkerRef> &ref);
    // One of tiles.layers(); others are ignored.
    void showLayer(const QString &name);
    [[nodiscard]] QString layer() const { return layerFacts().name; }

    void fit(const geo::Bounds &bounds);
    // All markers; without any, the map.
    void fitAll();
    void centreOn(const geo::Point &point, int zoom);
    [[nodiscard]] const Viewport &viewport() const { return m_view; }
    [[nodiscard]] bool hasFailed() const;

Q_SIGNALS:
    void clicked(const qianshao::ui::map::MarkerRef &marker);
    // Markers that lie on one place however near one looks.
    void stackClicked(const QList<qianshao::ui::map::MarkerRef> &markers);
    // A draggable marker was dropped elsewhere. It is drawn at its old place until setMarkers() says otherwise.
    void moved(const qianshao::ui::map::MarkerRef &marker, const qianshao::geo::Point &to);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    // What the pressed button holds.
    struct Hold {
        QPointF pressedAt;
        Viewport view;  // at that moment
        std::vector<int> under;
        bool isMoving = false;  // farther than a click
    };

    [[nodiscard]] const geo::LayerFacts &layerFacts() const { return m_tiles.layers()[m_layer]; }
    [[nodiscard]] int mostZoom() const;
    [[nodiscard]] int draggedMarker() const;  // its place in the markers; -1 = none
    void layGround();
    void addButtons();
    void look(const Viewport &view);
    void zoomBy(int steps, const QPointF &at);
    void click(const std::vector<int> &under);
    void tell(const QPoint &pixel, const QPoint &onScreen);
    void paintOverlay(QPainter &painter);
    void paintScale(QPainter &painter);

    const widgets::Theme &m_theme;
    const geo::TileService &m_tiles;
    QUrl m_groundUrl;
    size_t m_layer = 0;
    Viewport m_view;
    MarkerLayer m_markers;
    BorderLayer m_borders;
    LineLayer m_lines;
    std::optional<Hold> m_hold;
    QPointF m_mouse;
    int m_wheel = 0;  // turned, not yet zoomed
    bool m_isShown = false;  // has had a size
    geo::Paper m_paper;
    std::unique_ptr<MapGround> m_ground;
    QWidget *m_overlay = nullptr;
    QWidget *m_buttons = nullptr;
    QToolButton *m_layerButton = nullptr;
    widgets::EmptyState *m_error = nullptr;
};

}  // namespace qianshao::ui::map
