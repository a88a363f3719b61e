// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/plan/dayplan.h"

#include <functional>

namespace qianshao::plan {

struct DayOptions {
    uint64_t seed = 1;
    int rounds = 2500;              // of the search
    int64_t proofSteps = 2'000'000; // how much the proof of a small day may take; 0 = none is tried
    std::function<bool()> isOver;   // asked often; true ends it with what there is. Absent: never
};

// Who visits which doors in which order: the best score that it finds (DayScore), never worse than taking the doors by
// urgency, by closing time or the nearest first. In which order the stops and crews stand in the problem makes no
// difference. Days of up to eight stops are proven. The same problem and options give the same plan, unless isOver ends
// it.
[[nodiscard]] DayPlan plan(const DayProblem &problem, const DayOptions &options = {});

// The same after something has changed: a stop is new or done, a visit ran late, a crew came or went. Stops and crews
// of `before`, which was a plan of `beforeProblem`, are found again by their ids. Never worse than the order before
// with what is new put in; among equal plans the one that changes least of it. Promises and first stops are the
// caller's to set in the problem.
[[nodiscard]] DayPlan replan(
    const DayProblem &problem, const DayProblem &beforeProblem, const DayPlan &before, const DayOptions &options = {});

// What an order comes to that somebody else has made: a stop at most once, indices in the problem, crews as there. A
// stop that cannot be met where it stands, or that its crew may not serve, is not planned.
[[nodiscard]] DayPlan planOf(const DayProblem &problem, const DayOrder &order);

}  // namespace qianshao::plan
