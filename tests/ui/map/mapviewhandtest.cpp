// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/map/viewdesk.h"

#include <QSignalSpy>
#include <QToolButton>

using namespace qianshao;
using namespace Qt::StringLiterals;
using tests::marker;
using tests::moved;
using ui::map::MapView;
using ui::map::Marker;
using ui::map::MarkerKind;
using ui::map::MarkerRef;
using ui::map::Viewport;

// Clicks, drags and keys on the map (mapviewhand.cpp).
class MapViewHandTest : public QObject, private tests::ViewDesk {
    Q_OBJECT
private Q_SLOTS:
    void init() { start(); }
    void cleanup() { m_view.reset(); }
    void aClickTellsTheMarker();
    void aClusterComesApartByClicks();
    void markersOnOnePlaceAreToldTogether();
    void draggingAMarkerTellsWhereTo();
    void whatIsNotToBeDraggedMovesTheMap();
    void keysMoveAndZoom();
};

void MapViewHandTest::aClickTellsTheMarker()
{
    const Marker instruction = marker(MarkerKind::Instruction, tests::MapDesk::middle());
    const Marker address = marker(MarkerKind::Address, moved(tests::MapDesk::middle(), 0.005, 0.001), 2);
    m_view->setMarkers({instruction, address});
    QSignalSpy clicked(m_view.get(), &MapView::clicked);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, pixelOf(address.at));
    QCOMPARE(clicked.size(), 1);
    QVERIFY(clicked[0][0].value<MarkerRef>() == address.ref);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, pixelOf(instruction.at) - QPoint(10, 20));
    QCOMPARE(clicked.size(), 2);
    QVERIFY(clicked[1][0].value<MarkerRef>() == instruction.ref);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, pixelOf(instruction.at) + QPoint(60, 60));
    QTest::mouseClick(m_view.get(), Qt::RightButton, {}, pixelOf(address.at));
    QCOMPARE(clicked.size(), 2);
}

void MapViewHandTest::aClusterComesApartByClicks()
{
    const Marker one = marker(MarkerKind::Address, tests::MapDesk::middle());
    const Marker other = marker(MarkerKind::Address, moved(tests::MapDesk::middle(), 0.003, 0), 2);
    m_view->setMarkers({one, other});
    m_view->centreOn(tests::MapDesk::middle(), 13);
    QSignalSpy clicked(m_view.get(), &MapView::clicked);
    QSignalSpy stack(m_view.get(), &MapView::stackClicked);
    const QPoint between = (pixelOf(one.at) + pixelOf(other.at)) / 2;
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, between);
    QCOMPARE(clicked.size() + stack.size(), 0);
    QVERIFY(m_view->viewport().zoom > 13);
    // The selected one is alone at every zoom.
    m_view->centreOn(tests::MapDesk::middle(), 13);
    m_view->select(one.ref);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, pixelOf(one.at) - QPoint(4, 0));
    QCOMPARE(clicked.size(), 1);
    QVERIFY(clicked[0][0].value<MarkerRef>() == one.ref);
}

void MapViewHandTest::markersOnOnePlaceAreToldTogether()
{
    const Marker one = marker(MarkerKind::Instruction, tests::MapDesk::middle());
    const Marker other = marker(MarkerKind::Instruction, tests::MapDesk::middle(), 2);
    m_view->setMarkers({one, other});
    m_view->centreOn(tests::MapDesk::middle(), 13);
    QSignalSpy stack(m_view.get(), &MapView::stackClicked);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, pixelOf(one.at));
    QCOMPARE(stack.size(), 1);
    QCOMPARE(stack[0][0].value<QList<MarkerRef>>(), (QList{one.ref, other.ref}));
}

void MapViewHandTest::draggingAMarkerTellsWhereTo()
{
    Marker address = marker(MarkerKind::Address, tests::MapDesk::middle());
    address.isDraggable = true;
    m_view->setMarkers({address});
    QSignalSpy clicked(m_view.get(), &MapView::clicked);
    QSignalSpy dropped(m_view.get(), &MapView::moved);
    const Viewport before = m_view->viewport();
    const QPoint from = pixelOf(address.at);
    const QPoint to = from + QPoint(120, -80);
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_view.get(), from + QPoint(60, -40));
    QTest::mouseMove(m_view.get(), to);
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, to);
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(clicked.size(), 0);
    QVERIFY(dropped[0][0].value<MarkerRef>() == address.ref);
    const auto there = dropped[0][1].value<geo::Point>();
    QVERIFY((m_view->viewport().toPixel(geo::toWorld(there)) - to).manhattanLength() <= 1);
    QVERIFY(m_view->viewport() == before);
    // Esc drops nothing, a tremble of the hand is a click.
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_view.get(), to);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, to);
    QCOMPARE(dropped.size(), 1);
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_view.get(), from + QPoint(2, 1));
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, from + QPoint(2, 1));
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(clicked.size(), 1);
}

void MapViewHandTest::whatIsNotToBeDraggedMovesTheMap()
{
    const Marker address = marker(MarkerKind::Address, tests::MapDesk::middle());
    m_view->setMarkers({address});
    QSignalSpy dropped(m_view.get(), &MapView::moved);
    QSignalSpy clicked(m_view.get(), &MapView::clicked);
    const QPoint from = pixelOf(address.at);
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_view.get(), from + QPoint(50, 30));
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, from + QPoint(50, 30));
    QCOMPARE(dropped.size() + clicked.size(), 0);
    QVERIFY((pixelOf(address.at) - from - QPoint(50, 30)).manhattanLength() <= 1);
}

void MapViewHandTest::keysMoveAndZoom()
{
    m_view->centreOn(tests::MapDesk::middle(), 14);
    const QPoint at = pixelOf(tests::MapDesk::middle());
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QVERIFY(std::abs(pixelOf(tests::MapDesk::middle()).x() - (at.x() - 175)) <= 1);
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QVERIFY((pixelOf(tests::MapDesk::middle()) - at).manhattanLength() <= 2);
    m_view->setMarkers({marker(MarkerKind::Address, moved(tests::MapDesk::middle(), 0.02, 0.02))});
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QVERIFY((pixelOf(moved(tests::MapDesk::middle(), 0.02, 0.02)) - QPoint(350, 250)).manhattanLength() <= 2);
    m_view->centreOn(tests::MapDesk::middle(), 14);
    m_view->findChild<QToolButton *>(u"zoomInToolButton"_s)->click();
    QCOMPARE(m_view->viewport().zoom, 15);
    m_view->findChild<QToolButton *>(u"zoomOutToolButton"_s)->click();
    QCOMPARE(m_view->viewport().zoom, 14);
    QVERIFY(m_view->findChild<QToolButton *>(u"layerToolButton"_s)->isHidden());  // there is one map only
}

MAP_TEST_MAIN(MapViewHandTest)
#include "mapviewhandtest.moc"
