// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/plan/placeset.h"
#include "models/plan/tourproblem.h"

namespace qianshao::plan {

// What the windows of a problem leave possible. Every tour that keeps the given windows has another one of the same
// cost and order within these. At most PlaceSet::most places.
struct TourWindows {
    std::vector<int> earliest;
    std::vector<int> latest;
    std::vector<PlaceSet> before;    // of a place: which others every tour visits before it
    std::vector<bool> isPossible;    // size x size: some tour could go from the one straight to the other
    std::vector<int> shortest;       // size x size: travel, over other places where that is shorter
    bool isFeasible = true;          // false: there is no tour
};

// After M. Desrochers, J. Desrosiers and M. Solomon, Operations Research 40 (1992).
[[nodiscard]] TourWindows tightened(const TourProblem &problem);

}  // namespace qianshao::plan
