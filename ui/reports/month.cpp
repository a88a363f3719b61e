// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/month.h"

#include <QDateTime>

namespace qianshao::ui::reports {

Span monthOf(records::Instant now, int months, const QTimeZone &zone)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(now.ms, zone).date();
    const QDate first = QDate(today.year(), today.month(), 1).addMonths(months);
    return daysBetween(first, first.addMonths(1).addDays(-1), zone);
}

Span daysBetween(QDate first, QDate last, const QTimeZone &zone)
{
    return {{first.startOfDay(zone).toMSecsSinceEpoch()}, {last.addDays(1).startOfDay(zone).toMSecsSinceEpoch()}};
}

}  // namespace qianshao::ui::reports
