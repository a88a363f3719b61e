// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visits/nextattempt.h"

#include <QDateTime>

namespace qianshao::ui::visits {

using records::Instant;

namespace {

constexpr int minutesAtHome[] = {12 * 60 + 30, 18 * 60 + 30, 20 * 60};  // of the day
constexpr qint64 leastDistance = 30;  // minutes
constexpr qint64 fiveMinutes = 300'000;

Instant nextHourAtHome(Instant visited, const QTimeZone &zone)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(visited.ms, zone).date();
    for (const QDate &day : {today, today.addDays(1)}) {
        for (const int minute : minutesAtHome) {
            const Instant at{QDateTime(day, QTime(minute / 60, minute % 60), zone).toMSecsSinceEpoch()};
            if (at >= visited.plusMinutes(leastDistance))
                return at;
        }
    }
    return visited.plusMinutes(24 * 60);
}

}  // namespace

Instant nextAttempt(Instant visited, Instant limit, const QTimeZone &zone)
{
    const Instant usual = nextHourAtHome(visited, zone);
    if (!limit.isSet() || usual < limit || limit <= visited)
        return usual;
    const qint64 half = (limit.ms - visited.ms) / 2;
    return {visited.ms + std::max(half - half % fiveMinutes, qint64(60'000))};
}

}  // namespace qianshao::ui::visits
