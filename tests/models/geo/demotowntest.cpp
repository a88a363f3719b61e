// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/demotown.h"
#include "models/geo/demotownpicture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QPolygonF>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <set>

using namespace qianshao;
using namespace Qt::StringLiterals;
using geo::DemoTown;
using geo::RoadClass;

class DemoTownTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSameSeedGivesTheSameTown();
    void eachAddressOfTheDemoLiesInItsCommunityAndHouse();
    void everyStreetIsReachedOnFoot();
    void twoBridgesCrossTheRiver();
    void turnsAreForbiddenWhereWaysMeet();
    void theNetworkIsWrittenAsOsm();
    void tilesArePaintedInTime();

private:
    const DemoTown m_town = geo::makeDemoTown(1);
};

void DemoTownTest::theSameSeedGivesTheSameTown()
{
    QCOMPARE(geo::osmXml(geo::makeDemoTown(1)), geo::osmXml(m_town));
    QVERIFY(geo::osmXml(geo::makeDemoTown(2)) != geo::osmXml(m_town));
}

void DemoTownTest::eachAddressOfTheDemoLiesInItsCommunityAndHouse()
{
    const auto isInHouse = [this](const QPointF &at, const QString &address) {
        return std::ranges::any_of(m_town.areas, [&](const DemoTown::Area &area) {
            if (area.ground != DemoTown::Ground::Building || area.name.isEmpty())
                return false;
            QPolygonF house;
            for (const geo::Point &point : area.ring)
                house.append({point.longitude, point.latitude});
            return house.containsPoint(at, Qt::OddEvenFill)
                && QRegularExpression(u"\\D"_s + area.name).match(address).hasMatch();
        });
    };
    std::map<QString, QPolygonF> communities;
    for (const geo::Border &border : m_town.communities) {
        QPolygonF &polygon = communities[border.name];
        for (const geo::Point &point : border.rings.front())
            polygon.append({point.longitude, point.latitude});
    }
    QFile file(QStringLiteral(DEMO "/addresses.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    std::set<QString> seen;
    int addresses = 0;
    for (const QByteArray &line : file.readAll().split('\n').sliced(1)) {
        const QStringList cells = QString::fromUtf8(line).trimmed().split(u',');
        if (cells.size() < 5)
            continue;
        ++addresses;
        seen.insert(cells[1]);
        const QPointF at(cells[3].toDouble(), cells[4].toDouble());
        QVERIFY2(communities[cells[1]].containsPoint(at, Qt::OddEvenFill), qPrintable(cells[0]));
        QVERIFY2(isInHouse(at, cells[0]), qPrintable(cells[0]));
    }
    QCOMPARE(addresses, 2880);
    QCOMPARE(seen.size(), m_town.communities.size());
}

void DemoTownTest::everyStreetIsReachedOnFoot()
{
    std::vector<std::vector<int>> neighbours(m_town.nodes.size());
    for (const auto &way : m_town.ways) {
        for (size_t i = 1; i < way.nodes.size(); ++i) {
            neighbours[size_t(way.nodes[i - 1])].push_back(way.nodes[i]);
            neighbours[size_t(way.nodes[i])].push_back(way.nodes[i - 1]);
            const double length =
                geo::metresBetween(m_town.nodes[size_t(way.nodes[i - 1])].at, m_town.nodes[size_t(way.nodes[i])].at);
            QVERIFY2(length > 0.5 && length < 400, qPrintable(u"%1: %2 m"_s.arg(way.name).arg(length)));
        }
    }
    std::vector<char> isReached(m_town.nodes.size());
    std::vector<int> open{0};
    isReached[0] = 1;
    while (!open.empty()) {
        const int node = open.back();
        open.pop_back();
        for (const int next : neighbours[size_t(node)]) {
            if (!std::exchange(isReached[size_t(next)], 1))
                open.push_back(next);
        }
    }
    QCOMPARE(std::ranges::count(isReached, 1), qsizetype(m_town.nodes.size()));
    std::set<RoadClass> kinds;
    for (const auto &way : m_town.ways)
        kinds.insert(way.kind);
    QCOMPARE(kinds.size(), size_t(geo::roadClassCount));
}

void DemoTownTest::twoBridgesCrossTheRiver()
{
    const auto water = std::ranges::find(m_town.areas, DemoTown::Ground::Water, &DemoTown::Area::ground);
    QVERIFY(water != m_town.areas.end());
    QPolygonF river;
    for (const geo::Point &point : water->ring)
        river.append({point.longitude, point.latitude});
    QStringList bridges;
    for (const auto &way : m_town.ways) {
        bool isWet = false;
        for (size_t i = 1; i < way.nodes.size(); ++i) {
            const geo::Point from = m_town.nodes[size_t(way.nodes[i - 1])].at;
            const geo::Point to = m_town.nodes[size_t(way.nodes[i])].at;
            for (double share = 0; share < 1; share += 0.05)
                isWet |= river.containsPoint({from.longitude + share * (to.longitude - from.longitude),
                                                 from.latitude + share * (to.latitude - from.latitude)},
                    Qt::OddEvenFill);
        }
        QVERIFY2(isWet == way.isBridge, qPrintable(way.name));
        if (way.isBridge)
            bridges.append(way.name);
    }
    QCOMPARE(bridges, (QStringList{u"民生桥"_s, u"人民桥"_s}));
}

void DemoTownTest::turnsAreForbiddenWhereWaysMeet()
{
    QVERIFY(m_town.restrictions.size() >= 4);
    for (const auto &restriction : m_town.restrictions) {
        QVERIFY(restriction.from >= 0 && restriction.to >= 0 && restriction.from != restriction.to);
        for (const int way : {restriction.from, restriction.to}) {
            const auto &nodes = m_town.ways[size_t(way)].nodes;
            QVERIFY(nodes.front() == restriction.via || nodes.back() == restriction.via);
        }
    }
}

void DemoTownTest::theNetworkIsWrittenAsOsm()
{
    const QByteArray xml = geo::osmXml(m_town);
    QCOMPARE(xml.count("<node "), qsizetype(m_town.nodes.size()));
    QCOMPARE(xml.count("<way "), qsizetype(m_town.ways.size()));
    QCOMPARE(xml.count("v=\"no_left_turn\""), 3);
    QCOMPARE(xml.count("k=\"bridge\" v=\"yes\""), 2);
    QVERIFY(xml.count("k=\"oneway\" v=\"yes\"") >= 4);
    QVERIFY(xml.count("v=\"bollard\"") >= 1);
    QVERIFY(xml.contains("v=\"人民路\""));
    QVERIFY(!xml.contains("v=\"\""));  // no street without a name or a class
}

void DemoTownTest::tilesArePaintedInTime()
{
    QElapsedTimer clock;
    clock.start();
    const auto pictures = geo::paintTiles(m_town);
    const qint64 painting = clock.elapsed();
    qint64 bytes = 0;
    std::set<int> zooms;
    for (const auto &[address, picture] : pictures) {
        zooms.insert(address.zoom);
        bytes += picture.size();
        QVERIFY(address.bounds().meets(m_town.bounds));
    }
    QCOMPARE(zooms, (std::set{12, 13, 14, 15, 16, 17}));
    QVERIFY2(bytes < 15'000'000, qPrintable(QString::number(bytes)));
    qInfo("%lld tiles, %lld bytes, %lld ms", qint64(pictures.size()), bytes, painting);
    QTemporaryDir folder;
    const QString path = qEnvironmentVariable("KEEP_TILES", folder.filePath(u"town.mbtiles"_s));
    QCOMPARE(geo::writeMbTiles(path, geo::tileFacts(m_town), pictures), QString());
    const auto map = geo::MbTiles::open(path);
    QVERIFY(std::holds_alternative<geo::MbTiles>(map));
    QVERIFY(clock.elapsed() < 15'000);
}

QTEST_MAIN(DemoTownTest)
#include "demotowntest.moc"
