// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/plan/tourproblem.h"

#include <cstdint>
#include <functional>

namespace qianshao::plan {

struct TourOptions {
    uint64_t seed = 1;
    int starts = 80;             // fresh starts of the search at the most
    int patience = 300;          // shakes of a start without success
    size_t proofLabels = 2'000'000;  // how much a proof may take; 0 = none is tried
    std::function<bool()> isOver;    // asked often; true ends it with what there is. Absent: never
};

// The best tour that it finds: searched for, then proven where the windows are narrow enough, otherwise searched for
// longer. Always gives an order; it is late where no tour keeps all windows or none was found. The same problem and
// options give the same tour, unless isOver ends it.
[[nodiscard]] Tour solve(const TourProblem &problem, const TourOptions &options = {});

}  // namespace qianshao::plan
