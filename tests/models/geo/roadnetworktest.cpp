// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/roadnetwork.h"

#include "models/geo/roadbuilder.h"
#include "models/geo/route.h"
#include "tests/models/geo/gridroads.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstring>
#include <random>

using namespace qianshao;
using namespace qianshao::geo;

namespace {

using Network = std::shared_ptr<const RoadNetwork>;

// As if a program had written it so.
void seal(QByteArray &bytes)
{
    auto *header = reinterpret_cast<roadfile::Header *>(bytes.data());
    header->checksum =
        roadfile::checksumOf(reinterpret_cast<const std::byte *>(bytes.constData()) + sizeof(roadfile::Header),
            size_t(bytes.size()) - sizeof(roadfile::Header));
}

}  // namespace

// A road file is refused or it does no harm.
class RoadNetworkTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void snapsToTheNearestRoadOfTheMode();
    void islandsArePassedOver();
    void damageIsRefused_data();
    void damageIsRefused();
    void wrongNumbersDoNoHarm();

private:
    [[nodiscard]] RoadNetwork::Opened open(const QByteArray &bytes) const
    {
        const QString path = m_folder.filePath(QStringLiteral("roads"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the roads");
        file.close();
        return RoadNetwork::open(path);
    }
    QTemporaryDir m_folder;
};

void RoadNetworkTest::snapsToTheNearestRoadOfTheMode()
{
    RawRoads roads;
    for (const Point &point :
        {Point{109.50, 34.500}, Point{109.51, 34.500}, Point{109.50, 34.501}, Point{109.51, 34.501}})
        roads.nodes.push_back({GridPoint::from(point), {}});
    roads.ways.push_back({.nodes = {0, 1}, .forward = {5, 15, 30}, .backward = {5, 15, 30}});
    roads.ways.push_back({.nodes = {2, 3}, .forward = {5, 0, 0}, .backward = {5, 0, 0}});
    const Network network = std::get<Network>(open(buildRoads(roads)));
    const Point place{109.5025, 34.5008};
    const auto onFoot = network->snap(place, TravelMode::Walk, 100);
    QVERIFY(onFoot && std::abs(onFoot->gap - 22.2) < 0.1 && std::abs(onFoot->along - 0.25) < 1e-4);
    QCOMPARE(onFoot->at.latitude, 34.501);
    const auto byCar = network->snap(place, TravelMode::Car, 100);
    QVERIFY(byCar && std::abs(byCar->gap - 89.0) < 0.1);
    QVERIFY(!network->snap(place, TravelMode::Car, 88));
    QVERIFY(!network->snap({110, 35}, TravelMode::Walk, 1'000));
    QVERIFY(network->snap({109.499, 34.4995}, TravelMode::Walk, 200));  // outside the bounds, but near
}

void RoadNetworkTest::islandsArePassedOver()
{
    RawRoads roads = tests::gridRoads(10, 1);
    const auto first = uint32_t(roads.nodes.size());
    const Point corner = roads.nodes[0].at.point();
    for (const double shift : {0.0, 0.0001})
        roads.nodes.push_back({GridPoint::from({corner.longitude - 0.0005 + shift, corner.latitude - 0.0005}), {}});
    roads.ways.push_back({.nodes = {first, first + 1}, .forward = {5, 15, 30}, .backward = {5, 15, 30}});
    const Network network = std::get<Network>(open(buildRoads(roads)));
    const auto snap = network->snap(roads.nodes[first].at.point(), TravelMode::Walk, 500);
    QVERIFY(snap && snap->gap > 20);
}

void RoadNetworkTest::damageIsRefused_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("cut short") << 0;
    QTest::newRow("a bit flipped") << 1;
    QTest::newRow("longer") << 2;
    QTest::newRow("newer") << 3;
    QTest::newRow("something else") << 4;
    QTest::newRow("empty") << 5;
}

void RoadNetworkTest::damageIsRefused()
{
    QFETCH(int, what);
    QByteArray bytes = buildRoads(tests::gridRoads(10, 1));
    QVERIFY(std::holds_alternative<Network>(open(bytes)));
    auto expected = RoadFileProblem::Damaged;
    switch (what) {
    case 0: bytes.chop(8); break;
    case 1: bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1); break;
    case 2: bytes.append(8, '\0'); break;
    case 3:
        reinterpret_cast<roadfile::Header *>(bytes.data())->edition = 999;
        expected = RoadFileProblem::NewerProgram;
        break;
    case 4:
        bytes[0] = 'x';
        expected = RoadFileProblem::NotARoadFile;
        break;
    default: bytes.clear(); expected = RoadFileProblem::NotARoadFile;
    }
    const RoadNetwork::Opened opened = open(bytes);
    QVERIFY(std::holds_alternative<RoadFileProblem>(opened));
    QCOMPARE(std::get<RoadFileProblem>(opened), expected);
}

// Where somebody has sealed it anew, the checksum says nothing.
void RoadNetworkTest::wrongNumbersDoNoHarm()
{
    const QByteArray good = buildRoads(tests::gridRoads(6, 1));
    std::mt19937 random(1);
    int opened = 0;
    for (int trial = 0; trial < 3'000; ++trial) {
        QByteArray bytes = good;
        const auto place = std::uniform_int_distribution<qsizetype>(16, bytes.size() - 5)(random) / 4 * 4;
        const auto value = uint32_t(trial % 3 == 0 ? random() : random() % 200);
        std::memcpy(bytes.data() + place, &value, sizeof value);
        seal(bytes);
        const RoadNetwork::Opened made = open(bytes);
        const auto *network = std::get_if<Network>(&made);
        if (!network)
            continue;
        ++opened;
        for (const TravelMode mode : travelModes)
            (void)route(network->get(), {109.4005, 34.4004}, {109.4041, 34.4038}, {.mode = mode});
    }
    QVERIFY2(opened > 100 && opened < 2'900, qPrintable(QString::number(opened)));
}

QTEST_APPLESS_MAIN(RoadNetworkTest)
#include "roadnetworktest.moc"
