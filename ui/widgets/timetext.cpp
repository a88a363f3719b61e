// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/timetext.h"

#include <QDateTime>
#include <QRegularExpression>

namespace qianshao::ui::widgets {
namespace {

// A clock a little ahead of now is a slip of the clock, not tomorrow.
constexpr qint64 slackMs = 5 * 60'000;

std::optional<records::Instant> relative(const QString &text, records::Instant now)
{
    static const QRegularExpression pattern(QStringLiteral("^([+-])(\\d{1,4})([hH时]?)$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 minutes = match.captured(2).toLongLong() * (match.captured(3).isEmpty() ? 1 : 60);
    return now.plusMinutes(match.captured(1) == u"-" ? -minutes : minutes);
}

QTime clockOf(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,2})[:.点]?(\\d{2})$"));
    const auto match = pattern.match(text);
    return match.hasMatch() ? QTime(match.captured(1).toInt(), match.captured(2).toInt()) : QTime();
}

bool isOnWrongSide(const QDateTime &moment, const QDateTime &now, Toward toward)
{
    const qint64 ahead = now.msecsTo(moment);
    return toward == Toward::Past ? ahead > slackMs : ahead < -slackMs;
}

}  // namespace

std::optional<records::Instant> parseTime(QStringView text, records::Instant now, const QTimeZone &zone, Toward toward)
{
    QString typed = text.trimmed().toString();
    typed.replace(QChar(0xff1a), u':').replace(QChar(0xff0d), u'-').replace(QChar(0xff0b), u'+');
    if (const auto moved = relative(typed, now))
        return moved;
    const QDateTime present = QDateTime::fromMSecsSinceEpoch(now.ms, zone);
    static const QRegularExpression dated(
        QStringLiteral("^(?:(\\d{4})[-/.年]?)?(\\d{1,2})[-/.月]?(\\d{2}|(?<=[-/.月])\\d)日?[ T]+(\\S+)$"));
    const auto match = dated.match(typed);
    const QTime clock = clockOf(match.hasMatch() ? match.captured(4) : typed);
    if (!clock.isValid())
        return std::nullopt;
    const int step = toward == Toward::Past ? -1 : 1;
    QDateTime moment(present.date(), clock, zone);
    if (!match.hasMatch()) {
        if (isOnWrongSide(moment, present, toward))
            moment = moment.addDays(step);
        return records::Instant{moment.toMSecsSinceEpoch()};
    }
    const bool hasYear = !match.captured(1).isEmpty();
    const int year = hasYear ? match.captured(1).toInt() : present.date().year();
    moment = QDateTime(QDate(year, match.captured(2).toInt(), match.captured(3).toInt()), clock, zone);
    if (!moment.isValid())
        return std::nullopt;
    if (!hasYear && isOnWrongSide(moment, present, toward))
        moment = moment.addYears(step);
    return records::Instant{moment.toMSecsSinceEpoch()};
}

}  // namespace qianshao::ui::widgets
