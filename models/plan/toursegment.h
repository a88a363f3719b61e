// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/plan/tourproblem.h"

#include <algorithm>

namespace qianshao::plan {

// A piece of a tour, as much of it as the pieces before and behind need to know, so that a tour of pieces is weighed
// without walking through it. Who comes too late goes back in time and pays for it (time warp), so that orders that
// break windows can be compared. After T. Vidal et al., Computers & Operations Research 40 (2013).
struct TourSegment {
    long long travel = 0;
    long long lateness = 0;  // time warp within the piece
    int duration = 0;        // at least, travel and waiting, time warp not taken off
    int earliest = 0;        // start of service at the first place that makes the piece shortest: from
    int latest = 0;          // and to
    int first = 0;
    int last = 0;
};

[[nodiscard]] inline TourSegment segmentOf(const TourProblem &problem, int place)
{
    return {0, 0, 0, problem.earliest[size_t(place)], problem.latest[size_t(place)], place, place};
}

[[nodiscard]] inline TourSegment joined(
    const TourProblem &problem, const TourSegment &before, const TourSegment &behind)
{
    const int between = problem.travelTime(before.last, behind.first);
    const int offset = before.duration - int(before.lateness) + between;
    const int waiting = std::max(behind.earliest - offset - before.latest, 0);
    const int late = std::max(before.earliest + offset - behind.latest, 0);
    return {before.travel + behind.travel + between, before.lateness + behind.lateness + late,
        before.duration + behind.duration + between + waiting,
        std::max(behind.earliest - offset, before.earliest) - waiting,
        std::min(behind.latest - offset, before.latest) + late, before.first, behind.last};
}

}  // namespace qianshao::plan
