// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/reporttext.h"

#include "models/stats/compliancestats.h"

#include <QDateTime>
#include <QLocale>

namespace qianshao::reports {

using namespace Qt::StringLiterals;

QString ReportText::of(records::Level level)
{
    using enum records::Level;
    switch (level) {
    case Urgent: return tr("Urgent");
    case Unset:
    case High: return tr("High");
    case Medium: return tr("Medium");
    case Low: return tr("Low");
    }
    return u"?"_s;
}

QString ReportText::of(rules::Milestone milestone)
{
    using enum rules::Milestone;
    switch (milestone) {
    case Acknowledge: return tr("Acknowledgement");
    case FirstCall: return tr("First call");
    case Meet: return tr("Meeting");
    case Feedback: return tr("Feedback");
    case None: break;
    }
    return {};
}

QString ReportText::of(records::CallResult result)
{
    using enum records::CallResult;
    switch (result) {
    case Cooperative: return tr("answered, cooperative");
    case Uncooperative: return tr("answered, uncooperative");
    case OtherPerson: return tr("answered by another person");
    case Busy: return tr("busy");
    case NoAnswer: return tr("no answer");
    case Rejected: return tr("rejected");
    case PoweredOff: return tr("switched off");
    case NotInUse: return tr("number not in use");
    case Suspended: return tr("suspended");
    case Forwarded: return tr("forwarded");
    case NoNumber: return tr("no number");
    case Unset: break;
    }
    return tr("other");
}

QString ReportText::of(records::VisitResult result)
{
    using enum records::VisitResult;
    switch (result) {
    case MetPerson: return tr("met the person");
    case MetFamily: return tr("met the family");
    case NobodyHome: return tr("nobody home");
    case Refused: return tr("refused to meet");
    case WrongAddress: return tr("wrong address");
    case MovedAway: return tr("moved away");
    case Unset: break;
    }
    return tr("other");
}

QString ReportText::of(const stats::UsedProfile &profile)
{
    return profile.name.isEmpty() ? tr("built-in default")
                                  : tr("%1, version %2").arg(profile.name).arg(profile.edition);
}

QString ReportText::duration(qint64 minutes)
{
    const qint64 hours = minutes / 60;
    if (hours == 0)
        return tr("%1 min").arg(minutes);
    if (hours < 24)
        return minutes % 60 == 0 ? tr("%1 h").arg(hours) : tr("%1 h %2 min").arg(hours).arg(minutes % 60);
    // The hours of ten days tell nothing more.
    return hours % 24 == 0 || hours >= 240 ? tr("%1 d").arg(hours / 24)
                                           : tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
}

QString ReportText::dateTime(records::Instant at, const QTimeZone &zone)
{
    return at.isSet() ? QDateTime::fromMSecsSinceEpoch(at.ms, zone).toString(u"yyyy-MM-dd HH:mm") : QString();
}

QString ReportText::dayTime(records::Instant at, const QTimeZone &zone)
{
    return at.isSet() ? QDateTime::fromMSecsSinceEpoch(at.ms, zone).toString(u"MM-dd HH:mm") : QString();
}

QString ReportText::yuan(qint64 fen)
{
    const qint64 whole = qAbs(fen) / 100;
    return (fen < 0 ? u"-"_s : QString()) + number(whole) + u".%1"_s.arg(qAbs(fen) % 100, 2, 10, QChar(u'0'));
}

QString ReportText::number(qint64 number)
{
    // The same in every language, whatever the machine's own is.
    static const QLocale grouping(QLocale::Chinese, QLocale::China);
    return grouping.toString(number);
}

QString ReportText::percent(const rules::Rate &rate)
{
    return rate.whole == 0 ? rate.percentText() : rate.percentText() + u"%"_s;
}

QString ReportText::fraction(const rules::Rate &rate)
{
    return number(rate.part) + u"/"_s + number(rate.whole);
}

}  // namespace qianshao::reports
