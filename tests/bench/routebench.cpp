// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/osmreader.h"
#include "models/geo/roadbuilder.h"
#include "models/geo/traveltimes.h"
#include "tests/bench/bench.h"
#include "tests/models/geo/gridroads.h"
#include "tests/models/geo/plainsearch.h"

#include <QTemporaryDir>

#include <random>

namespace qianshao::bench {

using namespace Qt::StringLiterals;
using namespace geo;

namespace {

using Network = std::shared_ptr<const RoadNetwork>;

Network networkOf(const QByteArray &bytes, const QString &folder)
{
    QFile file(folder + u"/roads"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) < 0)
        return {};
    file.close();
    const RoadNetwork::Opened opened = RoadNetwork::open(file.fileName());
    const auto *network = std::get_if<Network>(&opened);
    return network ? *network : Network();
}

// Places on roads, anywhere in the area.
std::vector<Point> placesOf(const RoadNetwork &network, size_t count)
{
    std::mt19937 random(1);
    std::vector<Point> places;
    std::uniform_int_distribution<size_t> any(0, network.junctions().size() - 1);
    while (places.size() < count) {
        const Point place = network.junctions()[any(random)].point();
        if (network.snap(place, TravelMode::Car, 20))
            places.push_back(place);
    }
    return places;
}

void measure(const QByteArray &name, const RawRoads &roads, const char *routeLimit, const char *matrixLimit)
{
    const QTemporaryDir folder;
    Network network;
    const double built = milliseconds([&] { network = networkOf(buildRoads(roads), folder.path()); });
    print("route." + name + "_build", built, "ms");
    print("route." + name + "_nodes", double(roads.nodes.size()), "nodes");
    const std::vector<Point> places = placesOf(*network, 400);
    RoadSearch search(*network, TravelMode::Car);
    std::vector<double> times;
    for (size_t i = 0; i + 1 < places.size(); i += 2) {
        times.push_back(milliseconds([&] {
            const auto from = network->snap(places[i], TravelMode::Car, 500);
            const auto to = network->snap(places[i + 1], TravelMode::Car, 500);
            (void)search.path(*from, *to);
        }));
    }
    print("route." + name + "_p50", percentile(times, 0.5), routeLimit);
    print("route." + name + "_p95", percentile(times, 0.95), "ms");
    const std::span<const Point> stops = std::span(places).first(60);
    TravelOptions options;
    options.mode = TravelMode::Car;
    print("route." + name + "_60x60", milliseconds([&] { (void)travelTimes(network.get(), stops, options); }),
        matrixLimit);
    options.threads = 1;
    print("route." + name + "_60x60_one_core", milliseconds([&] { (void)travelTimes(network.get(), stops, options); }),
        "ms");
    const tests::PlainSearch plain(roads, TravelMode::Car);
    const std::vector<uint32_t> inner = plain.innerNodes();
    times.clear();
    for (size_t i = 0; i < 10; ++i)
        times.push_back(milliseconds([&] { (void)plain.seconds(inner[i * 7], inner[inner.size() - 1 - i * 11]); }));
    print("route." + name + "_plain_p50", percentile(times, 0.5), "ms (baseline: Dijkstra over the raw roads)");
}

}  // namespace

void route()
{
    for (const char *name : {"monaco-osrm", "andorra-graphhopper"}) {
        const auto read = readOsm(QStringLiteral(OSM_EXTRACTS "/") + QLatin1StringView(name) + u".osm.pbf"_s);
        if (const auto *roads = std::get_if<RawRoads>(&read))
            measure(QByteArray(name).split('-').front(), *roads, "ms (at most 1)", "ms (at most 150)");
        else
            fprintf(stderr, "route: %s of ../shared/data/map is not here\n", name);
    }
    measure("town", tests::gridRoads(450, 1), "ms (at most 10)", "ms (at most 1000)");
}

}  // namespace qianshao::bench
