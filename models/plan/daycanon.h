// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/plan/dayproblem.h"

namespace qianshao::plan {

// A problem in an order of its own, that does not depend on the order in which the stops, the crews and the places were
// given (but for those that nothing tells apart).
struct CanonicalDay {
    DayProblem problem;
    std::vector<int> stopOf;  // by stop of `problem`: its index in the given one
    std::vector<int> crewOf;
};
[[nodiscard]] CanonicalDay canonicalDay(const DayProblem &problem);

}  // namespace qianshao::plan
