// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/reports/document.h"
#include "models/stats/compliancestats.h"

#include <QTimeZone>

// The sections of complianceReport(), each from the same figures.
namespace qianshao::reports {

// Each rate with numerator, denominator, unit and what is left out.
[[nodiscard]] Section ratesSection(const stats::Compliance &compliance);
// Three figures side by side; there is no total.
[[nodiscard]] Section moneySection(const stats::Compliance &compliance);
[[nodiscard]] Section levelsSection(const stats::Compliance &compliance);
[[nodiscard]] Section officersSection(const stats::Compliance &compliance);

// What must be done within which time, per level; of each profile that was applied.
[[nodiscard]] Section limitsSection(const stats::Compliance &compliance);

// Not done, and the limit has passed; and done, but late. One row per instruction: the milestones, by how much, and
// what was tried. Each tells how many there are when it shows fewer.
[[nodiscard]] Section overdueSection(const stats::Compliance &compliance, const QTimeZone &zone);
[[nodiscard]] Section lateSection(const stats::Compliance &compliance, const QTimeZone &zone);

}  // namespace qianshao::reports
