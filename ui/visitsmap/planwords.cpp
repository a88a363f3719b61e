// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visitsmap/planwords.h"

#include "models/itemmodels/words.h"

#include <QCoreApplication>
#include <QDateTime>

namespace qianshao::ui::visitsmap {

using plan::Cause;
using plan::Remedy;
using plan::Shortfall;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(visitsmap)
};

// Nobody counts the hours of days.
QString lengthText(int minutes)
{
    constexpr int hour = 60;
    constexpr int day = 24 * hour;
    return minutes < 2 * hour ? Words::tr("%1 min").arg(minutes)
        : minutes < 2 * day   ? Words::tr("%1 h").arg(minutes / hour)
                              : Words::tr("%1 days").arg(minutes / day);
}

QString causeText(Cause cause)
{
    switch (cause) {
    case Cause::NoPair: return Words::tr("no two officers are free to go");
    case Cause::NoSkills: return Words::tr("nobody has what is asked for");
    case Cause::NoCrew: return Words::tr("nobody is there to go");
    case Cause::TimePassed: return Words::tr("that time is over");
    case Cause::OutsideWindows: return Words::tr("nobody is called on at that hour");
    case Cause::OutsideHours: return Words::tr("it lies outside the working hours");
    case Cause::TooFar: return Words::tr("it is too far, even as the first door");
    case Cause::OtherStops: break;
    }
    return Words::tr("the other doors take the time");
}

QString remedyText(const Remedy &remedy, const VisitsDay &day, const QTimeZone &zone)
{
    switch (remedy.kind) {
    case Remedy::Kind::SecondCrew: return Words::tr("a second pair going there first");
    case Remedy::Kind::StartEarlier: return Words::tr("a start %1 min earlier").arg(remedy.minutes);
    case Remedy::Kind::MissedStart: return Words::tr("a start %1 min earlier (missed by now)").arg(remedy.minutes);
    case Remedy::Kind::HandOver: return Words::tr("%1 going there").arg(day.officers[size_t(remedy.crew)].name);
    case Remedy::Kind::LongerHours: break;
    }
    return Words::tr("work until %1").arg(clockText(day.instantOf(remedy.until), day.midnight, zone));
}

}  // namespace

QString lackText(const Shortfall &shortfall)
{
    switch (shortfall.kind) {
    case Shortfall::Kind::Unplanned: return Words::tr("Not on the route");
    case Shortfall::Kind::LateForPromise: return Words::tr("%1 later than agreed").arg(lengthText(shortfall.minutes));
    case Shortfall::Kind::LateForLimit: break;
    }
    return Words::tr("%1 after the limit").arg(lengthText(shortfall.minutes));
}

QString routeText(const QString &officer, int stops, int travelMinutes)
{
    return stops == 0 ? Words::tr("%1: nothing to visit").arg(officer)
                      : Words::tr("%1: %n stop(s), %2 min on the way", nullptr, stops).arg(officer).arg(travelMinutes);
}

QString noPlaceInDay()
{
    return Words::tr("No place in the day");
}

QString placeUnknown()
{
    return Words::tr("Place unknown");
}

QString textOf(const Shortfall &shortfall, const VisitsDay &day, const QTimeZone &zone)
{
    const QString why = Words::tr("%1: %2.").arg(lackText(shortfall), causeText(shortfall.cause));
    QStringList remedies;
    for (const Remedy &remedy : shortfall.remedies)
        remedies.append(remedyText(remedy, day, zone));
    if (remedies.isEmpty())
        return why;
    return Words::tr("%1 It would fit with: %2.").arg(why, remedies.join(Words::tr("; ")));
}

QString clockText(records::Instant at, records::Instant now, const QTimeZone &zone)
{
    const auto local = [&](records::Instant instant) { return QDateTime::fromMSecsSinceEpoch(instant.ms, zone); };
    return local(at).date() == local(now).date() ? local(at).toString(QStringLiteral("HH:mm"))
                                                 : itemmodels::shortTime(at, now, zone);
}

QString whyUnknown(const Door &door)
{
    return door.address.isEmpty() ? Words::tr("No address is known")
                                  : Words::tr("Not among the standard addresses: %1").arg(door.address);
}

}  // namespace qianshao::ui::visitsmap
