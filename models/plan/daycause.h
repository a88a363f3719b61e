// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/plan/dayplan.h"

namespace qianshao::plan {

// Why a stop falls short, by trying it alone.
[[nodiscard]] Cause causeOf(const DayProblem &problem, int stop, Shortfall::Kind kind);

}  // namespace qianshao::plan
