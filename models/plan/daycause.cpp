// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan/daycause.h"

#include "models/plan/daymodel.h"

#include <algorithm>

namespace qianshao::plan {
namespace {

constexpr int manySeconds = 2 * 24 * 60 * 60;

// Whether any crew that goes there first of all gets there as it should.
bool isMetAlone(const DayProblem &problem, int stop, Shortfall::Kind kind)
{
    const DayModel model(problem);
    const DayStop &some = problem.stops[size_t(stop)];
    for (int crew = 0; crew < model.crews(); ++crew) {
        DayModel::State state = model.begin(crew);
        DayModel::Meeting meeting;
        if (!model.advance(state, stop, &meeting) || !model.finish(state))
            continue;
        if (kind == Shortfall::Kind::Unplanned
            || (kind == Shortfall::Kind::LateForLimit && meeting.start <= *some.limit)
            || (kind == Shortfall::Kind::LateForPromise && meeting.start <= *some.promised + problem.promiseTolerance))
            return true;
    }
    return false;
}

DayProblem withoutHours(DayProblem problem)
{
    for (DayCrew &crew : problem.crews)
        crew.hours = {{problem.now, problem.now + manySeconds}};
    return problem;
}

}  // namespace

Cause causeOf(const DayProblem &problem, int stop, Shortfall::Kind kind)
{
    const DayStop &some = problem.stops[size_t(stop)];
    const auto isAny = [&](auto &&is) { return std::ranges::any_of(problem.crews, is); };
    const auto isBound = [&](const DayCrew &crew) { return !some.crew || *some.crew == crew.id; };
    const auto isPair = [&](const DayCrew &crew) { return isBound(crew) && (!some.needsPair || crew.officers >= 2); };
    if (!isAny(isBound))
        return Cause::NoCrew;
    if (!isAny(isPair))
        return Cause::NoPair;
    if (!isAny([&](const DayCrew &crew) { return isFit(crew, some); }))
        return Cause::NoSkills;
    if ((kind == Shortfall::Kind::LateForLimit && *some.limit < problem.now)
        || (kind == Shortfall::Kind::LateForPromise && *some.promised + problem.promiseTolerance < problem.now))
        return Cause::TimePassed;
    if (isMetAlone(problem, stop, kind))
        return Cause::OtherStops;
    DayProblem anyTime = problem;
    anyTime.stops[size_t(stop)].windows.clear();
    if (isMetAlone(anyTime, stop, kind))
        return Cause::OutsideWindows;
    return isMetAlone(withoutHours(problem), stop, kind) || isMetAlone(withoutHours(anyTime), stop, kind)
        ? Cause::OutsideHours
        : Cause::TooFar;
}

}  // namespace qianshao::plan
