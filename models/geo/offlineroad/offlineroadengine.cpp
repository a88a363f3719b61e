// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/offlineroad/offlineroadengine.h"

#include <QCoreApplication>
#include <QGeoManeuver>
#include <QGeoPath>
#include <QGeoRectangle>
#include <QGeoRoute>
#include <QGeoRouteSegment>
#include <QPointer>

namespace qianshao::geo {
namespace {

Point pointOf(const QGeoCoordinate &at)
{
    return {at.longitude(), at.latitude()};
}

QGeoCoordinate coordinateOf(const Point &point)
{
    return {point.latitude, point.longitude};
}

QGeoManeuver::InstructionDirection directionOf(Turn turn)
{
    switch (turn) {
    case Turn::Depart:
    case Turn::Arrive:
    case Turn::Roundabout: return QGeoManeuver::NoDirection;
    case Turn::Straight: return QGeoManeuver::DirectionForward;
    case Turn::SlightLeft: return QGeoManeuver::DirectionLightLeft;
    case Turn::Left: return QGeoManeuver::DirectionLeft;
    case Turn::SharpLeft: return QGeoManeuver::DirectionHardLeft;
    case Turn::Back: return QGeoManeuver::DirectionUTurnLeft;
    case Turn::SharpRight: return QGeoManeuver::DirectionHardRight;
    case Turn::Right: return QGeoManeuver::DirectionRight;
    case Turn::SlightRight: return QGeoManeuver::DirectionLightRight;
    }
    return QGeoManeuver::NoDirection;
}

QGeoManeuver manoeuvreOf(const RouteStep &step, const QGeoCoordinate &at)
{
    QGeoManeuver manoeuvre;
    manoeuvre.setPosition(at);
    manoeuvre.setDirection(directionOf(step.turn));
    manoeuvre.setInstructionText(textOf(step));
    manoeuvre.setDistanceToNextInstruction(step.metres);
    manoeuvre.setTimeToNextInstruction(int(step.seconds));
    return manoeuvre;
}

// All legs as one route; a segment a step.
class Whole {
public:
    void add(const Route &leg)
    {
        for (size_t i = 0; i < leg.steps.size(); ++i) {
            const RouteStep &step = leg.steps[i];
            const size_t end = i + 1 < leg.steps.size() ? leg.steps[i + 1].firstPoint : step.firstPoint;
            QList<QGeoCoordinate> line;
            for (size_t point = step.firstPoint; point <= end; ++point)
                line.append(coordinateOf(leg.line[point]));
            QGeoRouteSegment segment;
            segment.setPath(line);
            segment.setDistance(step.metres);
            segment.setTravelTime(int(step.seconds));
            segment.setManeuver(manoeuvreOf(step, line.front()));
            m_segments.append(segment);
        }
        for (const Point &point : leg.line)
            m_line.append(coordinateOf(point));
        m_metres += leg.metres;
        m_seconds += leg.seconds;
    }

    [[nodiscard]] QGeoRoute route(const QGeoRouteRequest &request, QGeoRouteRequest::TravelMode mode)
    {
        for (qsizetype i = m_segments.size() - 1; i > 0; --i)
            m_segments[i - 1].setNextRouteSegment(m_segments[i]);
        QGeoRoute route;
        route.setRequest(request);
        route.setTravelMode(mode);
        route.setDistance(m_metres);
        route.setTravelTime(int(m_seconds));
        route.setPath(m_line);
        route.setBounds(QGeoPath(m_line).boundingGeoRectangle());
        if (!m_segments.isEmpty())
            route.setFirstRouteSegment(m_segments.front());
        return route;
    }

private:
    QList<QGeoRouteSegment> m_segments;
    QList<QGeoCoordinate> m_line;
    double m_metres = 0;
    double m_seconds = 0;
};

TravelMode modeOf(QGeoRouteRequest::TravelModes modes)
{
    if (modes & QGeoRouteRequest::CarTravel)
        return TravelMode::Car;
    return modes & QGeoRouteRequest::BicycleTravel ? TravelMode::EBike : TravelMode::Walk;
}

QGeoRouteRequest::TravelMode modeOf(TravelMode mode)
{
    switch (mode) {
    case TravelMode::Walk: return QGeoRouteRequest::PedestrianTravel;
    case TravelMode::EBike: return QGeoRouteRequest::BicycleTravel;
    case TravelMode::Car: return QGeoRouteRequest::CarTravel;
    }
    return QGeoRouteRequest::PedestrianTravel;
}

class Reply final : public QGeoRouteReply {
public:
    Reply(const QGeoRouteRequest &request, QObject *parent) : QGeoRouteReply(request, parent) {}

    void abort() override
    {
        *isOver = true;
        QGeoRouteReply::abort();
    }
    void succeed(const QGeoRoute &route)
    {
        setRoutes({route});
        setFinished(true);
    }
    void fail(const QString &text) { setError(QGeoRouteReply::UnknownError, text); }

    std::shared_ptr<std::atomic<bool>> isOver = std::make_shared<std::atomic<bool>>(false);
};

// Absent: a leg has no way, or isOver ended it.
std::optional<QGeoRoute> routeOf(const RoadNetwork *network, const QGeoRouteRequest &request, const IsOver &isOver)
{
    const QList<QGeoCoordinate> places = request.waypoints();
    TravelOptions options{.mode = modeOf(request.travelModes())};
    options.isOver = isOver;
    Whole whole;
    for (qsizetype i = 0; i + 1 < places.size(); ++i) {
        const auto leg = route(network, pointOf(places[i]), pointOf(places[i + 1]), options);
        if (!leg)
            return {};
        whole.add(*leg);
    }
    return whole.route(request, modeOf(options.mode));
}

QString say(const char *text)
{
    return QCoreApplication::translate("route", text);
}

}  // namespace

OfflineRoadEngine::OfflineRoadEngine(Network network, const QVariantMap &parameters, QObject *parent)
    : QGeoRoutingManagerEngine(parameters, parent),
      m_network(std::move(network))
{
    setSupportedTravelModes(
        QGeoRouteRequest::CarTravel | QGeoRouteRequest::BicycleTravel | QGeoRouteRequest::PedestrianTravel);
    setSupportedRouteOptimizations(QGeoRouteRequest::FastestRoute);
    setSupportedSegmentDetails(QGeoRouteRequest::BasicSegmentData);
    setSupportedManeuverDetails(QGeoRouteRequest::BasicManeuvers);
    m_pool.setMaxThreadCount(1);  // the window asks one thing at a time
}

OfflineRoadEngine::~OfflineRoadEngine()
{
    *m_isGone = true;
    m_pool.waitForDone();
}

QGeoRouteReply *OfflineRoadEngine::calculateRoute(const QGeoRouteRequest &request)
{
    auto *reply = new Reply(request, this);
    const QPointer<Reply> answer(reply);
    const auto finish = [this, answer](const std::optional<QGeoRoute> &route, const QString &problem) {
        if (!answer || answer->isFinished())
            return;
        if (route) {
            answer->succeed(*route);
            Q_EMIT finished(answer);
        } else {
            answer->fail(problem);
            Q_EMIT errorOccurred(answer, answer->error(), problem);
        }
    };
    m_pool.start([this, request, finish, isOver = reply->isOver, isGone = m_isGone, network = m_network] {
        const bool hasPlaces = request.waypoints().size() >= 2;
        const auto found = hasPlaces ? routeOf(network.get(), request, [&] { return *isOver || *isGone; })
                                     : std::optional<QGeoRoute>();
        const QString problem = found ? QString()
            : hasPlaces               ? say(QT_TRANSLATE_NOOP("route", "There is no way on these roads."))
                                      : say(QT_TRANSLATE_NOOP("route", "A route needs two places at least."));
        QMetaObject::invokeMethod(this, [finish, found, problem] { finish(found, problem); }, Qt::QueuedConnection);
    });
    return reply;
}

}  // namespace qianshao::geo
