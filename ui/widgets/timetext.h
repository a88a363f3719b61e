// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/units.h"

#include <QStringView>
#include <QTimeZone>

#include <optional>

namespace qianshao::ui::widgets {

// Which way a time without a date lies.
enum class Toward : quint8 { Past, Future };

// What an officer types for a moment, as seen at `now`:
//   0916, 916, 9:16, 9:16        today; where that lies on the wrong side of now, yesterday (Past) or tomorrow (Future)
//   -10, +30                     minutes before and after now; -1h, +2h hours
//   1121 0916, 11-21 9:16        this year, or the year nearest on the right side
//   2026-11-21 09:16
// nullopt for anything else; an empty text is nullopt too.
[[nodiscard]] std::optional<records::Instant> parseTime(
    QStringView text, records::Instant now, const QTimeZone &zone, Toward toward);

}  // namespace qianshao::ui::widgets
