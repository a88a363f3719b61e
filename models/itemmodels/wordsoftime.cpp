// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of words.h that tells times and amounts.
#include "models/itemmodels/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace qianshao::itemmodels {
namespace {

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
// Beyond this a moment says more than a number of hours.
constexpr qint64 momentFrom = 6 * hour;

QDateTime at(records::Instant instant, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms, zone);
}

QString colons(qint64 large, qint64 small)
{
    return QStringLiteral("%1:%2").arg(large).arg(small, 2, 10, QLatin1Char('0'));
}

Countdown moment(records::Instant deadline, records::Instant now, const QTimeZone &zone)
{
    const QDateTime then = at(deadline, zone);
    const QDateTime today = at(now, zone);
    const QString time = then.toString(QStringLiteral("HH:mm"));
    const qint64 toMidnight = today.date().addDays(1).startOfDay(zone).toMSecsSinceEpoch() - now.ms;
    Countdown countdown;
    countdown.staleInMs = std::min(toMidnight, deadline.ms - now.ms - momentFrom);
    if (then.date() == today.date())
        countdown.text = QCoreApplication::translate("words", "today %1").arg(time);
    else if (then.date() == today.date().addDays(1))
        countdown.text = QCoreApplication::translate("words", "tomorrow %1").arg(time);
    else
        countdown.text = shortTime(deadline, now, zone);
    return countdown;
}

}  // namespace

QString yuan(records::Fen amount)
{
    QLocale plain = QLocale::c();
    plain.setNumberOptions(QLocale::DefaultNumberOptions);
    return amount.isSet() ? plain.toString(double(amount.value) / 100, 'f', 2) : QString();
}

QString duration(std::optional<qint64> seconds)
{
    if (!seconds)
        return {};
    const qint64 minutes = *seconds / 60;
    if (minutes < 60)
        return colons(minutes, *seconds % 60);
    return QStringLiteral("%1:%2").arg(minutes / 60).arg(colons(minutes % 60, *seconds % 60), 5, QLatin1Char('0'));
}

QString dateTime(records::Instant instant, const QTimeZone &zone)
{
    return instant.isSet() ? at(instant, zone).toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
}

QString shortTime(records::Instant instant, records::Instant now, const QTimeZone &zone)
{
    if (!instant.isSet())
        return {};
    const QDateTime then = at(instant, zone);
    const QDate today = at(now, zone).date();
    const QString format = then.date() == today ? QStringLiteral("HH:mm")
        : then.date().year() == today.year()    ? QStringLiteral("MM-dd HH:mm")
                                                : QStringLiteral("yyyy-MM-dd HH:mm");
    return then.toString(format);
}

Countdown countdown(records::Instant deadline, records::Instant now, const QTimeZone &zone)
{
    if (!deadline.isSet())
        return {};
    const qint64 left = deadline.ms - now.ms;
    if (left < 0) {
        // A minute that has begun counts, as in the report.
        const qint64 minutes = (-left + minute - 1) / minute;
        return {QCoreApplication::translate("words", "overdue %1").arg(colons(minutes / 60, minutes % 60)), true,
            minutes * minute + left + 1};
    }
    if (left > momentFrom)
        return moment(deadline, now, zone);
    const QString text = QCoreApplication::translate("words", "%1 left");
    if (left >= hour)
        return {text.arg(colons(left / hour, left % hour / minute)), false, left % minute + 1};
    return {text.arg(colons(left / minute, left % minute / second)), false, left % second + 1};
}

}  // namespace qianshao::itemmodels
