// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/point.h"

#include <QTest>

using qianshao::geo::metresBetween;
using qianshao::geo::Point;

class PointTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void distances();
};

// A degree of the meridian is 111.195 km on the sphere; along the parallel of 60° half of it.
void PointTest::distances()
{
    QCOMPARE(metresBetween({109, 34}, {109, 34}), 0.0);
    QVERIFY(qAbs(metresBetween({109, 34}, {109, 35}) - 111'195) < 1);
    QVERIFY(qAbs(metresBetween({109, 60}, {110, 60}) - 55'597) < 1);
    QCOMPARE(metresBetween({109, 60}, {110, 60}), metresBetween({110, 60}, {109, 60}));
}

QTEST_APPLESS_MAIN(PointTest)
#include "pointtest.moc"
