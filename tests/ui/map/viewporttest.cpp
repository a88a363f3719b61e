// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/viewport.h"

#include <QTest>

#include <cmath>

using namespace qianshao;
using ui::map::Viewport;

class ViewportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pixelsAndPlacesAreTheSame();
    void whatIsUnderTheMouseStaysThere();
    void tilesLieOnWholeDots();
    void allOfItIsInSight();
    void aMetreIsAMetre();
};

namespace {

const geo::Point town{109.5, 34.5};

Viewport viewAt(int zoom, QSize size = {801, 600})
{
    return Viewport{geo::toWorld(town), zoom, size}.snapped();
}

}  // namespace

void ViewportTest::pixelsAndPlacesAreTheSame()
{
    // as web maps count: x = (longitude + 180) / 360 * 256 * 2^zoom
    const Viewport view = viewAt(15);
    const geo::WorldPoint at = view.toWorld({10, 20});
    QVERIFY((view.toPixel(at) - QPointF(10, 20)).manhattanLength() < 1e-6);
    const QPointF east =
        view.toPixel(geo::toWorld({town.longitude + 0.01, town.latitude})) - view.toPixel(geo::toWorld(town));
    QVERIFY(std::abs(east.x() - 0.01 / 360 * 256 * 32768) < 1e-6);
    QVERIFY(std::abs(east.y()) < 1e-6);
    QVERIFY(
        view.toPixel(geo::toWorld({town.longitude, town.latitude + 0.01})).y() < view.toPixel(geo::toWorld(town)).y());
}

void ViewportTest::whatIsUnderTheMouseStaysThere()
{
    const Viewport view = viewAt(14);
    const QPointF mouse(700, 90);
    const geo::WorldPoint before = view.toWorld(mouse);
    for (const int zoom : {12, 13, 15, 18}) {
        const QPointF now = view.zoomedAt(mouse, zoom).toPixel(before);
        QVERIFY2((now - mouse).manhattanLength() <= 1.01, qPrintable(QString::number(zoom)));
    }
}

void ViewportTest::tilesLieOnWholeDots()
{
    for (const QSize size : {QSize(801, 600), QSize(640, 481)}) {
        const Viewport view = viewAt(16, size);
        const QPointF corner = view.toPixel({52'000.0 / 65'536, 26'000.0 / 65'536});  // of a tile
        QVERIFY(std::abs(corner.x() - std::round(corner.x())) < 1e-3);
        QVERIFY(std::abs(corner.y() - std::round(corner.y())) < 1e-3);
    }
    const Viewport off = Viewport{{1.7, -3}, 5, {400, 300}}.snapped();
    QVERIFY(off.middle.x <= 1 + 1e-3 && off.middle.y >= -1e-3);
}

void ViewportTest::allOfItIsInSight()
{
    const geo::Bounds bounds{109.47, 34.47, 109.54, 34.52};
    const Viewport view = viewAt(4).fitted(bounds, 4, 17);
    const QRectF window(QPointF(), view.size);
    QVERIFY(window.contains(view.toPixel(geo::toWorld({bounds.west, bounds.north}))));
    QVERIFY(window.contains(view.toPixel(geo::toWorld({bounds.east, bounds.south}))));
    Viewport nearer = view;
    ++nearer.zoom;
    QVERIFY(!QRectF(QPointF(), view.size)
            .adjusted(48, 48, -48, -48)
            .contains(nearer.toPixel(geo::toWorld({bounds.west, bounds.north}))));
    QCOMPARE(viewAt(4).fitted({109.5, 34.5, 109.5, 34.5}, 4, 17).zoom, 17);
    QCOMPARE(viewAt(4).fitted({-170, -80, 170, 80}, 4, 17).zoom, 4);
    QCOMPARE(viewAt(4, {0, 0}).fitted(bounds, 4, 17).zoom, 4);
}

void ViewportTest::aMetreIsAMetre()
{
    const Viewport view = viewAt(16);
    const geo::Point east{town.longitude + 0.005, town.latitude};
    const double pixels = view.toPixel(geo::toWorld(east)).x() - view.toPixel(geo::toWorld(town)).x();
    QVERIFY(std::abs(pixels / view.pixelsPerMetre() / geo::metresBetween(town, east) - 1) < 0.005);
}

QTEST_APPLESS_MAIN(ViewportTest)
#include "viewporttest.moc"
