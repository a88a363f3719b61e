// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/clusters.h"

#include <QElapsedTimer>
#include <QTest>

#include <cmath>
#include <random>

using namespace qianshao::geo;

class ClustersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pointsFarApartStayAlone();
    void pointsOnALineOfTheGridComeTogether();
    void everyPointIsInOneCluster();
    void zoomingInParts();
    void tenThousandAreQuick();
};

namespace {

constexpr double cell = 64;

// Where the world is `pixels` to the right of the left edge of a cell.
WorldPoint at(int zoom, double pixels, double down = 10)
{
    const double world = worldPixels(zoom);
    return {(1000 * cell + pixels) / world, (1000 * cell + down) / world};
}

std::vector<WorldPoint> town(int count)
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> east(109.47, 109.54), north(34.48, 34.52);
    std::vector<WorldPoint> points;
    for (int i = 0; i < count; ++i)
        points.push_back(toWorld({east(random), north(random)}));
    return points;
}

}  // namespace

void ClustersTest::pointsFarApartStayAlone()
{
    const std::vector points{at(15, 10), at(15, 10 + 2 * cell), at(15, 10, 10 + 2 * cell)};
    const auto clusters = clustersOf(points, 15, cell);
    QCOMPARE(clusters.size(), 3);
    for (size_t i = 0; i < 3; ++i) {
        QCOMPARE(clusters[i].members, std::vector{int(i)});
        QVERIFY(clusters[i].at == points[i]);
    }
    QVERIFY(clustersOf({}, 15, cell).empty());
}

void ClustersTest::pointsOnALineOfTheGridComeTogether()
{
    // 4 pixels apart, on both sides of a line; and far in the next cell
    const std::vector points{at(15, cell - 2), at(15, cell + 2), at(15, 2.9 * cell)};
    const auto clusters = clustersOf(points, 15, cell);
    QCOMPARE(clusters.size(), 2);
    QCOMPARE(clusters[0].members, (std::vector{0, 1}));
    QVERIFY(std::abs(clusters[0].at.x - at(15, cell).x) * worldPixels(15) < 0.01);
}

void ClustersTest::everyPointIsInOneCluster()
{
    const auto points = town(3'000);
    for (int zoom = 10; zoom <= 20; ++zoom) {
        const auto clusters = clustersOf(points, zoom, cell);
        std::vector<int> seen(points.size());
        for (const Cluster &cluster : clusters) {
            QVERIFY(std::ranges::is_sorted(cluster.members));
            WorldPoint sum;
            for (const int member : cluster.members) {
                ++seen[size_t(member)];
                sum.x += points[size_t(member)].x;
                sum.y += points[size_t(member)].y;
            }
            const double count = double(cluster.members.size());
            QVERIFY(std::hypot(sum.x / count - cluster.at.x, sum.y / count - cluster.at.y) < 1e-9);
        }
        QCOMPARE(std::ranges::count(seen, 1), qsizetype(points.size()));
    }
}

void ClustersTest::zoomingInParts()
{
    const auto points = town(3'000);
    size_t before = 0;
    for (int zoom = 10; zoom <= 22; ++zoom) {
        const size_t now = clustersOf(points, zoom, cell).size();
        QVERIFY(now >= before);
        before = now;
    }
    QVERIFY(before > 2'900);
    QCOMPARE(clustersOf(points, 4, cell).size(), 1);
}

void ClustersTest::tenThousandAreQuick()
{
    const auto points = town(10'000);
    QElapsedTimer clock;
    clock.start();
    size_t all = 0;
    for (int zoom = 12; zoom <= 17; ++zoom)
        all += clustersOf(points, zoom, cell).size();
    const double each = double(clock.nsecsElapsed()) / 6e6;
    qInfo("%zu clusters in six zooms, %.1f ms each", all, each);
    QVERIFY2(each < 16, qPrintable(QString::number(each)));
}

QTEST_APPLESS_MAIN(ClustersTest)
#include "clusterstest.moc"
