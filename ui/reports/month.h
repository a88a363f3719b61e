// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/units.h"

#include <QTimeZone>

namespace qianshao::ui::reports {

// [from, to) as midnights of the station's zone.
struct Span {
    records::Instant from;
    records::Instant to;

    bool operator==(const Span &) const = default;
};

// The calendar month that holds `now`, moved by `months` (-1 = the one before).
[[nodiscard]] Span monthOf(records::Instant now, int months, const QTimeZone &zone);
// From the beginning of the first day to the end of the last.
[[nodiscard]] Span daysBetween(QDate first, QDate last, const QTimeZone &zone);

}  // namespace qianshao::ui::reports
