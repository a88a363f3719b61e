// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/roadsearch.h"

#include "models/geo/osmreader.h"
#include "models/geo/roadbuilder.h"
#include "tests/models/geo/gridroads.h"
#include "tests/models/geo/plainsearch.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace qianshao;
using namespace qianshao::geo;

namespace {

std::shared_ptr<const RoadNetwork> networkOf(const RawRoads &roads, const QString &folder)
{
    QFile file(folder + QStringLiteral("/roads"));
    if (!file.open(QIODevice::WriteOnly) || file.write(buildRoads(roads)) < 0)
        qFatal("cannot write the roads");
    file.close();
    const RoadNetwork::Opened opened = RoadNetwork::open(file.fileName());
    const auto *network = std::get_if<std::shared_ptr<const RoadNetwork>>(&opened);
    if (!network)
        qFatal("the roads do not open");
    return *network;
}

}  // namespace

// Every way against a plain search over the raw roads.
class RoadSearchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithThePlainSearch_data();
    void agreesWithThePlainSearch();
    void realExtractsAgreeToo_data();
    void realExtractsAgreeToo();
    void endsWhenToldTo();

private:
    void compare(const RawRoads &roads, TravelMode mode, int pairs, unsigned seed);
    QTemporaryDir m_folder;
};

void RoadSearchTest::compare(const RawRoads &roads, TravelMode mode, int pairs, unsigned seed)
{
    const auto network = networkOf(roads, m_folder.path());
    const tests::PlainSearch plain(roads, mode);
    std::vector<uint32_t> inner = plain.innerNodes();
    std::mt19937 random(seed);
    std::shuffle(inner.begin(), inner.end(), random);
    RoadSearch search(*network, mode);
    int found = 0;
    for (int pair = 0; pair < pairs && size_t(2 * pair + 1) < inner.size(); ++pair) {
        const std::array nodes{inner[size_t(2 * pair)], inner[size_t(2 * pair) + 1]};
        std::array<std::optional<Snap>, 2> snaps;
        for (size_t end = 0; end < 2; ++end)
            snaps[end] = network->snap(roads.nodes[nodes[end]].at.point(), mode, 50);
        if (!snaps[0] || !snaps[1] || snaps[0]->gap > 0.02 || snaps[1]->gap > 0.02)
            continue;  // on an island
        const auto expected = plain.seconds(nodes[0], nodes[1]);
        const auto path = search.path(*snaps[0], *snaps[1]);
        QCOMPARE(path.has_value(), expected.has_value());
        std::vector<uint32_t> times(1);
        QVERIFY(search.times(*snaps[0], std::span(&*snaps[1], 1), times));
        if (!path) {
            QCOMPARE(times[0], RoadSearch::noWay);
            continue;
        }
        ++found;
        // A millisecond a segment is lost by rounding, and the ends lie on the grid of the file.
        const double allowed = 0.001 * double(path->ways.size()) + 0.02;
        QVERIFY2(std::abs(path->ms / 1000.0 - *expected) <= allowed,
            qPrintable(QStringLiteral("%1 instead of %2 s").arg(path->ms / 1000.0).arg(*expected)));
        QCOMPARE(times[0], path->ms);
    }
    QVERIFY2(found > pairs / 2, qPrintable(QString::number(found)));
}

void RoadSearchTest::agreesWithThePlainSearch_data()
{
    QTest::addColumn<TravelMode>("mode");
    QTest::addColumn<unsigned>("seed");
    for (const unsigned seed : {1U, 2U, 3U, 4U, 5U}) {
        QTest::addRow("walk %u", seed) << TravelMode::Walk << seed;
        QTest::addRow("e-bike %u", seed) << TravelMode::EBike << seed;
        QTest::addRow("car %u", seed) << TravelMode::Car << seed;
    }
}

void RoadSearchTest::agreesWithThePlainSearch()
{
    QFETCH(TravelMode, mode);
    QFETCH(unsigned, seed);
    compare(tests::gridRoads(20, seed), mode, 150, seed);
}

void RoadSearchTest::realExtractsAgreeToo_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("Monaco") << QStringLiteral("monaco-osrm.osm.pbf");
    QTest::newRow("Andorra") << QStringLiteral("andorra-graphhopper.osm.pbf");
}

void RoadSearchTest::realExtractsAgreeToo()
{
    QFETCH(QString, file);
    const QString path = QStringLiteral(EXTRACTS "/") + file;
    if (!QFile::exists(path))
        QSKIP(qPrintable(QStringLiteral("needs %1").arg(file)));
    const auto read = readOsm(path);
    const auto *roads = std::get_if<RawRoads>(&read);
    QVERIFY(roads);
    for (const TravelMode mode : travelModes)
        compare(*roads, mode, 60, 7);
}

void RoadSearchTest::endsWhenToldTo()
{
    const RawRoads roads = tests::gridRoads(150, 1);
    const auto network = networkOf(roads, m_folder.path());
    RoadSearch search(*network, TravelMode::Car);
    const auto from = network->snap({109.41, 34.41}, TravelMode::Car, 500);
    const auto to = network->snap({109.54, 34.52}, TravelMode::Car, 500);
    QVERIFY(from && to);
    int asked = 0;
    QVERIFY(!search.path(*from, *to, [&] { return ++asked == 2; }));
    QCOMPARE(asked, 2);
    QVERIFY(search.path(*from, *to));
}

QTEST_APPLESS_MAIN(RoadSearchTest)
#include "roadsearchtest.moc"
