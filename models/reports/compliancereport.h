// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/reports/document.h"
#include "models/stats/compliancestats.h"

#include <QTimeZone>

namespace qianshao::reports {

// What a report says about itself.
struct Heading {
    QString unit;                // name of the station; empty = a line to write it on
    QString author;              // who prints it; empty = nobody signed in
    records::Instant printedAt;  // absent = not said
    QTimeZone zone;              // the station's: all times are printed in it
};

// Visit compliance of a period, for a chief: what was received, the rates with their numerators, denominators, units
// and exclusions, a row per level and per officer, what is overdue or was late with what was tried, and the formulas.
// Names people, but no identity number, phone or address.
[[nodiscard]] Document complianceReport(const stats::Compliance &compliance, const Heading &heading);

}  // namespace qianshao::reports
