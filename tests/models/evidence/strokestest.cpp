// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/evidence/strokes.h"

#include <QTest>

#include <cmath>

using namespace qianshao::evidence;

class StrokesTest : public QObject {
    Q_OBJECT

    static int darkPixels(const QImage &image)
    {
        int dark = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                dark += qGray(image.pixel(x, y)) < 128;
        }
        return dark;
    }
    static Strokes line(double pressure)
    {
        return {{200, 100}, {{{20, 50, 0, pressure}, {100, 50, 40, pressure}, {180, 50, 80, pressure}}}};
    }

private Q_SLOTS:
    void whatWasWrittenComesBack()
    {
        const Strokes strokes{{480, 160}, {{{10.25, 20.5, 0, 0.5}, {11, 22, 16, 0.625}}, {{100, 80, 900, 1}}}};
        QCOMPARE(toJson(strokes),
            QByteArray("{\"format\":1,\"height\":160,\"strokes\":[[[10.25,20.5,0,0.5],[11,22,16,0.625]],"
                       "[[100,80,900,1]]],\"width\":480}"));
        const auto read = strokesFrom(toJson(strokes));
        QVERIFY(read && *read == strokes);
    }

    void otherTextIsNone()
    {
        for (const char *text : {"", "{}", "[1]", "{\"format\":2,\"strokes\":[[[1,2,3,1]]]}"})
            QVERIFY(!strokesFrom(text));
        QVERIFY(strokesFrom("{\"format\":1,\"strokes\":[[],7]}")->strokes.empty());
    }

    void thePictureShowsTheLineAndNothingElse()
    {
        const QImage image = picture(line(0.5), 2);
        QCOMPARE(image.size(), QSize(400, 200));
        QCOMPARE(qGray(image.pixel(200, 100)), 0);
        QCOMPARE(qGray(image.pixel(60, 100)), 0);
        QCOMPARE(qGray(image.pixel(200, 80)), 255);
        QCOMPARE(qGray(image.pixel(20, 100)), 255);
        QVERIFY(darkPixels(image) > 1000);
        QCOMPARE(darkPixels(picture({{200, 100}, {}})), 0);
    }

    void pressureMakesItThicker() { QVERIFY(darkPixels(picture(line(1))) > 2 * darkPixels(picture(line(0)))); }

    void aDotIsSeen() { QVERIFY(darkPixels(picture({{200, 100}, {{{50, 50, 0, 0.5}}}})) > 4); }

    // Points of a quarter circle far apart: in the middle between two of them the line lies outside the chord.
    void theLineBends()
    {
        Stroke stroke;
        for (int i = 0; i <= 4; ++i) {
            const double angle = i * M_PI / 8;
            stroke.push_back({10 + 80 * std::cos(angle), 10 + 80 * std::sin(angle), i * 10, 0});
        }
        const QImage image = picture({{100, 100}, {stroke}}, 4);
        const auto isDarkNear = [&](double radius, double angle) {
            const QPoint at = (QPointF(10 + radius * std::cos(angle), 10 + radius * std::sin(angle)) * 4).toPoint();
            return qGray(image.pixel(at)) < 128;
        };
        // At a point itself the smooth line passes inside of the corner.
        QVERIFY(!isDarkNear(80, M_PI / 4));
        QVERIFY(isDarkNear(78.5, M_PI / 4));
    }
};

QTEST_GUILESS_MAIN(StrokesTest)
#include "strokestest.moc"
