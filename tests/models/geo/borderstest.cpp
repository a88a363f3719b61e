// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/borders.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao::geo;

class BordersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAreasAndLines();
    void theNameStandsUnderOneOfThreeKeys_data();
    void theNameStandsUnderOneOfThreeKeys();
    void whatIsWrongIsToldWithTheNumberOfTheFeature_data();
    void whatIsWrongIsToldWithTheNumberOfTheFeature();
    void tooMuchIsRefused();
    void whatIsWrittenIsWhatIsRead();
};

namespace {

QByteArray feature(const QByteArray &geometry, const QByteArray &properties = "{}")
{
    return R"({"type":"Feature","properties":)" + properties + R"(,"geometry":)" + geometry + "}";
}

QByteArray collection(const QByteArrayList &features)
{
    return R"({"type":"FeatureCollection","features":[)" + features.join(',') + "]}";
}

const QByteArray triangle = R"({"type":"Polygon","coordinates":[[[109,34],[110,34],[110,35],[109,34]]]})";

using Rings = std::vector<std::vector<Point>>;

std::vector<Border> bordersOf(const QByteArray &geoJson)
{
    const auto read = readBorders(geoJson);
    if (const auto *problem = std::get_if<QString>(&read))
        qWarning("%s", qPrintable(*problem));
    return std::get<std::vector<Border>>(read);
}

}  // namespace

void BordersTest::readsAreasAndLines()
{
    const std::vector<Point> ring{{109, 34}, {110, 34}, {110, 35}, {109, 34}};
    const std::vector<Point> line{{109, 34}, {110, 34}};
    const auto borders = bordersOf(collection({
        feature(triangle),
        feature(R"({"type":"Polygon","coordinates":[[[109,34],[110,34],[110,35]]]})"),  // left open by its program
        feature(R"({"type":"MultiPolygon","coordinates":[[[[109,34],[110,34],[110,35],[109,34]]],)"
                R"([[[109,34,380],[110,34,381],[110,35,382],[109,34,380]]]]})"),
        feature(R"({"type":"LineString","coordinates":[[109,34],[110,34]]})"),
        feature(R"({"type":"MultiLineString","coordinates":[[[109,34],[110,34]],[[109,34],[110,34]]]})"),
    }));
    QCOMPARE(borders.size(), 5);
    QVERIFY(borders[0].rings == (Rings{ring}));
    QVERIFY(borders[1].rings == (Rings{ring}));
    QVERIFY(borders[2].rings == (Rings{ring, ring}));
    QVERIFY(borders[3].rings == (Rings{line}));
    QVERIFY(borders[4].rings == (Rings{line, line}));
    QVERIFY(borders[0].bounds() == (Bounds{109, 34, 110, 35}));
    QCOMPARE(bordersOf(feature(triangle)).size(), 1);
}

void BordersTest::theNameStandsUnderOneOfThreeKeys_data()
{
    QTest::addColumn<QByteArray>("properties");
    QTest::addColumn<QString>("name");
    QTest::newRow("name") << QByteArray(R"({"name":" 南塘社区 "})") << u"南塘社区"_s;
    QTest::newRow("NAME") << QByteArray(R"({"NAME":"南塘社区","name":""})") << u"南塘社区"_s;
    QTest::newRow("名称") << QByteArray(R"({"名称":"南塘社区","id":7})") << u"南塘社区"_s;
    QTest::newRow("none") << QByteArray("null") << QString();
}

void BordersTest::theNameStandsUnderOneOfThreeKeys()
{
    QFETCH(const QByteArray, properties);
    QFETCH(const QString, name);
    QCOMPARE(bordersOf(collection({feature(triangle, properties)})).front().name, name);
}

void BordersTest::whatIsWrongIsToldWithTheNumberOfTheFeature_data()
{
    QTest::addColumn<QByteArray>("geoJson");
    QTest::addColumn<QString>("words");
    const auto second = [](const QByteArray &geometry) { return collection({feature(triangle), feature(geometry)}); };
    QTest::newRow("empty") << QByteArray() << u"no GeoJSON"_s;
    QTest::newRow("cut") << collection({feature(triangle)}).chopped(5) << u"no GeoJSON"_s;
    QTest::newRow("other JSON") << QByteArray(R"({"a":1})") << u"no GeoJSON with features"_s;
    QTest::newRow("a list") << QByteArray("[1,2]") << u"no GeoJSON with features"_s;
    QTest::newRow("no feature") << collection({}) << u"no border"_s;
    QTest::newRow("no geometry") << second("null") << u"Feature 2: “” is neither"_s;
    QTest::newRow("a point") << second(R"({"type":"Point","coordinates":[109,34]})") << u"Feature 2: “Point”"_s;
    QTest::newRow("no coordinates") << second(R"({"type":"Polygon"})") << u"Feature 2: it has no coordinates"_s;
    QTest::newRow("empty ring") << second(R"({"type":"Polygon","coordinates":[[]]})") << u"Feature 2: it has no"_s;
    QTest::newRow("short ring") << second(R"({"type":"Polygon","coordinates":[[[1,2],[3,4]]]})")
                                << u"Feature 2: a line has too few"_s;
    QTest::newRow("short line") << second(R"({"type":"LineString","coordinates":[[1,2]]})") << u"Feature 2: a line"_s;
    QTest::newRow("metres") << second(
        R"({"type":"LineString","coordinates":[[36545000.5,3819000],[36545001,3819000]]})")
                            << u"Feature 2: 3.6545e+07"_s;
    QTest::newRow("texts") << second(R"({"type":"LineString","coordinates":[["109","34"],["110","34"]]})")
                           << u"Feature 2: a point"_s;
}

void BordersTest::whatIsWrongIsToldWithTheNumberOfTheFeature()
{
    QFETCH(const QByteArray, geoJson);
    QFETCH(const QString, words);
    const auto read = readBorders(geoJson);
    QVERIFY(std::holds_alternative<QString>(read));
    QVERIFY2(std::get<QString>(read).startsWith(words)
            || (!words.startsWith("Feature"_L1) && std::get<QString>(read).contains(words)),
        qPrintable(std::get<QString>(read)));
}

void BordersTest::tooMuchIsRefused()
{
    const auto problem = [](const QByteArray &geoJson) { return std::get<QString>(readBorders(geoJson)); };
    QVERIFY(problem(QByteArray(33 << 20, ' ')).contains("32 MB"_L1));
    QByteArrayList features(20'000, feature(triangle));
    QCOMPARE(bordersOf(collection(features)).size(), 20'000);
    features.append(feature(triangle));
    QVERIFY(problem(collection(features)).contains("20000"_L1));
    QByteArray line = R"({"type":"LineString","coordinates":[[1,2])";
    for (int i = 0; i < 1'000'000; ++i)
        line += ",[1,2]";
    QVERIFY(problem(collection({feature(line + "]}")})).startsWith("Feature 1: there are more than 1000000"_L1));
}

void BordersTest::whatIsWrittenIsWhatIsRead()
{
    const std::vector<Border> borders{
        {u"南塘社区"_s, {{{109.1234567, 34.5}, {109.2, 34.5}, {109.2, 34.6}, {109.1234567, 34.5}}}},
        {u"一线"_s, {{{109.1, 34.5}, {109.2, 34.5}}}},
    };
    QVERIFY(bordersOf(writeBorders(borders)) == borders);
}

QTEST_APPLESS_MAIN(BordersTest)
#include "borderstest.moc"
