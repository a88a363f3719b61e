// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan/dayplanner.h"

#include "models/plan/daycanon.h"
#include "models/plan/daycause.h"
#include "models/plan/dayproof.h"
#include "models/plan/dayremedies.h"
#include "models/plan/daysearch.h"

#include <algorithm>

namespace qianshao::plan {
namespace {

constexpr int mostProven = 8;  // stops

CrewPlan scheduleOf(const DayModel &model, const DayProblem &problem, int crew, const std::vector<int> &order)
{
    CrewPlan plan;
    DayModel::State state = model.begin(crew);
    for (const int stop : order) {
        const int64_t before = state.score.travel;
        DayModel::Meeting meeting;
        const bool isMet = model.advance(state, stop, &meeting);
        Q_ASSERT(isMet);
        const DayStop &some = problem.stops[size_t(stop)];
        plan.stops.push_back({stop, model.clock(crew, meeting.arrival), meeting.start, meeting.start + some.service,
            int(state.score.travel - before), some.limit ? std::max(meeting.start - *some.limit, 0) : 0});
    }
    const bool isHome = model.finish(state);
    Q_ASSERT(isHome);
    plan.travel = int(state.score.travel);
    if (!order.empty() && problem.crews[size_t(crew)].end)
        plan.back = model.clock(crew, state.time);
    return plan;
}

std::vector<Shortfall> shortfallsOf(const DayProblem &problem, const DayPlan &plan)
{
    const auto minutes = [](int seconds) { return (seconds + 59) / 60; };
    std::vector<Shortfall> shortfalls;
    for (const CrewPlan &crew : plan.crews) {
        for (const PlannedStop &stop : crew.stops) {
            const DayStop &some = problem.stops[size_t(stop.stop)];
            const int promiseLate = some.promised ? stop.start - *some.promised - problem.promiseTolerance : 0;
            if (promiseLate > 0)
                shortfalls.push_back(
                    {stop.stop, Shortfall::Kind::LateForPromise, minutes(stop.start - *some.promised), {}, {}});
            if (stop.lateness > 0)
                shortfalls.push_back({stop.stop, Shortfall::Kind::LateForLimit, minutes(stop.lateness), {}, {}});
        }
    }
    for (const int stop : plan.unplanned)
        shortfalls.push_back({stop, Shortfall::Kind::Unplanned, 0, {}, {}});
    const DayOrder order = orderOf(plan);
    for (Shortfall &shortfall : shortfalls) {
        shortfall.cause = causeOf(problem, shortfall.stop, shortfall.kind);
        shortfall.remedies = remediesFor(problem, order, shortfall.stop, shortfall.kind);
    }
    return shortfalls;
}

DayPlan planOf(const DayProblem &problem, const DayModel &model, const DaySolution &solution)
{
    DayPlan plan;
    for (int crew = 0; crew < model.crews(); ++crew)
        plan.crews.push_back(scheduleOf(model, problem, crew, solution.order(crew)));
    plan.unplanned = solution.unplanned();
    std::ranges::sort(plan.unplanned);
    plan.score = solution.score();
    plan.shortfalls = shortfallsOf(problem, plan);
    return plan;
}

// `before`: indices in the problem; empty = none.
DayPlan planned(const DayProblem &problem, const DayOrder &before, const DayOptions &options)
{
    const auto isOver = [&] { return options.isOver && options.isOver(); };
    const CanonicalDay day = canonicalDay(problem);
    DayOrder canonicalBefore;
    if (!before.empty()) {
        std::vector<int> placeOf(problem.stops.size());
        for (size_t i = 0; i < day.stopOf.size(); ++i)
            placeOf[size_t(day.stopOf[i])] = int(i);
        for (const int crew : day.crewOf) {
            canonicalBefore.emplace_back();
            for (const int stop : before[size_t(crew)])
                canonicalBefore.back().push_back(placeOf[size_t(stop)]);
        }
    }
    const DayModel model(day.problem, canonicalBefore);
    DaySearch search(model, options.seed, canonicalBefore);
    search.improve(options.rounds, isOver);
    DayOrder order = search.best().orders();
    bool isProven = false;
    if (model.stops() <= mostProven && options.proofSteps > 0 && !isOver()) {
        const DayProof proof = proveDay(model, search.best().score(), options.proofSteps, isOver);
        isProven = proof.isDone;
        order = proof.order.value_or(order);
    }
    DayOrder given(problem.crews.size());
    for (size_t crew = 0; crew < order.size(); ++crew) {
        for (const int stop : order[crew])
            given[size_t(day.crewOf[crew])].push_back(day.stopOf[size_t(stop)]);
    }
    const DayModel givenModel(problem, before);
    DaySolution solution(givenModel);
    solution.setOrders(given);
    DayPlan plan = planOf(problem, givenModel, solution);
    plan.isProven = isProven;
    return plan;
}

template <class Thing>
std::optional<int> indexOf(const std::vector<Thing> &things, int id)
{
    const auto found = std::ranges::find(things, id, &Thing::id);
    return found == things.end() ? std::nullopt : std::optional(int(found - things.begin()));
}

}  // namespace

DayPlan plan(const DayProblem &problem, const DayOptions &options)
{
    return planned(problem, {}, options);
}

DayPlan replan(
    const DayProblem &problem, const DayProblem &beforeProblem, const DayPlan &before, const DayOptions &options)
{
    DayOrder order(problem.crews.size());
    for (size_t i = 0; i < before.crews.size(); ++i) {
        const auto crew = indexOf(problem.crews, beforeProblem.crews[i].id);
        for (const PlannedStop &planned : before.crews[i].stops) {
            const auto stop = indexOf(problem.stops, beforeProblem.stops[size_t(planned.stop)].id);
            if (crew && stop)
                order[size_t(*crew)].push_back(*stop);
        }
    }
    return planned(problem, order, options);
}

DayPlan planOf(const DayProblem &problem, const DayOrder &order)
{
    const DayModel model(problem);
    DaySolution solution(model);
    solution.setOrders(order);
    return planOf(problem, model, solution);
}

}  // namespace qianshao::plan
