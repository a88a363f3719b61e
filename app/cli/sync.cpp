// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/verbs.h"
#include "models/sync/contenttransfer.h"
#include "models/sync/enrolment.h"
#include "models/sync/erasure.h"
#include "models/sync/remotehub.h"
#include "models/sync/round.h"
#include "models/sync/syncstatus.h"
#include "models/sync/troubletext.h"

#include <QEventLoop>
#include <QSysInfo>

namespace qianshao::cli {

using namespace Qt::StringLiterals;
using sync::Trouble;

namespace {

// Begins something that tells its end later, and waits for that.
template <class Result, class Begin>
Result awaited(Begin &&begin)
{
    QEventLoop loop;
    std::optional<Result> result;
    begin([&](const Result &what) {
        result = what;
        loop.quit();
    });
    if (!result)
        loop.exec();
    return *result;
}

// As far as there is something to move, and something comes of it.
void moveContents(session::Session &session, sync::RemoteHub &hub)
{
    sync::ContentTransfer transfer(session.store(), hub, session.vault(), session.store().environment().random);
    (void)awaited<bool>([&](const auto &ended) {
        QObject::connect(&transfer, &sync::ContentTransfer::rested, &transfer, [ended] { ended(true); });
        transfer.resume();
    });
}

// Once more where the hub has seen larger numbers of this device: the next one is larger.
Trouble converse(session::Session &session, const store::Membership &membership)
{
    store::Exchange exchange(session.store());
    sync::RemoteHub hub(session.store(), exchange, membership);
    sync::Round round(exchange, hub);
    const auto meet = [&] { return awaited<Trouble>([&](const auto &ended) { round.begin(ended); }); };
    Trouble trouble = meet();
    if (trouble == Trouble::StaleNumber)
        trouble = meet();
    if (trouble == Trouble::None)
        moveContents(session, hub);
    return trouble;
}

void printStatus(session::Session &session, const sync::SyncStatus &status, bool isJson)
{
    if (!isJson) {
        print(sync::describe(status, session.zone()));
        return;
    }
    const auto membership = store::readMembership(session.store());
    QJsonObject json{{u"member"_s, status.isMember}, {u"waitingUp"_s, status.waitingUp},
        {u"photosUp"_s, status.contentsUp}, {u"photosDown"_s, status.contentsDown},
        {u"problem"_s, sync::describe(status.trouble)}};
    if (status.isMember) {
        json[u"hub"] = membership->hub;
        json[u"unit"] = membership->unit.toString();
        json[u"unitName"] = status.unitName;
        json[u"deviceName"] = status.deviceName;
        json[u"leaseDays"] = membership->leaseDays ? QJsonValue(*membership->leaseDays) : QJsonValue();
        json[u"lastSuccess"] = isoText(status.lastSuccess, session.zone());
    }
    print(json);
}

}  // namespace

Exit syncStatus(const Arguments &arguments)
{
    const auto session = open(arguments);
    if (!session)
        return Exit::Refused;
    printStatus(*session, sync::storedStatus(session->store()), arguments.has(u"json"_s));
    return Exit::Done;
}

Exit syncNow(const Arguments &arguments)
{
    const auto session = open(arguments);
    if (!session)
        return Exit::Refused;
    const auto membership = store::readMembership(session->store());
    if (!membership || !membership->isEnrolled()) {
        say(sync::describe(sync::SyncStatus(), session->zone()));
        return Exit::Refused;
    }
    const Trouble trouble = converse(*session, *membership);
    // Also after a round that was cut: what had left by then has left.
    sync::Erasure(session->store(), session->vault()).finish();
    if (trouble != Trouble::None) {
        say(sync::describe(trouble));
        return Exit::Refused;
    }
    printStatus(*session, sync::storedStatus(session->store()), arguments.has(u"json"_s));
    return Exit::Done;
}

Exit syncEnrol(const Arguments &arguments)
{
    const auto session = open(arguments);
    if (!session)
        return Exit::Refused;
    const auto person = officerNamed(session->store(), arguments.value(u"officer"_s));
    if (!person)
        return Exit::Refused;
    const QString name = arguments.values.value(u"name"_s, QSysInfo::machineHostName());
    store::Exchange exchange(session->store());
    sync::Enrolment enrolment(session->store(), exchange);
    using Failed = std::optional<sync::EnrolmentFailure>;
    const Failed failure = awaited<Failed>(
        [&](const auto &ended) { enrolment.begin(arguments.files.join(u' '), name, person->id, ended); });
    if (failure) {
        say(sync::describe(*failure));
        return Exit::Refused;
    }
    printStatus(*session, sync::storedStatus(session->store()), arguments.has(u"json"_s));
    return Exit::Done;
}

}  // namespace qianshao::cli
