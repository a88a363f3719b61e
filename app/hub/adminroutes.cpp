// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/deviceroute.h"
#include "app/hub/requests.h"
#include "app/ledger/audit.h"
#include "app/ledger/enrolling.h"
#include "app/ledger/unitlist.h"
#include "models/rules/rights.h"

#include <QJsonArray>

#include <algorithm>

namespace qianshao::hub {

using namespace Qt::StringLiterals;
using namespace drogon;
using ledger::Device;
using ledger::Refusal;
using records::Role;
using records::Uuid;

namespace {

constexpr int longestLease = 3650;

QJsonValue timeOrNull(records::Instant at)
{
    return at.isSet() ? QJsonValue(at.ms) : QJsonValue();
}

// Into a unit below that of whoever asks: its first device, or one more for who keeps its roster, who need not stand in
// that.
void inviteBelow(ledger::Invitation &invitation, const DeviceQuestion &question, const QJsonObject &body)
{
    invitation.unit = idIn(body, u"unit"_s);
    const auto above = ledger::unitsAbove(question.connection, invitation.unit);
    if (std::ranges::find(above, question.device.unit) == above.end())
        throw Refusal(Refusal::Code::NotAllowed);
    invitation.role = Role(numberIn(body, u"role"_s, int(Role::Chief), int(Role::Administrator)));
    if (!keepsRoster(invitation.role))
        throw Refusal(Refusal::Code::BadMessage);
}

HttpResponsePtr invite(const DeviceQuestion &question)
{
    const auto &[hub, request, connection, by] = question;
    requireKeeper(by);
    const QJsonObject body = jsonBody(request);
    const qint64 now = hub.desk.now().ms;
    ledger::Invitation invitation{by.unit, idIn(body, u"id"_s), bytesIn(body, u"verifier"_s), {}, Role::Unset,
        {numberIn(body, u"expiresMs"_s, now - 60'000, now + 24 * 3'600'000)}};
    if (invitation.verifier.size() != 32)
        throw Refusal(Refusal::Code::BadMessage);
    if (body.contains(u"unit"_s))
        inviteBelow(invitation, question, body);
    else
        invitation.staff = idIn(body, u"staff"_s);
    ledger::addInvitation(connection, invitation);
    ledger::note(connection, by, "invited", invitation.id.toString());
    return emptyReply(k201Created);
}

HttpResponsePtr listDevices(const DeviceQuestion &question)
{
    requireKeeper(question.device);
    QJsonArray devices;
    for (const Device &device : ledger::devicesOf(question.connection, question.device.unit))
        devices.append(QJsonObject{{u"device"_s, QString::number(device.number)}, {u"name"_s, device.name},
            {u"staff"_s, device.staff.toString()}, {u"role"_s, int(device.role)},
            {u"enrolledMs"_s, device.enrolledAt.ms}, {u"lastSeenMs"_s, timeOrNull(device.lastSeen)},
            {u"revokedMs"_s, timeOrNull(device.revokedAt)},
            {u"leaseDays"_s, device.leaseDays ? QJsonValue(*device.leaseDays) : QJsonValue()}});
    return jsonReply(k200OK, {{u"devices"_s, devices}});
}

// Who shuts their own device out would only lock the door behind them.
HttpResponsePtr changeDevice(const DeviceQuestion &question, const std::string &name)
{
    const auto &[hub, request, connection, by] = question;
    requireKeeper(by);
    const qint64 number = numberFrom(name, 0, std::numeric_limits<qint64>::max());
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
    addSignedRoute(hub, "/v1/invitations", Post, invite);
    addBearerRoute(hub, "/v1/devices", {Get}, listDevices);
    addSignedRoute(hub, "/v1/devices/{device}", Patch, changeDevice);
}

}  // namespace qianshao::hub
