// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/map/viewdesk.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QSignalSpy>

#include <cmath>
#include <ctime>
#include <random>

using namespace qianshao;
using namespace Qt::StringLiterals;
using tests::marker;
using tests::moved;
using ui::map::MapView;
using ui::map::Marker;
using ui::map::MarkerKind;
using ui::map::MarkerRef;
using ui::map::Viewport;

// What the map draws, and how fast.
class MapViewTest : public QObject, private tests::ViewDesk {
    Q_OBJECT
private Q_SLOTS:
    void init() { start(); }
    void cleanup() { m_view.reset(); }
    void tilesLieWhereTheyBelong();
    void zoomsStayWithinTheFile();
    void withoutAFileThereIsAGrid();
    void markersLieOnTheirPlaces();
    void bordersAreDrawn();
    void waysAreDrawnUnderTheMarkers();
    void visitsKeepTheirNumbersAsLongAsTheyCan();
    void waitingOnesAreDrawnLightly();
    void atNightTheMapIsDimmed();
    void whereQmlFailsAPageSaysWhy();
    void tenThousandMarkersAreMovedSmoothly();

private:
    [[nodiscard]] bool showsTiles() const;
};

namespace {

int distance(const QColor &one, const QColor &other)
{
    return std::max({std::abs(one.red() - other.red()), std::abs(one.green() - other.green()),
        std::abs(one.blue() - other.blue())});
}

constexpr int tolerance = 6;

QColor colorAt(const QImage &picture, const QPointF &pixel)
{
    return picture.pixelColor((pixel * picture.devicePixelRatio()).toPoint());
}

}  // namespace

// Compares the middle of each tile in sight, and points close to its corners, with the file's.
bool MapViewTest::showsTiles() const
{
    const QImage picture = m_view->grab().toImage();
    const Viewport &view = m_view->viewport();
    for (int x = 5; x < view.size.width() - 60; x += 23) {  // left of the buttons
        for (int y = 5; y < view.size.height() - 40; y += 19) {  // above the scale
            const geo::WorldPoint at = view.toWorld(QPointF(x + 0.5, y + 0.5));
            const QColor expected = tests::tileColor(tests::MapDesk::tileAt(at, view.zoom));
            if (distance(colorAt(picture, QPointF(x, y)), expected) > tolerance)
                return false;
        }
    }
    return true;
}

void MapViewTest::tilesLieWhereTheyBelong()
{
    QVERIFY(!m_view->hasFailed());
    for (const int zoom : {15, 14, 13}) {
        m_view->centreOn(tests::MapDesk::middle(), zoom);
        QVERIFY2(QTest::qWaitFor([&] { return showsTiles(); }), qPrintable(QString::number(zoom)));
    }
    // and after a move by hand
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, {300, 200});
    QTest::mouseMove(m_view.get(), {220, 251});
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, {220, 251});
    QVERIFY(QTest::qWaitFor([&] { return showsTiles(); }));
    m_view->resize(603, 411);
    QVERIFY(QTest::qWaitFor([&] { return showsTiles(); }));
}

void MapViewTest::zoomsStayWithinTheFile()
{
    for (int i = 0; i < 8; ++i)
        QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QCOMPARE(m_view->viewport().zoom, 15);
    for (int i = 0; i < 8; ++i)
        QTest::keyClick(m_view.get(), Qt::Key_Minus);
    QCOMPARE(m_view->viewport().zoom, 13);
    m_view->centreOn(tests::MapDesk::middle(), 99);
    QCOMPARE(m_view->viewport().zoom, 15);
}

void MapViewTest::withoutAFileThereIsAGrid()
{
    const tests::MapDesk empty(false);
    MapView view(tests::theme(), empty.tiles());
    view.resize(700, 500);
    view.show();
    view.setMarkers({marker(MarkerKind::Instruction, tests::MapDesk::middle())});
    view.fitAll();
    const QImage grid = QImage::fromData(geo::gridTile(geo::Paper::Light));
    // where lines cross: the corner of a tile
    const auto isThere = [&] {
        const double world = geo::worldPixels(view.viewport().zoom);
        const geo::WorldPoint at = view.viewport().toWorld({40, 40});
        const QPointF corner = view.viewport().toPixel(
            {std::ceil(at.x * world / 256) * 256 / world, std::ceil(at.y * world / 256) * 256 / world});
        const QImage picture = view.grab().toImage();
        return distance(colorAt(picture, corner), grid.pixelColor(0, 0)) <= tolerance
            && distance(colorAt(picture, corner + QPointF(20, 20)), grid.pixelColor(20, 20)) <= tolerance;
    };
    QVERIFY(QTest::qWaitFor(isThere));
    QSignalSpy clicked(&view, &MapView::clicked);
    QTest::mouseClick(&view, Qt::LeftButton, {},
        view.viewport().toPixel(geo::toWorld(tests::MapDesk::middle())).toPoint() - QPoint(0, 15));
    QCOMPARE(clicked.size(), 1);
}

void MapViewTest::markersLieOnTheirPlaces()
{
    QVERIFY(QTest::qWaitFor([&] { return showsTiles(); }));
    const QImage before = m_view->grab().toImage();
    const std::vector<Marker> markers{marker(MarkerKind::Instruction, tests::MapDesk::middle(), 1),
        marker(MarkerKind::Visit, moved(tests::MapDesk::middle(), 0.005, 0), 2),
        marker(MarkerKind::Victim, moved(tests::MapDesk::middle(), -0.005, 0), 3),
        marker(MarkerKind::Address, moved(tests::MapDesk::middle(), 0, 0.003), 4),
        marker(MarkerKind::OwnPosition, moved(tests::MapDesk::middle(), 0, -0.003), 5)};
    m_view->setMarkers(markers);
    const QImage after = m_view->grab().toImage();
    std::vector<QImage> looks;
    for (const Marker &one : markers) {
        const QRect around(pixelOf(one.at) - QPoint(25, 36), QSize(50, 46));
        QVERIFY2(before.copy(around) != after.copy(around), qPrintable(QString::number(int(one.ref.kind))));
        // Each kind is another shape, not only another colour.
        looks.push_back(after.copy(around).convertToFormat(QImage::Format_Mono, Qt::ThresholdDither));
    }
    for (size_t i = 0; i < looks.size(); ++i) {
        for (size_t j = 0; j < i; ++j)
            QVERIFY(looks[i] != looks[j]);
    }
    // Nothing else has changed.
    const QRect elsewhere(20, 20, 120, 120);
    QCOMPARE(before.copy(elsewhere), after.copy(elsewhere));
}

void MapViewTest::bordersAreDrawn()
{
    QVERIFY(QTest::qWaitFor([&] { return showsTiles(); }));
    const geo::Point middle = tests::MapDesk::middle();
    // Two neighbours; what they share is one dashed line.
    const geo::Point west = moved(middle, -0.008, 0.001), east = moved(middle, 0.008, 0.001);
    m_view->setBorders({{u"北"_s, {{east, moved(middle, 0, 0.006), west, east}}},
        {u"南"_s, {{west, moved(middle, 0, -0.004), east, west}}}});
    const QImage picture = m_view->grab().toImage();
    int inked = 0;
    const QPoint from = pixelOf(moved(middle, -0.008, 0.001));
    const int length = pixelOf(moved(middle, 0.008, 0.001)).x() - from.x();
    for (int x = 0; x < length; ++x) {
        const QColor line = picture.pixelColor(from + QPoint(x, 0));
        const QColor beside = picture.pixelColor(from + QPoint(x, 6));
        inked += distance(line, beside) > 40 ? 1 : 0;
    }
    QVERIFY2(inked > length / 3 && inked < length * 4 / 5, qPrintable(u"%1 of %2"_s.arg(inked).arg(length)));
}

void MapViewTest::waysAreDrawnUnderTheMarkers()
{
    QVERIFY(QTest::qWaitFor([&] { return showsTiles(); }));
    const geo::Point west = moved(tests::MapDesk::middle(), -0.01, 0);
    const geo::Point east = moved(tests::MapDesk::middle(), 0.01, 0);
    const QColor ink(Qt::magenta);
    const auto inkedOf = [&] {
        const QImage picture = m_view->grab().toImage();
        const int from = pixelOf(west).x();
        const int to = pixelOf(east).x();
        int inked = 0;
        for (int x = from; x < to; ++x)
            inked += distance(colorAt(picture, QPointF(x, pixelOf(west).y())), ink) <= tolerance ? 1 : 0;
        return double(inked) / (to - from);
    };
    m_view->setLines({{{west, east}, ink, false}});
    QVERIFY(inkedOf() > 0.98);
    m_view->setLines({{{west, east}, ink, true}});
    const double dashed = inkedOf();
    QVERIFY2(dashed > 0.3 && dashed < 0.9, qPrintable(QString::number(dashed)));
    m_view->setLines({{{west}, ink, false}, {{}, ink, false}});
    QCOMPARE(inkedOf(), 0.0);
    m_view->setLines({{{west, east}, ink, false}});
    Marker visit = marker(MarkerKind::Visit, tests::MapDesk::middle());
    visit.color = Qt::darkGreen;
    m_view->setMarkers({visit});
    const QImage picture = m_view->grab().toImage();
    QCOMPARE(colorAt(picture, pixelOf(visit.at) - QPoint(0, 5)), QColor(Qt::darkGreen));
}

// Nearer than a count of other markers would let them stand, and together only where one hides the other.
void MapViewTest::visitsKeepTheirNumbersAsLongAsTheyCan()
{
    const geo::Point here = tests::MapDesk::middle();
    Marker one = marker(MarkerKind::Visit, here, 1);
    Marker two = marker(MarkerKind::Visit, moved(here, 0.0015, 0), 2);  // 35 pixels
    m_view->setMarkers({one, two});
    QVERIFY(std::abs(pixelOf(two.at).x() - pixelOf(one.at).x() - 35) <= 2);
    QSignalSpy clicked(m_view.get(), &MapView::clicked);
    QSignalSpy stack(m_view.get(), &MapView::stackClicked);
    for (const Marker &some : {one, two})
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, pixelOf(some.at) - QPoint(0, 18));
    QCOMPARE(clicked.size(), 2);
    QVERIFY(clicked[1][0].value<MarkerRef>() == two.ref);
    // At one door: still a pin, at its place.
    two.at = here;
    one.color = two.color = Qt::darkGreen;
    m_view->setMarkers({one, two});
    const QImage picture = m_view->grab().toImage();
    QCOMPARE(colorAt(picture, pixelOf(here) - QPoint(0, 5)), QColor(Qt::darkGreen));
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, pixelOf(here) - QPoint(0, 18));
    QCOMPARE(stack.size(), 1);
    QCOMPARE(stack[0][0].value<QList<MarkerRef>>(), (QList{one.ref, two.ref}));
}

void MapViewTest::waitingOnesAreDrawnLightly()
{
    QVERIFY(QTest::qWaitFor([&] { return showsTiles(); }));
    const geo::Point here = tests::MapDesk::middle();
    const QImage before = m_view->grab().toImage();
    const auto inkedBy = [&](MarkerKind kind) {
        m_view->setMarkers({marker(kind, here)});
        const QImage after = m_view->grab().toImage();
        double inked = 0;
        for (int x = -30; x <= 30; ++x) {
            for (int y = -40; y <= 20; ++y)
                inked += distance(
                    colorAt(before, pixelOf(here) + QPoint(x, y)), colorAt(after, pixelOf(here) + QPoint(x, y)));
        }
        return inked;
    };
    const double whole = inkedBy(MarkerKind::Instruction);
    const double light = inkedBy(MarkerKind::Waiting);
    QVERIFY2(light > 0 && light < whole / 2, qPrintable(u"%1 of %2"_s.arg(light).arg(whole)));
    QSignalSpy clicked(m_view.get(), &MapView::clicked);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, pixelOf(here));
    QCOMPARE(clicked.size(), 1);
}

void MapViewTest::atNightTheMapIsDimmed()
{
    QVERIFY(QTest::qWaitFor([&] { return showsTiles(); }));
    const auto lightness = [&] { return qGray(m_view->grab().toImage().pixel(100, 100)); };
    const int day = lightness();
    tests::theme().setScheme(ui::widgets::Scheme::Dark);
    QVERIFY(QTest::qWaitFor([&] { return lightness() < day * 3 / 4 && lightness() > day / 4; }));
    QVERIFY(!m_view->hasFailed());
}

void MapViewTest::whereQmlFailsAPageSaysWhy()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"Bad.qml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("import NothingThatIsThere\nItem {}\n");
    file.close();
    MapView view(tests::theme(), m_desk.tiles(), nullptr, QUrl::fromLocalFile(file.fileName()));
    view.resize(600, 400);
    view.show();
    QVERIFY(view.hasFailed());
    const auto *page = view.findChild<QWidget *>(u"mapErrorPage"_s);
    QVERIFY(page && page->isVisible());
    QString words;
    for (const QLabel *label : page->findChildren<QLabel *>())
        words += label->text();
    QVERIFY2(words.contains("cannot be drawn"_L1) && words.contains("NothingThatIsThere"_L1), qPrintable(words));
    QTest::mouseClick(&view, Qt::LeftButton, {}, {300, 200});
    QTest::keyClick(&view, Qt::Key_Plus);
    view.setMarkers({marker(MarkerKind::Address, tests::MapDesk::middle())});
    view.fitAll();
    QVERIFY(page->isVisible());
}

// A frame of a move as a hand makes it: from the move to the picture on the screen. What the processor took is judged:
// the clock also counts who else is at work here.
void MapViewTest::tenThousandMarkersAreMovedSmoothly()
{
    std::mt19937 random(3);
    std::uniform_real_distribution<double> reach(-0.03, 0.03);
    std::vector<Marker> markers;
    for (quint64 i = 0; i < 10'000; ++i) {
        markers.push_back(marker(MarkerKind(i % 5), moved(tests::MapDesk::middle(), reach(random), reach(random)), i));
        markers.back().level = records::Level(1 + i % 4);
        markers.back().label = QString::number(i % 30);
    }
    m_view->resize(1280, 800);
    for (const int zoom : {13, 14, 15}) {
        m_view->setMarkers({});
        m_view->centreOn(tests::MapDesk::middle(), zoom);
        QVERIFY(QTest::qWaitFor([&] { return showsTiles(); }));
        m_view->setMarkers(markers);
        std::vector<double> frames;
        std::vector<double> work;
        QElapsedTimer clock;
        int painted = 0;
        auto *ground = m_view->findChild<ui::map::MapGround *>();
        connect(ground, &ui::map::MapGround::drawn, this, [&] { ++painted; });
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, {640, 400});
        for (int i = 1; i <= 60; ++i) {
            const int before = painted;
            const std::clock_t begun = std::clock();
            clock.start();
            QTest::mouseMove(m_view.get(), {640 + 6 * (i < 30 ? i : 60 - i), 400 + 3 * i});
            while (painted == before && clock.elapsed() < 500)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
            QCoreApplication::processEvents();  // the markers over it
            frames.push_back(double(clock.nsecsElapsed()) / 1e6);
            work.push_back(double(std::clock() - begun) * 1000 / CLOCKS_PER_SEC);
        }
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, {640, 580});
        disconnect(ground, nullptr, this, nullptr);
        std::ranges::sort(frames);
        std::ranges::sort(work);
        const double median = work[work.size() / 2];
        qInfo("zoom %d: a frame in %.1f ms, 95 of 100 within %.1f ms; %.1f ms of the processor", zoom,
            frames[frames.size() / 2], frames[frames.size() * 95 / 100], median);
        // Sanitizers make everything slower: they look for other faults. A display of its own takes the machine too.
#if !defined(__SANITIZE_ADDRESS__)
        if (QGuiApplication::platformName() == u"offscreen")
            QVERIFY2(median <= 33, qPrintable(QString::number(median)));
#endif
    }
}

MAP_TEST_MAIN(MapViewTest)
#include "mapviewtest.moc"
