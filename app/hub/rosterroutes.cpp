// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/deviceroute.h"
#include "app/hub/jsonform.h"
#include "app/hub/requests.h"
#include "app/ledger/administration.h"
#include "app/ledger/audit.h"

#include <QJsonArray>

namespace qianshao::hub {

using namespace Qt::StringLiterals;
using namespace drogon;
using ledger::Administered;
using ledger::Refusal;
using records::Kind;

namespace {

constexpr int mostPosted = 1'000;

HttpResponsePtr list(const DeviceQuestion &question, Kind kind, const QString &key)
{
    requireKeeper(question.device);
    QJsonArray all;
    for (const changes::RecordState &state : ledger::ownRecords(question.connection, question.device.unit, kind)) {
        QJsonObject fields = toJson(state)[u"fields"].toObject();
        fields.insert(u"id"_s, state.id.toString());
        all.append(fields);
    }
    return jsonReply(k200OK, {{key, all}});
}

using Write = Administered (*)(
    postgres::Connection &connection, const ledger::Device &by, const QJsonArray &posted, records::Instant now);

HttpResponsePtr write(const DeviceQuestion &question, const QString &key, Write write, const char *noted)
{
    const auto &[hub, request, connection, by] = question;
    requireKeeper(by);
    const QJsonValue posted = jsonBody(request)[key];
    if (!posted.isArray() || posted.toArray().size() > mostPosted)
        throw Refusal(Refusal::Code::BadMessage);
    try {
        const Administered done = write(connection, by, posted.toArray(), hub.desk.now());
        if (done.fresh + done.changed > 0)
            ledger::note(connection, by, noted, QString::number(done.lastNumber));
        return jsonReply(k200OK,
            {{u"new"_s, done.fresh}, {u"changed"_s, done.changed}, {u"unchanged"_s, done.unchanged},
                {u"number"_s, done.lastNumber}});
    } catch (const ledger::PostedFailure &failure) {
        return errorReply(k400BadRequest, "bad_record",
            u"Nothing was taken: number %1 (from 0) has no right %2."_s.arg(failure.index()).arg(failure.field()));
    }
}

HttpResponsePtr listStaff(const DeviceQuestion &question)
{
    return list(question, Kind::Staff, u"staff"_s);
}

HttpResponsePtr writeStaff(const DeviceQuestion &question)
{
    return write(question, u"staff"_s, ledger::writeStaff, "roster");
}

HttpResponsePtr listLimits(const DeviceQuestion &question)
{
    return list(question, Kind::LimitProfile, u"limits"_s);
}

HttpResponsePtr writeLimits(const DeviceQuestion &question)
{
    return write(question, u"limits"_s, ledger::writeLimits, "limits");
}

}  // namespace

void registerRosterRoutes(const Hub &hub)
{
    addBearerRoute(hub, "/v1/staff", {Get}, listStaff);
    addSignedRoute(hub, "/v1/staff", Post, writeStaff);
    addBearerRoute(hub, "/v1/limits", {Get}, listLimits);
    addSignedRoute(hub, "/v1/limits", Post, writeLimits);
}

}  // namespace qianshao::hub
