// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/plan/daymodel.h"

#include <functional>

namespace qianshao::plan {

struct DayProof {
    bool isDone = false;           // false: it gave up
    std::optional<DayOrder> order; // the best of all, where it is better than the known score
};

// Tries all orders that could be better than what is known, up to so many steps; for small days.
[[nodiscard]] DayProof proveDay(
    const DayModel &model, const DayScore &known, int64_t steps, const std::function<bool()> &isOver);

}  // namespace qianshao::plan
