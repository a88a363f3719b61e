// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/reports/compliancereport.h"

namespace qianshao::tests {

// The moment, in minutes since 2026-10-01 00:00 in Shanghai.
[[nodiscard]] records::Instant october(qint64 minutes);
// 人民街道派出所, printed by 王建国 on 2026-11-20 09:00.
[[nodiscard]] reports::Heading heading();

// October 2026 as of 2026-11-20 09:00: nothing received.
[[nodiscard]] stats::Compliance emptyMonth();
// The same month with two officers, an unassigned instruction, three late cases of which one is overdue, and names that
// look like markup.
[[nodiscard]] stats::Compliance busyMonth();
// As many late cases and officers as asked, all alike but for their numbers.
[[nodiscard]] stats::Compliance longMonth(int lateCases, int officers);

}  // namespace qianshao::tests
