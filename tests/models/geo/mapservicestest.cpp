// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/mapservices.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qianshao::geo;

class MapServicesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyHostsInsideAreTaken_data();
    void onlyHostsInsideAreTaken();
    void whatIsNoAddressIsRefusedInWords_data();
    void whatIsNoAddressIsRefusedInWords();
    void tilesNeedTheirPlaceholders_data();
    void tilesNeedTheirPlaceholders();
    void zoomsAreInOrder();
    void placeholdersAreFilled();
    void keepsWhatWasSet();
    void whatIsDamagedIsOff();
};

void MapServicesTest::onlyHostsInsideAreTaken_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isInside");
    const auto inside = [](const char *host) { QTest::newRow(host) << QString::fromLatin1(host) << true; };
    const auto outside = [](const char *host) { QTest::newRow(host) << QString::fromLatin1(host) << false; };
    inside("127.0.0.1");
    inside("127.9.9.9:5000");
    inside("10.1.2.3:5000");
    inside("172.16.0.1");
    inside("172.31.255.255");
    inside("192.168.0.7");
    inside("169.254.1.1");
    inside("100.64.0.1");
    inside("100.127.255.255");
    inside("[::1]:5000");
    inside("[fd12::1]");
    inside("[fe80::1]");
    inside("[::ffff:10.1.2.3]");
    inside("localhost");
    inside("pgis");
    inside("PGIS:8080");
    inside("osrm.station.local");
    inside("maps.internal");
    outside("8.8.8.8");
    outside("11.0.0.1");
    outside("172.15.0.1");
    outside("172.32.0.1");
    outside("192.169.0.1");
    outside("100.63.255.255");
    outside("100.128.0.0");
    outside("0.0.0.0");
    outside("[2001:db8::1]");
    outside("[::ffff:8.8.8.8]");
    outside("134744072");  // 8.8.8.8 in one number
    outside("0x08080808");
    outside("010.1.2.3.4");
    outside("tiles.example.org");
    outside("pgis.example");
    outside("10.1.2.3.example.org");
    outside("localhost.example.org");
}

void MapServicesTest::onlyHostsInsideAreTaken()
{
    QFETCH(const QString, host);
    QFETCH(const bool, isInside);
    RoutingSource routing{.address = u"http://%1/osrm"_s.arg(host)};
    TileSource tiles{.address = u"https://%1/{z}/{x}/{y}.png"_s.arg(host), .attribution = {}};
    QCOMPARE(problemOf(routing).isEmpty(), isInside);
    QCOMPARE(problemOf(tiles).isEmpty(), isInside);
    if (isInside)
        return;
    QVERIFY2(problemOf(routing).contains(u"vouch"), qPrintable(problemOf(routing)));
    routing.isHostInside = tiles.isHostInside = true;
    QCOMPARE(problemOf(routing), QString());
    QCOMPARE(problemOf(tiles), QString());
}

void MapServicesTest::whatIsNoAddressIsRefusedInWords_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QString() << u"no address"_s;
    QTest::newRow("no scheme") << u"10.1.2.3:5000"_s << u"no address"_s;
    QTest::newRow("no host") << u"http:///osrm"_s << u"no address"_s;
    QTest::newRow("a file") << u"file:///etc/passwd"_s << u"no address"_s;
    QTest::newRow("ftp") << u"ftp://10.1.2.3/"_s << u"no address"_s;
    QTest::newRow("a space") << u"http://10.1.2.3/a b"_s << u"no address"_s;
    QTest::newRow("a port that is none") << u"http://10.1.2.3:99999"_s << u"no address"_s;
    QTest::newRow("a password") << u"http://me:secret@10.1.2.3"_s << u"password"_s;
    QTest::newRow("a fragment") << u"http://10.1.2.3/#a"_s << u"password or with #"_s;
    QTest::newRow("a query") << u"http://10.1.2.3/?a=b"_s << u"no ?"_s;
}

void MapServicesTest::whatIsNoAddressIsRefusedInWords()
{
    QFETCH(const QString, address);
    QFETCH(const QString, words);
    const QString problem = problemOf(RoutingSource{.address = address, .isHostInside = true});
    QVERIFY2(problem.contains(words), qPrintable(problem));
}

void MapServicesTest::tilesNeedTheirPlaceholders_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("xyz") << u"http://10.1.2.3/{z}/{x}/{y}.png"_s << true;
    QTest::newRow("tms") << u"http://10.1.2.3/{z}/{x}/{-y}.png"_s << true;
    QTest::newRow("query") << u"http://10.1.2.3/wmts?TileMatrix={z}&TileCol={x}&TileRow={y}"_s << true;
    QTest::newRow("no z") << u"http://10.1.2.3/{x}/{y}.png"_s << false;
    QTest::newRow("no x") << u"http://10.1.2.3/{z}/{y}.png"_s << false;
    QTest::newRow("no y") << u"http://10.1.2.3/{z}/{x}.png"_s << false;
    QTest::newRow("another") << u"http://10.1.2.3/{s}/{z}/{x}/{y}.png"_s << false;
    QTest::newRow("a host for each") << u"http://10.1.2.{x}/{z}/{x}/{y}.png"_s << false;
    QTest::newRow("a host without an end") << u"http://10.1.2.3?{z}{x}{y}"_s << false;
    QTest::newRow("a password for each") << u"http://{z}:{x}@10.1.2.3/{z}/{x}/{y}"_s << false;
}

void MapServicesTest::tilesNeedTheirPlaceholders()
{
    QFETCH(const QString, address);
    QFETCH(const bool, isGood);
    QCOMPARE(problemOf(TileSource{.address = address, .attribution = {}}).isEmpty(), isGood);
}

void MapServicesTest::zoomsAreInOrder()
{
    const auto isGood = [](int min, int max) {
        return problemOf(
            TileSource{.address = u"http://pgis/{z}/{x}/{y}"_s, .minZoom = min, .maxZoom = max, .attribution = {}})
            .isEmpty();
    };
    QVERIFY(isGood(0, 22));
    QVERIFY(isGood(7, 7));
    QVERIFY(!isGood(-1, 7));
    QVERIFY(!isGood(8, 7));
    QVERIFY(!isGood(5, 23));
}

void MapServicesTest::placeholdersAreFilled()
{
    const TileSource xyz{.address = u"http://pgis/{z}/{x}/{y}.png?again={z}"_s, .attribution = {}};
    QCOMPARE(xyz.urlOf({12, 3293, 1629}), QUrl(u"http://pgis/12/3293/1629.png?again=12"_s));
    const TileSource tms{.address = u"http://pgis/{z}/{x}/{-y}"_s, .attribution = {}};
    QCOMPARE(tms.urlOf({12, 3293, 1629}), QUrl(u"http://pgis/12/3293/2466"_s));
    QCOMPARE(tms.urlOf({0, 0, 0}), QUrl(u"http://pgis/0/0/0"_s));
    QCOMPARE(hostOf(u"http://10.1.2.3:5000/{z}"_s), u"10.1.2.3:5000"_s);
}

void MapServicesTest::keepsWhatWasSet()
{
    const MapServices all{.tiles = TileSource{.address = u"http://pgis.example/{z}/{x}/{y}"_s,
                              .minZoom = 7,
                              .maxZoom = 16,
                              .attribution = u"© 公安地图"_s,
                              .isHostInside = true},
        .routing = RoutingSource{.address = u"http://10.1.2.3:5000"_s}};
    QCOMPARE(mapServicesOf(jsonOf(all)), all);
    const MapServices one{.tiles = {}, .routing = all.routing};
    QCOMPARE(mapServicesOf(jsonOf(one)), one);
    QVERIFY(jsonOf({}).isEmpty());
    QCOMPARE(mapServicesOf({}), MapServices());
}

void MapServicesTest::whatIsDamagedIsOff()
{
    const MapServices all{.tiles = TileSource{.address = u"http://pgis/{z}/{x}/{y}"_s, .attribution = {}},
        .routing = RoutingSource{.address = u"http://10.1.2.3:5000"_s}};
    QJsonObject json = jsonOf(all);
    json[u"routing"] = QJsonObject{{u"address"_s, u"http://router.example.org"_s}};
    QJsonObject tiles = json[u"tiles"].toObject();
    tiles[u"maxZoom"] = u"many"_s;
    json[u"tiles"] = tiles;
    QCOMPARE(mapServicesOf(json), MapServices());
    json[u"routing"] = 7;
    QCOMPARE(mapServicesOf(json), MapServices());
}

QTEST_APPLESS_MAIN(MapServicesTest)
#include "mapservicestest.moc"
