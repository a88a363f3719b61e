// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/openvisits.h"
#include "models/geo/routingservice.h"
#include "models/plan/dayproblem.h"

#include <QTimeZone>

namespace qianshao::session {

// Seconds between all places, row by row.
struct TravelTimes {
    std::vector<int> seconds;
    bool isEstimated = true;  // not along roads
};
using TravelSource = std::function<TravelTimes(const std::vector<geo::Point> &places)>;
// In straight lines on an e-bike (models/geo/traveltimes.h says how); whole minutes, rounded up.
[[nodiscard]] TravelTimes estimatedTravel(const std::vector<geo::Point> &places);
// The same along the station's roads, where a road is near; null = as estimated.
[[nodiscard]] TravelSource roadTravel(std::shared_ptr<const geo::RoadNetwork> roads);
// The same as a service of the own network knows it; as estimated where it does not answer, or isOver ends it.
[[nodiscard]] TravelSource serviceTravel(std::shared_ptr<const geo::RoutingService> service, geo::IsOver isOver = {});

// What a day's plan is made for.
struct DayTerms {
    records::Instant now;
    QTimeZone zone;
    std::vector<plan::TimeSpan> hours;  // seconds from midnight of the day; none = twelve hours from now on
    int service = 20 * 60;              // seconds at a door
    std::optional<geo::Point> start;    // none: the day begins at the first door
};

// A pair's day as the planner takes it, in seconds from midnight. Doors of all levels but urgent ones are knocked at
// between 7 and 22 o'clock only, unless the person was promised another time.
struct OfficerDay {
    plan::DayProblem problem;
    std::vector<OpenVisit> visits;   // by stop of the problem
    std::vector<OpenVisit> unknown;  // nobody knows where these are
    records::Instant midnight;
    bool isEstimated = true;

    [[nodiscard]] records::Instant instantOf(int seconds) const { return {midnight.ms + qint64(seconds) * 1000}; }
};
[[nodiscard]] OfficerDay officerDay(
    const std::vector<OpenVisit> &visits, const DayTerms &terms, const TravelSource &travel = estimatedTravel);
// The same for several officers, each with a pair that goes to that officer's doors only. Crews stand as they are given
// here.
[[nodiscard]] OfficerDay officersDay(const std::vector<std::vector<OpenVisit>> &visitsOf, const DayTerms &terms,
    const TravelSource &travel = estimatedTravel);

}  // namespace qianshao::session
