// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/plan/dayproblem.h"
#include "models/plan/dayscore.h"

namespace qianshao::plan {

// Why a stop is late or not planned: the first of these that holds.
enum class Cause : uint8_t {
    NoPair,         // no crew that may go has two officers
    NoSkills,       // no such crew has all the skills
    NoCrew,         // the crew that it is bound to is not there, or there is none at all
    TimePassed,     // the limit or the promised time was over before now
    OutsideWindows, // the person's own times do not allow it
    OutsideHours,   // the working hours do not allow it
    TooFar,         // even who goes there first comes too late
    OtherStops,     // it could be met if nothing else had to be
};

// What would make a stop fit, with nothing else lost: every other stop stays planned, in its order, and keeps the limit
// and the promise that it keeps now.
struct Remedy {
    enum class Kind : uint8_t {
        SecondCrew,  // another crew like this one, from now and from the same start, two officers and with the skills
                     // where the stop wants them; it goes there first
        StartEarlier,  // this crew begins `minutes` earlier than its hours do
        MissedStart,  // this crew would have had to be under way `minutes` earlier: too late now
        HandOver,  // this crew goes instead of the one that the stop is bound to
        LongerHours,  // this crew works until `until`
    };
    Kind kind{};
    int crew = 0;  // index in the problem
    int minutes = 0;  // whole ones, as few as do
    int until = 0;  // seconds
    int position = 0;  // where the stop then stands in the crew's order; SecondCrew: 0
    bool keepsLimit = true;  // false: it is planned then, but late for its limit still

    bool operator==(const Remedy &) const = default;
};

// One thing that a plan does not keep.
struct Shortfall {
    enum class Kind : uint8_t { Unplanned, LateForLimit, LateForPromise };
    int stop = 0;  // index in the problem
    Kind kind{};
    int minutes = 0;  // how late, rounded up; 0 where it is not planned
    Cause cause{};
    std::vector<Remedy> remedies;  // none: nothing of what was tried helps

    bool operator==(const Shortfall &) const = default;
};

struct PlannedStop {
    int stop = 0;  // index in the problem
    int arrival = 0;
    int start = 0;  // of the meeting; later than the arrival where there is a wait or a break between
    int end = 0;
    int travel = 0;  // on the way there
    int lateness = 0;  // beyond the limit

    [[nodiscard]] int waiting() const { return start - arrival; }
    bool operator==(const PlannedStop &) const = default;
};

struct CrewPlan {
    std::vector<PlannedStop> stops;
    int travel = 0;  // the way to the end place with it
    std::optional<int> back;  // at the end place; none where the crew has no such place or no stop

    bool operator==(const CrewPlan &) const = default;
};

struct DayPlan {
    std::vector<CrewPlan> crews;  // as in the problem
    std::vector<int> unplanned;  // indices in the problem, ascending
    std::vector<Shortfall> shortfalls;
    DayScore score;
    bool isProven = false;  // no other plan has a better score

    bool operator==(const DayPlan &) const = default;
};

// Stops by crew, indices in the problem.
using DayOrder = std::vector<std::vector<int>>;
[[nodiscard]] inline DayOrder orderOf(const DayPlan &plan)
{
    DayOrder order;
    for (const CrewPlan &crew : plan.crews) {
        order.emplace_back();
        for (const PlannedStop &stop : crew.stops)
            order.back().push_back(stop.stop);
    }
    return order;
}

}  // namespace qianshao::plan
