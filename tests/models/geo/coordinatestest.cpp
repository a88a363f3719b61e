// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/coordinates.h"

#include <QTest>

#include <limits>

using qianshao::geo::CoordinateSystem;
using qianshao::geo::fromWgs84;
using qianshao::geo::metresBetween;
using qianshao::geo::Point;
using qianshao::geo::toWgs84;

namespace {

double degreesBetween(const Point &one, const Point &other)
{
    return std::max(qAbs(one.longitude - other.longitude), qAbs(one.latitude - other.latitude));
}

}  // namespace

class CoordinatesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void citiesAgree_data()
    {
        QTest::addColumn<Point>("wgs84");
        QTest::addColumn<Point>("gcj02");
        QTest::addColumn<Point>("bd09");
        const auto add = [](const char *city, Point wgs84, Point gcj02, Point bd09) {
            QTest::newRow(city) << wgs84 << gcj02 << bd09;
        };
        add("Weinan", {109.5046284, 34.5013071}, {109.5097944, 34.5000003}, {109.5163846, 34.505714});
        add("Xi'an", {108.9351301, 34.3431382}, {108.9397792, 34.3415801}, {108.946246, 34.3477457});
        add("Xianyang", {108.7043292, 34.3310535}, {108.7089974, 34.3296094}, {108.7154202, 34.3358858});
        add("Yan'an", {109.4843328, 36.5853322}, {109.4897594, 36.5854492}, {109.4963406, 36.5911625});
        add("Haikou", {110.1939936, 20.046109}, {110.1983008, 20.0440074}, {110.2048302, 20.049869});
        add("Harbin", {126.528903, 45.8017783}, {126.5349726, 45.8037804}, {126.5415875, 45.8094074});
        add("Urumqi", {87.6140048, 43.824388}, {87.6168579, 43.8255962}, {87.6232918, 43.8317719});
    }
    void citiesAgree()
    {
        QFETCH(Point, wgs84);
        QFETCH(Point, gcj02);
        QFETCH(Point, bd09);
        constexpr double tolerance = 1e-5;
        QVERIFY(degreesBetween(fromWgs84(wgs84, CoordinateSystem::Gcj02), gcj02) < tolerance);
        QVERIFY(degreesBetween(fromWgs84(wgs84, CoordinateSystem::Bd09), bd09) < tolerance);
        QVERIFY(degreesBetween(toWgs84(gcj02, CoordinateSystem::Gcj02), wgs84) < tolerance);
        QVERIFY(degreesBetween(toWgs84(bd09, CoordinateSystem::Bd09), wgs84) < tolerance);
        QVERIFY(degreesBetween(fromWgs84(toWgs84(bd09, CoordinateSystem::Bd09), CoordinateSystem::Gcj02), gcj02)
            < tolerance);
        QCOMPARE(toWgs84(wgs84, CoordinateSystem::Wgs84), wgs84);
        QCOMPARE(fromWgs84(wgs84, CoordinateSystem::Wgs84), wgs84);
    }

    void thereAndBackIsTheSamePlace()
    {
        double worst = 0;
        int places = 0;
        for (double longitude = 72.05; longitude < 137.8; longitude += 0.53) {
            for (double latitude = 0.85; latitude < 55.8; latitude += 0.47) {
                for (const auto system : {CoordinateSystem::Gcj02, CoordinateSystem::Bd09}) {
                    const Point place{longitude, latitude};
                    const Point shifted = fromWgs84(place, system);
                    QVERIFY(metresBetween(place, shifted) > 1);
                    worst = std::max(worst, degreesBetween(toWgs84(shifted, system), place));
                    ++places;
                }
            }
        }
        QVERIFY(places > 20'000);
        QVERIFY2(worst < 1e-8, qPrintable(QString::number(worst)));
    }

    // The shift leads over the border; the way back does not stop there.
    void theBorderIsCrossedBothWays()
    {
        const Point inside{137.834, 30};
        const Point shifted = fromWgs84(inside, CoordinateSystem::Bd09);
        QVERIFY(shifted.longitude > 137.8347);
        QVERIFY(degreesBetween(toWgs84(shifted, CoordinateSystem::Bd09), inside) < 1e-8);
    }

    void outsideChinaNothingChanges()
    {
        for (const Point place :
            {Point{183, 45}, {7.42, 43.74}, {109.5, 56}, {109.5, -34.5}, {72, 34.5}, {-179, -89}}) {
            for (const auto system : {CoordinateSystem::Gcj02, CoordinateSystem::Bd09}) {
                QCOMPARE(fromWgs84(place, system), place);
                QCOMPARE(toWgs84(place, system), place);
            }
        }
        const double none = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(qIsNaN(toWgs84({none, 34}, CoordinateSystem::Bd09).longitude));
    }
};

QTEST_APPLESS_MAIN(CoordinatesTest)
#include "coordinatestest.moc"
