// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan/daycanon.h"

#include "models/plan/dayscore.h"

#include <algorithm>
#include <numeric>

namespace qianshao::plan {
namespace {

// The ways between a place and all stops: what tells places apart without their numbers.
std::vector<int> waysOf(const DayProblem &problem, const std::optional<int> &place)
{
    std::vector<int> ways;
    if (!place)
        return ways;
    for (const DayStop &stop : problem.stops) {
        ways.push_back(problem.travelTime(*place, stop.place));
        ways.push_back(problem.travelTime(stop.place, *place));
    }
    std::ranges::sort(ways);
    return ways;
}

template <class Key, class Of>
std::vector<int> sortedBy(size_t count, Of &&keyOf)
{
    std::vector<Key> keys;
    for (size_t i = 0; i < count; ++i)
        keys.push_back(keyOf(i));
    std::vector<int> order(count);
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](int i) -> const Key & { return keys[size_t(i)]; });
    return order;
}

struct CrewKey {
    int officers;
    Skills skills;
    std::vector<TimeSpan> hours;
    std::vector<int> waysFromStart;
    std::vector<int> waysToEnd;

    auto operator<=>(const CrewKey &) const = default;
};

struct StopKey {
    size_t rank;
    std::optional<int> limit;
    std::optional<int> promised;
    bool isFirst;
    bool needsPair;
    Skills skills;
    int service;
    std::vector<TimeSpan> windows;
    size_t crew;
    std::vector<int> waysOfCrews;  // by crew
    std::vector<int> ways;

    auto operator<=>(const StopKey &) const = default;
};

}  // namespace

CanonicalDay canonicalDay(const DayProblem &problem)
{
    CanonicalDay day{problem, {}, {}};
    day.crewOf = sortedBy<CrewKey>(problem.crews.size(), [&](size_t i) {
        const DayCrew &crew = problem.crews[i];
        return CrewKey{crew.officers, crew.skills, crew.hours, waysOf(problem, crew.start), waysOf(problem, crew.end)};
    });
    for (size_t i = 0; i < day.crewOf.size(); ++i)
        day.problem.crews[i] = problem.crews[size_t(day.crewOf[i])];
    day.stopOf = sortedBy<StopKey>(problem.stops.size(), [&](size_t i) {
        const DayStop &stop = problem.stops[i];
        const auto crew = std::ranges::find_if(
            day.problem.crews, [&](const DayCrew &some) { return stop.crew && some.id == *stop.crew; });
        std::vector<int> waysOfCrews;
        for (const DayCrew &some : day.problem.crews) {
            waysOfCrews.push_back(some.start ? problem.travelTime(*some.start, stop.place) : 0);
            waysOfCrews.push_back(some.end ? problem.travelTime(stop.place, *some.end) : 0);
        }
        return StopKey{rankOf(stop.level), stop.limit, stop.promised, stop.isFirst, stop.needsPair, stop.skills,
            stop.service, stop.windows, stop.crew ? size_t(crew - day.problem.crews.begin()) : problem.crews.size() + 1,
            std::move(waysOfCrews), waysOf(problem, stop.place)};
    });
    for (size_t i = 0; i < day.stopOf.size(); ++i)
        day.problem.stops[i] = problem.stops[size_t(day.stopOf[i])];
    return day;
}

}  // namespace qianshao::plan
