// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/map/viewport.h"

#include <QQuickWidget>
#include <QTemporaryDir>
#include <QUrl>

namespace qianshao::ui::map {

// Before the application object: the map is drawn by the processor, which works on every computer, unless the user has
// turned the graphics card on.
void chooseRendering(bool usesGraphicsCard);

// The tiles under everything: Qt Location's Map in a QQuickWidget.
class MapGround : public QQuickWidget {
    Q_OBJECT
public:
    // `tiles` as TileService::addressOf() gives it.
    MapGround(const QUrl &qml, const QString &tiles, int minZoom, int maxZoom, QWidget *parent);

    // Empty, else in words why there is no map; it may come late, with failed().
    [[nodiscard]] const QString &problem() const { return m_problem; }
    void show(const Viewport &view);
    using QQuickWidget::show;

Q_SIGNALS:
    // What show() asked for is on the way to the screen.
    void drawn();
    void failed();

private:
    void fail(const QString &problem);

    // The plug-in wants a folder; nothing is kept in it.
    QTemporaryDir m_cache;
    QString m_problem;
};

}  // namespace qianshao::ui::map
