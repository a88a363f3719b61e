// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/plan/dayplan.h"

namespace qianshao::plan {

// The problem as the remedy changes it, for that stop. A second crew is the last of its crews.
[[nodiscard]] DayProblem remedied(const DayProblem &problem, int stop, const Remedy &remedy);
// The order as the remedy changes it.
[[nodiscard]] DayOrder remedied(const DayOrder &order, int stop, const Remedy &remedy);

// What would make a stop fit that falls short; each was tried. In the order of Remedy::Kind, then by crew; one second
// crew at the most.
[[nodiscard]] std::vector<Remedy> remediesFor(
    const DayProblem &problem, const DayOrder &order, int stop, Shortfall::Kind kind);

}  // namespace qianshao::plan
