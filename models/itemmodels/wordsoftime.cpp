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
constexpr qint64 day = 24 * hour;
// Beyond this a moment says more than a number of hours.
constexpr qint64 momentFrom = 6 * hour;
// So late, nobody counts hours.
constexpr qint64 daysFrom = 2 * day;

QDateTime at(records::Instant instant, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms, zone);
}

QString colons(qint64 large, qint64 small)
{
    return QStringLiteral("%1:%2").arg(large).arg(small, 2, 10, QLatin1Char('0'));
}

// Units stand in the text: 1:10 could be an hour or a minute. The smaller one has two digits, so that a text that ticks
// keeps its width.
QString inUnits(const char *text, qint64 large, qint64 small)
{
    return QCoreApplication::translate("words", text).arg(large).arg(small, 2, 10, QLatin1Char('0'));
}

QString hoursAndMinutes(qint64 minutes)
{
    return inUnits(QT_TRANSLATE_NOOP("words", "%1 h %2 min"), minutes / 60, minutes % 60);
}

QString minutesAndSeconds(qint64 seconds)
{
    return inUnits(QT_TRANSLATE_NOOP("words", "%1 min %2 s"), seconds / 60, seconds % 60);
}

Countdown overdue(qint64 late)
{
    // A minute that has begun counts, as in the report.
    const qint64 minutes = (late + minute - 1) / minute;
    const qint64 days = minutes * minute / day;
    const bool isDays = minutes * minute >= daysFrom;
    const QString text = isDays ? QCoreApplication::translate("words", "%1 days").arg(days)
        : minutes < 60          ? QCoreApplication::translate("words", "%1 min").arg(minutes)
                                : hoursAndMinutes(minutes);
    const qint64 shownUntil = isDays ? (days + 1) * day - minute : minutes * minute;
    return {QCoreApplication::translate("words", "overdue %1").arg(text), true, shownUntil - late + 1};
}

Countdown moment(records::Instant deadline, records::Instant now, const QTimeZone &zone)
{
    const qint64 toMidnight = at(now, zone).date().addDays(1).startOfDay(zone).toMSecsSinceEpoch() - now.ms;
    return {shortTime(deadline, now, zone), false, std::min(toMidnight, deadline.ms - now.ms - momentFrom)};
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

// A time without its day among full dates is read as one of theirs.
QString shortTime(records::Instant instant, records::Instant now, const QTimeZone &zone)
{
    if (!instant.isSet())
        return {};
    const QDateTime then = at(instant, zone);
    const auto named = [&](const char *day) {
        return QCoreApplication::translate("words", day).arg(then.toString(QStringLiteral("HH:mm")));
    };
    switch (at(now, zone).date().daysTo(then.date())) {
    case -1: return named(QT_TRANSLATE_NOOP("words", "yesterday %1"));
    case 0: return named(QT_TRANSLATE_NOOP("words", "today %1"));
    case 1: return named(QT_TRANSLATE_NOOP("words", "tomorrow %1"));
    default: return typedTime(instant, now, zone);
    }
}

QString stepText(records::NextStep step, records::Instant instant, records::Instant now, const QTimeZone &zone)
{
    return QStringLiteral("%1 %2").arg(word(step), shortTime(instant, now, zone)).trimmed();
}

QString typedTime(records::Instant instant, records::Instant now, const QTimeZone &zone)
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
    if (left < 0)
        return overdue(-left);
    if (left > momentFrom)
        return moment(deadline, now, zone);
    const QString text = QCoreApplication::translate("words", "%1 left");
    if (left >= hour)
        return {text.arg(hoursAndMinutes(left / minute)), false, left % minute + 1};
    return {text.arg(minutesAndSeconds(left / second)), false, left % second + 1};
}

}  // namespace qianshao::itemmodels
