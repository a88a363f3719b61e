// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/officerday.h"

#include <QDateTime>

#include <algorithm>
#include <functional>

namespace qianshao::session {
namespace {

constexpr int hour = 3600;
constexpr int day = 24 * hour;

// On days from today to the one after the hours end.
std::vector<plan::TimeSpan> ordinaryDoorTimes(const std::vector<plan::TimeSpan> &hours)
{
    int last = 0;
    for (const plan::TimeSpan &span : hours)
        last = std::max(last, span.until);
    std::vector<plan::TimeSpan> times;
    for (int midnight = 0; midnight <= last; midnight += day)
        times.push_back({midnight + 7 * hour, midnight + 22 * hour});
    return times;
}

// Nobody plans a day by the second: whole minutes, rounded up.
TravelTimes inMinutes(const geo::TravelTimes &times)
{
    TravelTimes made{times.seconds, std::ranges::any_of(times.isEstimated, std::identity())};
    for (int &seconds : made.seconds) {
        if (seconds != geo::TravelTimes::unreachable)
            seconds = (seconds + 59) / 60 * 60;
    }
    return made;
}

TravelTimes minutesBetween(const geo::RoadNetwork *roads, const std::vector<geo::Point> &places)
{
    TravelTimes made = inMinutes(*geo::travelTimes(roads, places, {.mode = geo::TravelMode::EBike}));
    made.isEstimated = made.isEstimated || !roads;
    return made;
}

}  // namespace

TravelTimes estimatedTravel(const std::vector<geo::Point> &places)
{
    return minutesBetween(nullptr, places);
}

TravelSource roadTravel(std::shared_ptr<const geo::RoadNetwork> roads)
{
    return [roads = std::move(roads)](
               const std::vector<geo::Point> &places) { return minutesBetween(roads.get(), places); };
}

TravelSource serviceTravel(std::shared_ptr<const geo::RoutingService> service, geo::IsOver isOver)
{
    return [service = std::move(service), isOver = std::move(isOver)](const std::vector<geo::Point> &places) {
        const auto times = service->travelTimes(places, {.mode = geo::TravelMode::EBike, .isOver = isOver});
        return times ? inMinutes(*times) : estimatedTravel(places);
    };
}

OfficerDay officerDay(const std::vector<OpenVisit> &visits, const DayTerms &terms, const TravelSource &travel)
{
    return officersDay({visits}, terms, travel);
}

OfficerDay officersDay(
    const std::vector<std::vector<OpenVisit>> &visitsOf, const DayTerms &terms, const TravelSource &travel)
{
    OfficerDay made;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(terms.now.ms, terms.zone);
    made.midnight = {now.date().startOfDay(terms.zone).toMSecsSinceEpoch()};
    const auto secondsOf = [&](records::Instant at) { return int((at.ms - made.midnight.ms) / 1000); };
    plan::DayProblem &problem = made.problem;
    problem.now = secondsOf(terms.now);
    plan::DayCrew crew{.start = {}, .end = {}, .hours = terms.hours};
    if (crew.hours.empty())
        crew.hours.push_back({problem.now, problem.now + day / 2});
    std::vector<geo::Point> places;
    if (terms.start) {
        crew.start = 0;
        places.push_back(*terms.start);
    }
    for (crew.id = 0; crew.id < int(visitsOf.size()); ++crew.id) {
        problem.crews.push_back(crew);
        for (const OpenVisit &visit : visitsOf[size_t(crew.id)]) {
            if (!visit.at) {
                made.unknown.push_back(visit);
                continue;
            }
            plan::DayStop stop{.id = int(made.visits.size()),
                .place = int(places.size()),
                .level = visit.level,
                .limit = {},
                .service = terms.service,
                .needsPair = true};
            if (visit.limit.isSet())
                stop.limit = secondsOf(visit.limit);
            if (visit.promised.isSet())
                stop.promised = secondsOf(visit.promised);
            if (visit.level != records::Level::Urgent)
                stop.windows = ordinaryDoorTimes(crew.hours);
            if (visitsOf.size() > 1)
                stop.crew = crew.id;
            places.push_back(*visit.at);
            problem.stops.push_back(std::move(stop));
            made.visits.push_back(visit);
        }
    }
    problem.size = int(places.size());
    TravelTimes times = travel(places);
    problem.travel = std::move(times.seconds);
    made.isEstimated = times.isEstimated;
    return made;
}

}  // namespace qianshao::session
