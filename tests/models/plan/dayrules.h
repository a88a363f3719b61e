// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/plan/dayplan.h"

#include <QString>

#include <algorithm>
#include <array>
#include <functional>

// The rules of a day once more, walked by the clock, for tests: nothing of the planner's own reckoning is in it.
namespace qianshao::tests {

using plan::DayProblem;

// First stops missed, promises broken, limits broken by level, not planned by level, weighted lateness, travel.
using Verdict = std::array<long long, 12>;

inline size_t levelOf(const plan::DayStop &stop)
{
    switch (stop.level) {
    case records::Level::Urgent: return 0;
    case records::Level::Medium: return 2;
    case records::Level::Low: return 3;
    default: return 1;
    }
}
inline long long weightOf(const plan::DayStop &stop)
{
    return std::array{8, 4, 2, 1}[levelOf(stop)];
}

// The hours of a crew that are left, as they are given.
inline std::vector<plan::TimeSpan> leftHours(const DayProblem &day, int crew)
{
    std::vector<plan::TimeSpan> left;
    for (plan::TimeSpan span : day.crews[size_t(crew)].hours) {
        span.from = std::max(span.from, day.now);
        if (span.from <= span.until)
            left.push_back(span);
    }
    std::sort(left.begin(), left.end());
    return left;
}

struct Walk {
    const DayProblem *day;
    int crew;
    std::vector<plan::TimeSpan> hours;
    int place = -1;  // none: the day has not begun
    int clock = 0;
    int travel = 0;
    int arrival = 0;
    int start = 0;

    Walk(const DayProblem &problem, int ofCrew) : day(&problem), crew(ofCrew), hours(leftHours(problem, ofCrew))
    {
        place = problem.crews[size_t(ofCrew)].start.value_or(-1);
        clock = hours.empty() ? 0 : hours.front().from;
    }

    // False: the hours end on the way.
    bool go(int to)
    {
        int left = place < 0 || place == to ? 0 : day->travelTime(place, to);
        if (hours.empty() || left < 0)
            return false;
        travel += left;
        place = to;
        for (const auto &span : hours) {
            if (span.until < clock)
                continue;
            clock = std::max(clock, span.from);
            const int share = std::min(left, span.until - clock);
            clock += share;
            left -= share;
            if (left == 0)
                return true;
        }
        return false;
    }

    // False: no time is left in which it could be met.
    bool meet(const plan::DayStop &stop)
    {
        if (!go(stop.place))
            return false;
        arrival = clock;
        std::vector<int> times{arrival};
        for (const auto &window : stop.windows)
            times.push_back(window.from);
        for (const auto &span : hours)
            times.push_back(span.from);
        if (stop.promised)
            times.push_back(*stop.promised);
        std::sort(times.begin(), times.end());
        for (const int time : times) {
            if (time < arrival || !isAllowed(stop, time))
                continue;
            start = time;
            clock = time + stop.service;
            return true;
        }
        return false;
    }

    [[nodiscard]] bool isAllowed(const plan::DayStop &stop, int time) const
    {
        const auto holds = [](const plan::TimeSpan &span, int at) { return span.from <= at && at <= span.until; };
        const bool isOpen = stop.windows.empty()
            || std::ranges::any_of(stop.windows, [&](const auto &window) { return holds(window, time); })
            || (stop.promised && time <= *stop.promised + day->promiseTolerance);
        return isOpen && (!stop.promised || time >= *stop.promised)
            && std::ranges::any_of(
                hours, [&](const auto &span) { return holds(span, time) && holds(span, time + stop.service); });
    }

    // The last part of the day.
    bool goHome()
    {
        const auto &end = day->crews[size_t(crew)].end;
        return place < 0 || !end || go(*end);
    }
};

inline void addPlanned(Verdict &verdict, const DayProblem &day, const plan::DayStop &stop, int start)
{
    if (stop.limit && start > *stop.limit) {
        ++verdict[2 + levelOf(stop)];
        verdict[10] += weightOf(stop) * (start - *stop.limit);
    }
    if (stop.promised && start > *stop.promised + day.promiseTolerance) {
        ++verdict[1];
        verdict[10] += weightOf(stop) * (start - *stop.promised - day.promiseTolerance);
    }
}

inline void addUnplanned(Verdict &verdict, const plan::DayStop &stop)
{
    verdict[0] += stop.isFirst;
    verdict[1] += stop.promised.has_value();
    verdict[2 + levelOf(stop)] += stop.limit.has_value();
    ++verdict[6 + levelOf(stop)];
}

inline bool mayGo(const DayProblem &day, int crew, const plan::DayStop &stop)
{
    const plan::DayCrew &some = day.crews[size_t(crew)];
    return (!stop.crew || *stop.crew == some.id) && (!stop.needsPair || some.officers >= 2)
        && (some.skills & stop.skills) == stop.skills;
}

// What a plan is worth; `fault` says which rule it breaks, empty where none.
inline Verdict verdictOf(const DayProblem &day, const plan::DayPlan &plan, QString &fault)
{
    Verdict verdict{};
    std::vector<int> seen(day.stops.size());
    fault.clear();
    const auto expect = [&](bool holds, const char *rule, int stop) {
        if (!holds && fault.isEmpty())
            fault = QStringLiteral("%1: stop %2").arg(QLatin1String(rule)).arg(stop);
    };
    for (size_t crew = 0; crew < plan.crews.size(); ++crew) {
        Walk walk(day, int(crew));
        for (size_t i = 0; i < plan.crews[crew].stops.size(); ++i) {
            const plan::PlannedStop &planned = plan.crews[crew].stops[i];
            const plan::DayStop &stop = day.stops[size_t(planned.stop)];
            ++seen[size_t(planned.stop)];
            expect(mayGo(day, int(crew), stop), "the crew may not go", planned.stop);
            expect(!stop.isFirst || i == 0, "a first stop is not first", planned.stop);
            const int before = walk.travel;
            expect(walk.meet(stop), "out of time", planned.stop);
            expect(planned.arrival == walk.arrival, "arrival", planned.stop);
            expect(planned.start == walk.start, "start", planned.stop);
            expect(planned.end == walk.clock, "end", planned.stop);
            expect(planned.travel == walk.travel - before, "way", planned.stop);
            expect(planned.lateness == (stop.limit ? std::max(0, walk.start - *stop.limit) : 0), "late", planned.stop);
            addPlanned(verdict, day, stop, walk.start);
        }
        if (!plan.crews[crew].stops.empty()) {
            expect(walk.goHome(), "not home in time", -1);
            expect(
                plan.crews[crew].back == (day.crews[crew].end ? std::optional(walk.clock) : std::nullopt), "home", -1);
            verdict[11] += walk.travel;
            expect(plan.crews[crew].travel == walk.travel, "all ways", -1);
        }
    }
    for (const int stop : plan.unplanned) {
        ++seen[size_t(stop)];
        addUnplanned(verdict, day.stops[size_t(stop)]);
    }
    for (size_t stop = 0; stop < seen.size(); ++stop)
        expect(seen[stop] == 1, "not there once", int(stop));
    return verdict;
}

// The best verdict of all orders there are.
inline Verdict bestOfAll(const DayProblem &day)
{
    Verdict best;
    best.fill(std::numeric_limits<long long>::max());
    std::vector<bool> isTaken(day.stops.size());
    const int crews = int(day.crews.size());
    std::function<void(int, const Verdict &)> nextCrew;
    std::function<void(const Walk &, const Verdict &, int, bool)> goOn = [&](const Walk &walk, const Verdict &so,
                                                                             int count, bool hasFirst) {
        for (size_t i = 0; i < day.stops.size(); ++i) {
            const plan::DayStop &stop = day.stops[i];
            Walk there = walk;
            if (isTaken[i] || (stop.isFirst && count > 0) || !mayGo(day, walk.crew, stop) || !there.meet(stop))
                continue;
            Verdict verdict = so;
            addPlanned(verdict, day, stop, there.start);
            isTaken[i] = true;
            goOn(there, verdict, count + 1, hasFirst || stop.isFirst);
            isTaken[i] = false;
        }
        Walk home = walk;
        if (count > 0 && !home.goHome())
            return;
        Verdict verdict = so;
        verdict[11] += count > 0 ? home.travel : 0;
        nextCrew(walk.crew + 1, verdict);
    };
    nextCrew = [&](int crew, const Verdict &so) {
        if (crew < crews) {
            goOn(Walk(day, crew), so, 0, false);
            return;
        }
        Verdict verdict = so;
        for (size_t i = 0; i < day.stops.size(); ++i) {
            if (!isTaken[i])
                addUnplanned(verdict, day.stops[i]);
        }
        best = std::min(best, verdict);
    };
    nextCrew(0, {});
    return best;
}

}  // namespace qianshao::tests
