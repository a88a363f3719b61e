// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/mapground.h"

#include <QGeoCoordinate>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>

namespace qianshao::ui::map {

using namespace Qt::StringLiterals;

namespace {

QVariant coordinate(const geo::WorldPoint &at)
{
    const geo::Point point = geo::fromWorld(at);
    return QVariant::fromValue(QGeoCoordinate(point.latitude, point.longitude));
}

}  // namespace

void chooseRendering(bool usesGraphicsCard)
{
    if (!usesGraphicsCard)
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
}

MapGround::MapGround(const QUrl &qml, const QString &tiles, int minZoom, int maxZoom, QWidget *parent)
    : QQuickWidget(parent)
{
    setResizeMode(SizeRootObjectToView);
    connect(this, &QQuickWidget::sceneGraphError, this,
        [this](QQuickWindow::SceneGraphError, const QString &message) { fail(message); });
    auto *component = new QQmlComponent(engine(), qml, this);
    if (!component->isReady()) {
        fail(component->errorString().simplified());
        return;
    }
    QObject *root = component->createWithInitialProperties({{u"tiles"_s, tiles}, {u"cache"_s, m_cache.path()},
        {u"minimumZoomLevel"_s, minZoom}, {u"maximumZoomLevel"_s, maxZoom}});
    if (!root) {
        fail(component->errorString().simplified());
        return;
    }
    setContent(qml, component, root);
    // A plug-in that is not installed: the Map is there, and nothing in it.
    if (const QString error = root->property("errorString").toString(); !error.isEmpty())
        fail(error);
    connect(quickWindow(), &QQuickWindow::afterRendering, this, &MapGround::drawn);
}

void MapGround::show(const Viewport &view)
{
    QQuickItem *map = rootObject();
    if (!map)
        return;
    map->setProperty("zoomLevel", view.zoom);
    map->setProperty("center", coordinate(view.middle));
}

void MapGround::fail(const QString &problem)
{
    m_problem = problem;
    Q_EMIT failed();
}

}  // namespace qianshao::ui::map
