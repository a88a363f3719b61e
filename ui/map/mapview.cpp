// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/mapview.h"

#include "ui/widgets/emptystate.h"

#include <QApplication>
#include <QFrame>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <functional>

namespace qianshao::ui::map {

using namespace Qt::StringLiterals;
using widgets::Ink;

namespace {

constexpr geo::Bounds mainland{73, 18, 135, 54};  // what is shown where nothing says more
constexpr double smallest = 0.0005;  // degrees around a single marker

// Lies over the ground and draws; the hand goes through it to the view.
class Overlay : public QWidget {
public:
    Overlay(QWidget *parent, std::function<void(QPainter &)> paint) : QWidget(parent), m_paint(std::move(paint))
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_paint(painter);
    }

private:
    std::function<void(QPainter &)> m_paint;
};

// A round length that takes at most `pixels`: 1, 2 or 5 and zeros, in metres.
double roundLength(double metres)
{
    const double power = std::pow(10, std::floor(std::log10(metres)));
    for (const double step : {5.0, 2.0}) {
        if (step * power <= metres)
            return step * power;
    }
    return power;
}

}  // namespace

QUrl MapView::standardGround()
{
    return QUrl(u"qrc:/qt/qml/Qianshao/Map/MapGround.qml"_s);
}

MapView::MapView(const widgets::Theme &theme, const geo::TileService &tiles, QWidget *parent, QUrl ground)
    : QWidget(parent),
      m_theme(theme),
      m_tiles(tiles),
      m_groundUrl(std::move(ground)),
      m_markers(theme),
      m_paper(theme.isDark() ? geo::Paper::Dark : geo::Paper::Light)
{
    setObjectName(u"mapView"_s);
    setAccessibleName(tr("Map"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(240, 180);
    m_error = new widgets::EmptyState(theme, u"documentinfo"_s, this);
    m_error->setObjectName(u"mapErrorPage"_s);
    m_error->hide();
    m_overlay = new Overlay(this, [this](QPainter &painter) { paintOverlay(painter); });
    addButtons();
    layGround();
    connect(&theme, &widgets::Theme::changed, this, [this] {
        const geo::Paper paper = m_theme.isDark() ? geo::Paper::Dark : geo::Paper::Light;
        if (std::exchange(m_paper, paper) != paper)
            layGround();
        m_markers.dressAnew();
        m_overlay->update();
    });
}

bool MapView::hasFailed() const
{
    return !m_ground->problem().isEmpty();
}

// Anew for each layer and scheme: a plug-in keeps the address that it began with.
void MapView::layGround()
{
    const geo::LayerFacts &facts = layerFacts();
    m_ground = std::make_unique<MapGround>(
        m_groundUrl, m_tiles.addressOf(facts.name, m_paper), facts.minZoom, mostZoom(), this);
    m_ground->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_ground->setFocusPolicy(Qt::NoFocus);
    m_ground->setClearColor(m_paper == geo::Paper::Dark ? QColor(0x1D, 0x23, 0x2C) : QColor(0xEE, 0xF0, 0xF3));
    m_ground->resize(size());
    m_ground->lower();
    // With the ground, so that markers do not swim on it while it moves.
    connect(m_ground.get(), &MapGround::drawn, m_overlay, qOverload<>(&QWidget::update));
    const auto showProblem = [this] {
        m_error->setText(tr("The map cannot be drawn"),
            tr("Lists, visits and routes work without it. The computer says: %1").arg(m_ground->problem()));
        m_ground->setVisible(!hasFailed());
        m_overlay->setVisible(!hasFailed());
        m_buttons->setVisible(!hasFailed());
        m_error->setVisible(hasFailed());
    };
    connect(m_ground.get(), &MapGround::failed, this, showProblem);
    showProblem();
    look(m_view);
}

int MapView::mostZoom() const
{
    constexpr int plugInMost = 20;
    return std::min(layerFacts().maxZoom, plugInMost);
}

void MapView::addButtons()
{
    auto *frame = new QFrame(this);
    frame->setAutoFillBackground(true);
    frame->setFrameShape(QFrame::StyledPanel);
    frame->setCursor(Qt::ArrowCursor);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->setSpacing(0);
    const auto add = [&](const QString &name, const QString &text, const QString &title) {
        auto *button = new QToolButton(frame);
        button->setObjectName(name);
        button->setText(text);
        button->setToolTip(title);
        button->setAccessibleName(title);
        button->setFixedSize(32, 32);
        layout->addWidget(button);
        return button;
    };
    const auto middle = [this] { return QPointF(width() / 2.0, height() / 2.0); };
    connect(add(u"zoomInToolButton"_s, u"+"_s, tr("Zoom in")), &QToolButton::clicked, this,
        [=, this] { zoomBy(1, middle()); });
    connect(add(u"zoomOutToolButton"_s, u"−"_s, tr("Zoom out")), &QToolButton::clicked, this,
        [=, this] { zoomBy(-1, middle()); });
    QToolButton *all = add(u"fitAllToolButton"_s, {}, tr("Show all"));
    all->setIcon(m_theme.icon(u"go-home"_s));
    connect(all, &QToolButton::clicked, this, &MapView::fitAll);
    m_layerButton = add(u"layerToolButton"_s, {}, tr("Street map or satellite picture"));
    m_layerButton->setIcon(m_theme.icon(u"bookmarks"_s));
    m_layerButton->setVisible(std::ranges::count(m_tiles.layers(), true, &geo::LayerFacts::hasTiles) > 1);
    connect(m_layerButton, &QToolButton::clicked, this,
        [this] { showLayer(m_tiles.layers()[(m_layer + 1) % m_tiles.layers().size()].name); });
    frame->adjustSize();
    m_buttons = frame;
}

void MapView::setMarkers(std::vector<Marker> markers)
{
    m_hold.reset();  // what it holds may be gone
    m_markers.setMarkers(std::move(markers));
    m_overlay->update();
}

void MapView::setBorders(const std::vector<geo::Border> &borders)
{
    m_borders.setBorders(borders);
    m_overlay->update();
}

void MapView::setLines(const std::vector<Line> &lines)
{
    m_lines.setLines(lines);
    m_overlay->update();
}

void MapView::select(const std::optional<MarkerRef> &ref)
{
    m_markers.select(ref);
    m_overlay->update();
}

void MapView::showLayer(const QString &name)
{
    const auto found = std::ranges::find(m_tiles.layers(), name, &geo::LayerFacts::name);
    const auto layer = size_t(found - m_tiles.layers().begin());
    if (found == m_tiles.layers().end() || layer == m_layer)
        return;
    m_layer = layer;
    layGround();
}

void MapView::fit(const geo::Bounds &bounds)
{
    look(m_view.fitted(bounds, layerFacts().minZoom, mostZoom()));
}

void MapView::fitAll()
{
    if (m_markers.markers().empty()) {
        fit(layerFacts().bounds.value_or(mainland));
        return;
    }
    std::optional<geo::Bounds> all;
    for (const Marker &marker : m_markers.markers()) {
        const geo::Bounds here{marker.at.longitude - smallest, marker.at.latitude - smallest,
            marker.at.longitude + smallest, marker.at.latitude + smallest};
        all = all ? united(*all, here) : here;
    }
    fit(*all);
}

void MapView::centreOn(const geo::Point &point, int zoom)
{
    Viewport view = m_view;
    view.middle = geo::toWorld(point);
    view.zoom = zoom;
    look(view);
}

void MapView::look(const Viewport &view)
{
    m_view = view;
    m_view.zoom = std::clamp(view.zoom, layerFacts().minZoom, mostZoom());
    m_view.size = size();
    m_view = m_view.snapped();
    m_ground->show(m_view);
    m_overlay->update();
}

void MapView::zoomBy(int steps, const QPointF &at)
{
    look(m_view.zoomedAt(at, std::clamp(m_view.zoom + steps, layerFacts().minZoom, mostZoom())));
}

void MapView::resizeEvent(QResizeEvent *)
{
    m_ground->resize(size());
    m_overlay->resize(size());
    m_error->resize(size());
    m_buttons->move(width() - m_buttons->width() - m_theme.grid(), m_theme.grid());
    look(m_view);
    if (!std::exchange(m_isShown, true) && layerFacts().bounds)
        fit(*layerFacts().bounds);
}

void MapView::paintOverlay(QPainter &painter)
{
    // Tiles are made for day: at night they would dazzle.
    if (m_paper == geo::Paper::Dark)
        painter.fillRect(rect(), QColor(0x12, 0x16, 0x1C, 95));
    m_borders.paint(painter, m_view, QColor(0x6A, 0x4F, 0xA8));
    m_lines.paint(painter, m_view, m_theme.color(Ink::Surface));
    m_markers.paint(painter, m_view, draggedMarker(), m_mouse);
    paintScale(painter);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(Ink::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void MapView::paintScale(QPainter &painter)
{
    constexpr double most = 120;
    const double metres = roundLength(most / m_view.pixelsPerMetre());
    const double length = metres * m_view.pixelsPerMetre();
    const QString text = metres < 1000 ? tr("%1 m").arg(metres) : tr("%1 km").arg(metres / 1000);
    const QString owner = layerFacts().attribution;
    painter.setFont(m_theme.font(widgets::TextRole::Small));
    const QFontMetrics metrics(painter.font());
    const double base = height() - m_theme.grid();
    QColor paper = m_theme.color(Ink::Surface);
    paper.setAlpha(200);
    const QRectF left(m_theme.grid(), base - metrics.height() - 8, length + 12, metrics.height() + 8);
    painter.fillRect(left, paper);
    painter.setPen(m_theme.color(Ink::Text));
    painter.drawText(left.adjusted(0, 0, 0, -6), Qt::AlignCenter, text);
    const double x = left.left() + 6;
    painter.setPen(QPen(m_theme.color(Ink::Text), 1.5));
    painter.drawPolyline(QPolygonF({{x, base - 8}, {x, base - 4}, {x + length, base - 4}, {x + length, base - 8}}));
    if (owner.isEmpty())
        return;
    const double width = metrics.horizontalAdvance(owner) + 12;
    const QRectF right(
        this->width() - width - m_theme.grid(), base - metrics.height() - 2, width, metrics.height() + 2);
    painter.fillRect(right, paper);
    painter.setPen(m_theme.color(Ink::Dim));
    painter.drawText(right, Qt::AlignCenter, owner);
}

}  // namespace qianshao::ui::map
