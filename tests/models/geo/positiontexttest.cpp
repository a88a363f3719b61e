// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/positiontext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao::geo;

class PositionTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // One place, written in many ways.
    void whatPeoplePasteIsRead_data()
    {
        QTest::addColumn<QString>("text");
        const auto add = [](const QString &text) { QTest::newRow(qPrintable(text.simplified())) << text; };
        add(u"109.5046,34.5013"_s);
        add(u"34.5013, 109.5046"_s);
        add(u"34.5013 109.5046"_s);
        add(u"  109.5046;34.5013\n"_s);
        add(u"（109.5046，34.5013）"_s);
        add(u"１０９．５０４６，３４．５０１３"_s);
        add(u"109.5046、34.5013"_s);
        add(u"+109.5046,+34.5013"_s);
        add(u"坐标：109.5046，34.5013"_s);
        add(u"经度109.5046 纬度34.5013"_s);
        add(u"纬度：34.5013，经度：109.5046"_s);
        add(u"lng=109.5046, lat=34.5013"_s);
        add(u"latitude: 34.5013 longitude: 109.5046"_s);
        add(u"N34.5013 E109.5046"_s);
        add(u"E109.5046N34.5013"_s);
        add(u"34.5013°N, 109.5046°E"_s);
        add(u"34.5013n 109.5046e"_s);
        add(u"34.5013N 109.5046"_s);
        add(u"34°30'4.68\"N 109°30'16.56\"E"_s);
        add(u"109°30′16.56″E，34°30′4.68″N"_s);
        add(u"34°30’4.68”N 109°30’16.56”E"_s);
        add(u"34º30'4.68''N109º30'16.56''E"_s);
        add(u"N34°30'4.68\" E109°30'16.56\""_s);
        add(u"34°30.078' 109°30.276'"_s);
        add(u"34°30'4.68, 109°30'16.56"_s);
        add(u"北纬34度30分4.68秒 东经109度30分16.56秒"_s);
        add(u"东经１０９度３０分１６．５６秒，北纬３４度３０分４．６８秒"_s);
        add(u"geo:34.5013,109.5046"_s);
        add(u"GEO:34.5013,109.5046,380;crs=wgs84;u=20"_s);
        add(u"geo:0,0?q=34.5013,109.5046(here)"_s);
        add(u"WGS-84 109.5046,34.5013"_s);
        add(u"https://uri.amap.com/marker?position=109.5046,34.5013&name=x&coordinate=wgs84"_s);
        add(u"https://map.example.org/?location=34.5013,109.5046"_s);
        add(u"baidumap://map/marker?location=34.5013,109.5046&coord_type=wgs84&title=x"_s);
        add(u"iosamap://viewMap?sourceApplication=x&lat=34.5013&lon=109.5046&dev=1"_s);
        add(u"https://apis.map.qq.com/uri/v1/geocoder?coord=34.5013,109.5046&coord_type=1&referer=x"_s);
        add(u"https://map.tianditu.gov.cn/?lng=109.5046&lat=34.5013"_s);
    }
    void whatPeoplePasteIsRead()
    {
        QFETCH(QString, text);
        const auto read = readPosition(text, CoordinateSystem::Wgs84);
        const auto *point = std::get_if<Point>(&read);
        QVERIFY(point);
        QVERIFY(qAbs(point->longitude - 109.5046) < 1e-9);
        QVERIFY(qAbs(point->latitude - 34.5013) < 1e-9);
    }

    // The same numbers mean another place in another system; what the text says goes before the argument.
    void theSystemIsFoundOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<CoordinateSystem>("argument");
        QTest::addColumn<CoordinateSystem>("meant");
        const auto add = [](const QString &text, CoordinateSystem argument, CoordinateSystem meant) {
            QTest::newRow(qPrintable(text.simplified())) << text << argument << meant;
        };
        using enum CoordinateSystem;
        add(u"109.5046,34.5013"_s, Wgs84, Wgs84);
        add(u"109.5046, 34.5013"_s, Gcj02, Gcj02);
        add(u"34.5013,109.5046"_s, Bd09, Bd09);
        add(u"北纬34度30分4.68秒 东经109度30分16.56秒"_s, Bd09, Bd09);
        add(u"geo:34.5013,109.5046"_s, Bd09, Wgs84);
        add(u"百度坐标：109.5046,34.5013"_s, Wgs84, Bd09);
        add(u"高德地图 109.5046,34.5013"_s, Wgs84, Gcj02);
        add(u"109.5046,34.5013 (GCJ-02)"_s, Wgs84, Gcj02);
        add(u"bd09ll 109.5046,34.5013"_s, Wgs84, Bd09);
        add(u"【位置】 https://uri.amap.com/marker?position=109.5046,34.5013&name=x"_s, Wgs84, Gcj02);
        add(u"https://uri.amap.com/marker?position=109.5046%2C34.5013&coordinate=gaode"_s, Wgs84, Gcj02);
        add(u"https://uri.amap.com/navigation?from=108.9,34.3,a&to=109.5046,34.5013,b"_s, Wgs84, Gcj02);
        add(u"https://wb.amap.com/?q=34.5013,109.5046,x"_s, Wgs84, Gcj02);
        add(u"androidamap://viewMap?sourceApplication=x&lat=34.5013&lon=109.5046&dev=0"_s, Wgs84, Gcj02);
        add(u"http://api.map.baidu.com/marker?location=34.5013,109.5046&title=x&output=html"_s, Wgs84, Bd09);
        add(u"http://api.map.baidu.com/marker?location=34.5013,109.5046&coord_type=gcj02"_s, Wgs84, Gcj02);
        add(u"http://api.map.baidu.com/direction?destination=latlng:34.5013,109.5046|name:x&coord_type=bd09ll"_s, Wgs84,
            Bd09);
        add(u"https://apis.map.qq.com/uri/v1/marker?marker=coord:34.5013,109.5046;title:x&referer=y"_s, Wgs84, Gcj02);
        add(u"https://map.qq.com/?type=marker&pointx=109.5046&pointy=34.5013"_s, Wgs84, Gcj02);
        add(u"https://map.example.org/?ll=34.5013,109.5046"_s, Bd09, Bd09);
    }
    void theSystemIsFoundOut()
    {
        QFETCH(QString, text);
        QFETCH(CoordinateSystem, argument);
        QFETCH(CoordinateSystem, meant);
        const auto read = readPosition(text, argument);
        const auto *point = std::get_if<Point>(&read);
        QVERIFY(point);
        QVERIFY(metresBetween(*point, toWgs84({109.5046, 34.5013}, meant)) < 0.01);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<PositionProblem>("problem");
        const auto add = [](const QString &text, PositionProblem problem) {
            QTest::newRow(qPrintable(text.simplified())) << text << problem;
        };
        using enum PositionProblem;
        add(u""_s, Empty);
        add(u" \t\n"_s, Empty);
        add(u"人民街道南塘社区3号楼"_s, NotAPosition);
        add(u"109.5046"_s, NotAPosition);
        add(u"109.504634.5013"_s, NotAPosition);
        add(u"109.5046,34.5013,380"_s, NotAPosition);
        add(u"1095046,345013"_s, NotAPosition);
        add(u"N34.5013 N35.5"_s, NotAPosition);
        add(u"geo:here"_s, NotAPosition);
        add(u"34.5,35.5"_s, OutsideChina);
        add(u"109.5,108.5"_s, OutsideChina);
        add(u"7.42,43.74"_s, OutsideChina);
        add(u"109.5,-34.5"_s, OutsideChina);
        add(u"https://map.example.org/?ll=7.42,43.74"_s, OutsideChina);
        add(u"34°60'4.68\"N 109°30'16.56\"E"_s, NotAnAngle);
        add(u"34°30'60\"N 109°30'16.56\"E"_s, NotAnAngle);
        add(u"N109.5046 E34.5013"_s, NotAnAngle);
        add(u"E181 N34"_s, NotAnAngle);
        add(u"geo:109.5,34.5"_s, NotAnAngle);
        add(u"geo:34.5013,109.5046;crs=utm"_s, UnknownSystem);
        add(u"BD09MC 12190000.5,4078000.3"_s, UnknownSystem);
        add(u"http://api.map.baidu.com/marker?location=34.5013,109.5046&coord_type=bd09mc"_s, UnknownSystem);
        add(u"https://surl.amap.com/abc123"_s, NoPositionInLink);
        add(u"https://map.baidu.com/@12190000.5,4078000.3,19z"_s, NoPositionInLink);
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QString, text);
        QFETCH(PositionProblem, problem);
        const auto read = readPosition(text, CoordinateSystem::Wgs84);
        QVERIFY(std::holds_alternative<PositionProblem>(read));
        QCOMPARE(std::get<PositionProblem>(read), problem);
        QVERIFY(textOf(problem).size() > 10);
    }

    // With the axes named the order is known, so that the rest of the world can be meant too.
    void aPlaceAbroadIsReadWhereItsAxesAreNamed()
    {
        QCOMPARE(std::get<Point>(readPosition(u"43.74N 7.42E"_s, CoordinateSystem::Gcj02)), (Point{7.42, 43.74}));
        QCOMPARE(std::get<Point>(readPosition(u"34.5S 58.5W"_s, CoordinateSystem::Bd09)), (Point{-58.5, -34.5}));
        QCOMPARE(std::get<Point>(readPosition(u"geo:-34.5,-58.5"_s, CoordinateSystem::Bd09)), (Point{-58.5, -34.5}));
    }
};

QTEST_APPLESS_MAIN(PositionTextTest)
#include "positiontexttest.moc"
