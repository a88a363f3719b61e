// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/requests.h"
#include "app/hub/routes.h"
#include "app/ledger/audit.h"
#include "app/ledger/enrolling.h"
#include "app/ledger/unitlist.h"
#include "models/rules/rights.h"

#include <QJsonArray>

#include <drogon/HttpAppFramework.h>

namespace qianshao::hub {

using namespace Qt::StringLiterals;
using namespace drogon;
using ledger::Device;
using ledger::Refusal;
using postgres::Connection;
using records::Role;
using records::Uuid;

namespace {

constexpr int longestLease = 3650;

// Devices belong to who keeps the roster.
void requireKeeper(const Device &device)
{
    if (device.role != Role::Chief && device.role != Role::Administrator)
        throw Refusal(Refusal::Code::NotAllowed);
}

QJsonValue timeOrNull(records::Instant at)
{
    return at.isSet() ? QJsonValue(at.ms) : QJsonValue();
}

HttpResponsePtr invite(const Hub &hub, const HttpRequestPtr &request, Connection &connection, const Device &by)
{
    requireKeeper(by);
    const QJsonObject body = jsonBody(request);
    const qint64 now = hub.desk.now().ms;
    const ledger::Invitation invitation{by.unit, idIn(body, u"id"_s), bytesIn(body, u"verifier"_s),
        idIn(body, u"staff"_s), Role::Unset, {numberIn(body, u"expiresMs"_s, now - 60'000, now + 24 * 3'600'000)}};
    if (invitation.verifier.size() != 32)
        throw Refusal(Refusal::Code::BadMessage);
    ledger::addInvitation(connection, invitation);
    ledger::note(connection, by, "invited", invitation.id.toString());
    return emptyReply(k201Created);
}

HttpResponsePtr listDevices(Connection &connection, const Device &by)
{
    requireKeeper(by);
    QJsonArray devices;
    for (const Device &device : ledger::devicesOf(connection, by.unit))
        devices.append(QJsonObject{{u"device"_s, QString::number(device.number)}, {u"name"_s, device.name},
            {u"staff"_s, device.staff.toString()}, {u"role"_s, int(device.role)},
            {u"enrolledMs"_s, device.enrolledAt.ms}, {u"lastSeenMs"_s, timeOrNull(device.lastSeen)},
            {u"revokedMs"_s, timeOrNull(device.revokedAt)},
            {u"leaseDays"_s, device.leaseDays ? QJsonValue(*device.leaseDays) : QJsonValue()}});
    return jsonReply(k200OK, {{u"devices"_s, devices}});
}

// Who shuts their own device out would only lock the door behind them.
HttpResponsePtr changeDevice(
    const Hub &hub, const HttpRequestPtr &request, qint64 number, Connection &connection, const Device &by)
{
    requireKeeper(by);
    const QJsonObject body = jsonBody(request);
    const char *what = nullptr;
    if (body.contains(u"name"_s)) {
        what = "renamed";
        ledger::renameDevice(connection, by.unit, number, textIn(body, u"name"_s));
    } else if (body.contains(u"leaseDays"_s)) {
        what = "lease";
        const bool isEndless = body[u"leaseDays"_s].isNull();
        ledger::setLease(connection, by.unit, number,
            isEndless ? std::nullopt : std::optional(int(numberIn(body, u"leaseDays"_s, 1, longestLease))));
    } else if (body[u"revoked"_s].toBool() && number != by.number) {
        what = "revoked";
        ledger::revokeDevice(connection, by.unit, number, hub.desk.now());
    } else {
        throw Refusal(Refusal::Code::BadMessage);
    }
    ledger::note(connection, by, what, QString::number(number));
    return emptyReply(k204NoContent);
}

}  // namespace

void registerAdminRoutes(const Hub &hub)
{
    app().registerHandler("/v1/invitations",
        [hub](const HttpRequestPtr &request, Answer &&answer) {
            hub.desk.answerSigner(
                request,
                [hub, request](
                    Connection &connection, const Device &device) { return invite(hub, request, connection, device); },
                answer, true);
        },
        {Post});
    app().registerHandler("/v1/devices",
        [hub](const HttpRequestPtr &request, Answer &&answer) { hub.desk.answerBearer(request, listDevices, answer); },
        {Get});
    app().registerHandler("/v1/devices/{device}",
        [hub](const HttpRequestPtr &request, Answer &&answer, const std::string &device) {
            hub.desk.answerSigner(
                request,
                [hub, request, device](Connection &connection, const Device &by) {
                    const qint64 number = numberFrom(device, 0, std::numeric_limits<qint64>::max());
                    return changeDevice(hub, request, number, connection, by);
                },
                answer, true);
        },
        {Patch});
}

}  // namespace qianshao::hub
