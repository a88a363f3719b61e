// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/roadbuilder.h"
#include "models/geo/route.h"
#include "tests/models/geo/gridroads.h"

#include <QGeoManeuver>
#include <QGeoRoute>
#include <QGeoRouteReply>
#include <QGeoRouteSegment>
#include <QGeoRoutingManager>
#include <QGeoServiceProvider>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtPlugin>

Q_IMPORT_PLUGIN(OfflineRoadFactory)

using namespace Qt::StringLiterals;
using namespace qianshao;

// The station's roads as Qt Location asks for them.
class OfflineRoadTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void givesTheSameRouteAsTheEngine();
    void legsFollowEachOther();
    void onePlaceIsAnError();
    void abortedRepliesAreQuiet();
    void badFileIsRefusedInWords();
    void offersRoutingAlone();

private:
    [[nodiscard]] std::unique_ptr<QGeoServiceProvider> provider() const
    {
        return std::make_unique<QGeoServiceProvider>(u"offlineroad"_s, QVariantMap{{u"offlineroad.file"_s, path()}});
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(u"roads"_s); }

    QTemporaryDir m_folder;
    const QGeoCoordinate m_from{34.4021, 109.4032};
    const QGeoCoordinate m_to{34.4129, 109.4151};
};

void OfflineRoadTest::initTestCase()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(geo::buildRoads(tests::gridRoads(20, 3)));
}

void OfflineRoadTest::givesTheSameRouteAsTheEngine()
{
    const auto service = provider();
    QGeoRouteRequest request(m_from, m_to);
    request.setTravelModes(QGeoRouteRequest::CarTravel);
    const std::unique_ptr<QGeoRouteReply> reply(service->routingManager()->calculateRoute(request));
    QVERIFY(!reply->isFinished());
    QVERIFY(QTest::qWaitFor([&] { return reply->isFinished(); }));
    QCOMPARE(reply->error(), QGeoRouteReply::NoError);
    QCOMPARE(reply->routes().size(), 1);
    const QGeoRoute found = reply->routes().front();

    const auto network = std::get<std::shared_ptr<const geo::RoadNetwork>>(geo::RoadNetwork::open(path()));
    const auto expected = geo::route(network.get(), {m_from.longitude(), m_from.latitude()},
        {m_to.longitude(), m_to.latitude()}, {.mode = geo::TravelMode::Car});
    QVERIFY(expected);
    QCOMPARE(found.distance(), expected->metres);
    QCOMPARE(found.travelTime(), int(expected->seconds));
    QCOMPARE(found.path().size(), qsizetype(expected->line.size()));
    QStringList told;
    for (QGeoRouteSegment segment = found.firstRouteSegment(); segment.isValid(); segment = segment.nextRouteSegment())
        told += segment.maneuver().instructionText();
    QStringList wanted;
    for (const geo::RouteStep &step : expected->steps)
        wanted += geo::textOf(step);
    QCOMPARE(told, wanted);
    QVERIFY(told.size() > 2);
}

void OfflineRoadTest::legsFollowEachOther()
{
    const auto service = provider();
    const auto distance = [&](const QList<QGeoCoordinate> &places) {
        QGeoRouteRequest request(places);
        request.setTravelModes(QGeoRouteRequest::PedestrianTravel);
        const std::unique_ptr<QGeoRouteReply> reply(service->routingManager()->calculateRoute(request));
        (void)QTest::qWaitFor([&] { return reply->isFinished(); });
        return reply->routes().isEmpty() ? -1 : reply->routes().front().distance();
    };
    const QGeoCoordinate between(34.4101, 109.4042);
    QCOMPARE(distance({m_from, between, m_to}), distance({m_from, between}) + distance({between, m_to}));
}

void OfflineRoadTest::onePlaceIsAnError()
{
    const auto service = provider();
    const QSignalSpy errors(service->routingManager(), &QGeoRoutingManager::errorOccurred);
    const std::unique_ptr<QGeoRouteReply> reply(
        service->routingManager()->calculateRoute(QGeoRouteRequest(QList{m_from})));
    QVERIFY(QTest::qWaitFor([&] { return reply->isFinished(); }));
    QVERIFY(reply->error() != QGeoRouteReply::NoError);
    QVERIFY(!reply->errorString().isEmpty());
    QCOMPARE(errors.size(), 1);
}

void OfflineRoadTest::abortedRepliesAreQuiet()
{
    const auto service = provider();
    const QSignalSpy finished(service->routingManager(), &QGeoRoutingManager::finished);
    std::unique_ptr<QGeoRouteReply> reply(service->routingManager()->calculateRoute(QGeoRouteRequest(m_from, m_to)));
    reply->abort();
    reply.reset();
    // One is searched after the other: what comes behind it says that it would have come.
    reply.reset(service->routingManager()->calculateRoute(QGeoRouteRequest(m_from, m_to)));
    QVERIFY(QTest::qWaitFor([&] { return reply->isFinished(); }));
    QCOMPARE(finished.size(), 1);
}

void OfflineRoadTest::badFileIsRefusedInWords()
{
    const QString bad = m_folder.filePath(u"bad"_s);
    QFile file(bad);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(10'000, 'x')) == 10'000);
    file.close();
    const QGeoServiceProvider service(u"offlineroad"_s, {{u"offlineroad.file"_s, bad}});
    QVERIFY(!service.routingManager());
    QVERIFY(service.routingErrorString().contains(u"no road file"_s));
}

void OfflineRoadTest::offersRoutingAlone()
{
    const auto service = provider();
    QCOMPARE(service->routingFeatures(), QGeoServiceProvider::OfflineRoutingFeature);
    QCOMPARE(service->mappingFeatures(), QGeoServiceProvider::NoMappingFeatures);
    QCOMPARE(service->geocodingFeatures(), QGeoServiceProvider::NoGeocodingFeatures);
}

QTEST_GUILESS_MAIN(OfflineRoadTest)
#include "offlineroadtest.moc"
