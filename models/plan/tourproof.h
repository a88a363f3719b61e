// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/plan/tourproblem.h"

#include <functional>
#include <optional>

namespace qianshao::plan {

// How a proof ended.
struct TourProof {
    bool isDone = false;        // false: it would have taken too much; nothing is known
    std::optional<Tour> tour;  // the cheapest one that keeps all windows, proven; absent: there is none cheaper than
                               // what was known, or none at all
};

// Looks at all tours that could cost less than `known` (absent: at all), place by place: of those that have visited the
// same places and stand at the same one only the quickest and the cheapest go on, and those that can no longer come
// below the bound of the assignment problem are dropped. After Y. Dumas, J. Desrosiers, E. Gelinas and M. Solomon,
// Operations Research 43 (1995). `mostLabels` bounds memory (about 100 bytes each) and time.
[[nodiscard]] TourProof prove(
    const TourProblem &problem, std::optional<long long> known, size_t mostLabels, const std::function<bool()> &isOver);

}  // namespace qianshao::plan
