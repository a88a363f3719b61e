// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/syncstatus.h"

#include "models/store/contentqueue.h"
#include "models/store/exchange.h"
#include "models/store/membership.h"
#include "models/sync/troubletext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace qianshao::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minutesOfDay = 24 * 60;
constexpr qint64 warningDays = 5;

QString say(const char *text, int n = -1)
{
    return QCoreApplication::translate("sync", text, nullptr, n);
}

QString dayText(records::Instant at, const QTimeZone &zone)
{
    const QString format = QCoreApplication::translate("sync", "d MMMM", "a day of a month");
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at.ms, zone).date(), format);
}

// So many that somebody waits for them.
constexpr qint64 many = 1000;

// How far a file is that takes in a whole station, as after it was admitted.
bool isTakingMany(const SyncStatus &status)
{
    return status.waitingDown.value_or(0) > 0 && status.received + *status.waitingDown >= many;
}

QString waitingText(const SyncStatus &status)
{
    QStringList parts;
    if (isTakingMany(status))
        parts +=
            say(QT_TRANSLATE_NOOP("sync", "%1 of %2 received"))
                .arg(QLocale().toString(status.received), QLocale().toString(status.received + *status.waitingDown));
    if (status.waitingUp > 0)
        parts += say(QT_TRANSLATE_N_NOOP("sync", "%n to send"), int(status.waitingUp));
    if (status.waitingDown.value_or(0) > 0 && !isTakingMany(status))
        parts += say(QT_TRANSLATE_N_NOOP("sync", "%n to receive"), int(*status.waitingDown));
    if (status.contentsUp > 0)
        parts += say(QT_TRANSLATE_N_NOOP("sync", "photos to send: %n"), int(status.contentsUp));
    if (status.contentsDown > 0)
        parts += say(QT_TRANSLATE_N_NOOP("sync", "photos to receive: %n"), int(status.contentsDown));
    return parts.join(u" · "_s);
}

}  // namespace

SyncStatus storedStatus(store::Store &store)
{
    const auto membership = store::readMembership(store);
    if (!membership || !membership->isEnrolled())
        return {};
    const store::ContentQueue::Counts contents = store::ContentQueue(store).counts();
    return {.isMember = true,
        .unitName = membership->unitName,
        .deviceName = membership->deviceName,
        .lastSuccess = membership->contactHere,
        .waitingUp = store::Exchange(store).waitingCount(),
        .contentsUp = contents.toHub,
        .contentsDown = contents.fromHub,
        .leaseEnd = nearLeaseEnd(*membership, store.now())};
}

records::Instant nearLeaseEnd(const store::Membership &membership, records::Instant here)
{
    const records::Instant end = store::leaseEnd(membership, here);
    if (!end.isSet())
        return {};
    const qint64 minutes = std::min(warningDays * minutesOfDay, *membership.leaseDays * minutesOfDay / 2);
    return here.plusMinutes(minutes) >= end ? end : records::Instant();
}

QString leaseWarning(records::Instant end, const QTimeZone &zone)
{
    return say(QT_TRANSLATE_NOOP("sync", "Connect to the hub before %1, or this device closes its file."))
        .arg(dayText(end, zone));
}

QString headline(const SyncStatus &status, const QTimeZone &zone)
{
    if (!status.isMember)
        return say(QT_TRANSLATE_NOOP("sync", "On its own"));
    if (status.leaseEnd.isSet())
        return say(QT_TRANSLATE_NOOP("sync", "Connect before %1")).arg(dayText(status.leaseEnd, zone));
    const QString waiting = waitingText(status);
    QString state;
    if (status.trouble == Trouble::NoAnswer)
        state = say(QT_TRANSLATE_NOOP("sync", "No connection"));
    else if (!isPassing(status.trouble))
        state = say(QT_TRANSLATE_NOOP("sync", "Not synchronised"));
    else if (!waiting.isEmpty())
        return waiting;
    else if (status.lastSuccess.isSet())
        return say(QT_TRANSLATE_NOOP("sync", "Synchronised"));
    else
        state = say(QT_TRANSLATE_NOOP("sync", "Not synchronised yet"));
    return waiting.isEmpty() ? state : state + u" · "_s + waiting;
}

QString describe(const SyncStatus &status, const QTimeZone &zone)
{
    if (!status.isMember)
        return say(QT_TRANSLATE_NOOP("sync",
            "This station file belongs to no hub: what is written here stays here. The chief gives a code that admits "
            "this device to the station's hub."));
    QStringList lines{say(QT_TRANSLATE_NOOP("sync", "%1, device “%2”")).arg(status.unitName, status.deviceName)};
    if (status.lastSuccess.isSet())
        lines += say(QT_TRANSLATE_NOOP("sync", "Last synchronised: %1"))
                     .arg(QDateTime::fromMSecsSinceEpoch(status.lastSuccess.ms, zone).toString(u"yyyy-MM-dd HH:mm"_s));
    else
        lines += say(QT_TRANSLATE_NOOP("sync", "Never synchronised yet"));
    if (status.leaseEnd.isSet())
        lines += leaseWarning(status.leaseEnd, zone);
    const QString waiting = waitingText(status);
    lines += waiting.isEmpty() ? say(QT_TRANSLATE_NOOP("sync", "Nothing waits")) : waiting;
    if (isTakingMany(status))
        lines += say(QT_TRANSLATE_NOOP("sync", "What is here already can be worked on."));
    if (status.trouble != Trouble::None)
        lines += describe(status.trouble);
    return lines.join(u'\n');
}

}  // namespace qianshao::sync
