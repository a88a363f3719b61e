// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visits/nextattempt.h"

#include <QDateTime>

#include <span>

namespace qianshao::ui::visits {

using records::Instant;

namespace {

constexpr int minutesAtHome[] = {12 * 60 + 30, 18 * 60 + 30, 20 * 60};  // of the day
// Of a person who should have been met already: whenever people are awake.
constexpr int minutesAwake[] = {7 * 60 + 30, 12 * 60 + 30, 18 * 60 + 30, 20 * 60, 21 * 60};
constexpr qint64 leastDistance = 30;  // minutes
constexpr qint64 fiveMinutes = 300'000;

Instant nextOf(std::span<const int> minutes, Instant visited, const QTimeZone &zone)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(visited.ms, zone).date();
    for (const QDate &day : {today, today.addDays(1)}) {
        for (const int minute : minutes) {
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
    if (limit.isSet() && limit <= visited)
        return nextOf(minutesAwake, visited, zone);
    const Instant usual = nextOf(minutesAtHome, visited, zone);
    if (!limit.isSet() || usual < limit)
        return usual;
    const qint64 half = (limit.ms - visited.ms) / 2;
    return {visited.ms + std::max(half - half % fiveMinutes, qint64(60'000))};
}

}  // namespace qianshao::ui::visits
