// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan/tourproblem.h"

#include "models/plan/toursegment.h"

namespace qianshao::plan {

Tour tourOf(const TourProblem &problem, std::vector<int> order)
{
    TourSegment whole = segmentOf(problem, 0);
    for (const int place : order)
        whole = joined(problem, whole, segmentOf(problem, place));
    if (!order.empty())
        whole = joined(problem, whole, segmentOf(problem, 0));
    return {std::move(order), whole.travel, whole.lateness, false};
}

}  // namespace qianshao::plan
