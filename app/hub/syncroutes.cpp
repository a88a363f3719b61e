// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/deviceroute.h"
#include "app/hub/jsonform.h"
#include "app/hub/requests.h"
#include "app/hub/watch.h"
#include "app/ledger/enrolling.h"
#include "app/ledger/feed.h"
#include "app/ledger/reception.h"
#include "app/ledger/token.h"

namespace qianshao::hub {

using namespace Qt::StringLiterals;
using namespace drogon;
using ledger::Device;
using ledger::Refusal;
using postgres::Connection;
using records::Uuid;

namespace {

constexpr qint64 largest = std::numeric_limits<qint64>::max();
constexpr int mostOnAPage = 5'000;

// What a device is told of its membership, when it joins and whenever it asks for a new token.
HttpResponsePtr membership(const Hub &hub, const Device &device)
{
    QJsonObject body{{u"token"_s, QString::fromLatin1(hub.desk.newToken(device))},
        {u"expiresInSeconds"_s, ledger::tokenMinutes * 60}, {u"utcMs"_s, hub.desk.now().ms},
        {u"unit"_s, device.unit.toString()}, {u"unitName"_s, device.unitName}, {u"staff"_s, device.staff.toString()},
        {u"role"_s, int(device.role)}, {u"device"_s, QString::number(device.number)}, {u"deviceName"_s, device.name}};
    body[u"leaseDays"_s] = device.leaseDays ? QJsonValue(*device.leaseDays) : QJsonValue();
    return jsonReply(k200OK, body);
}

HttpResponsePtr enrol(const Hub &hub, const HttpRequestPtr &request, Connection &connection)
{
    const QJsonObject body = jsonBody(request);
    const auto keys = security::publicKeysFromBytes(bytesIn(body, u"keys"_s));
    if (!keys)
        throw Refusal(Refusal::Code::BadMessage);
    const ledger::Enrolment enrolment{idIn(body, u"unit"_s), idIn(body, u"invitation"_s), *keys,
        bytesIn(body, u"proof"_s), textIn(body, u"name"_s), Uuid::fromString(body[u"staff"].toString())};
    return membership(hub, ledger::enrol(connection, enrolment, hub.desk.now()));
}

HttpResponsePtr refresh(const DeviceQuestion &question)
{
    return membership(question.hub, question.device);
}

HttpResponsePtr push(const DeviceQuestion &question)
{
    const auto &[hub, request, connection, device] = question;
    auto push = changes::decodePush(bodyOf(request));
    if (!push || push->number != numberFrom(headerOf(request, "qianshao-sequence"), 1, largest))
        throw Refusal(Refusal::Code::BadMessage);
    const ledger::Received received = ledger::receive(connection, device, std::move(*push), hub.desk.now());
    return wantsJson(request) ? jsonReply(k200OK, toJson(received.reply))
                              : textReply(encode(received.reply), "application/cbor");
}

HttpResponsePtr pull(const DeviceQuestion &question)
{
    const auto &[hub, request, connection, device] = question;
    const changes::Place after{int(parameterOf(request, "view", 0, std::numeric_limits<int>::max(), 0)),
        parameterOf(request, "after", 0, largest, 0), parameterOf(request, "lineage", 0, largest, 0)};
    const int most = int(parameterOf(request, "most", 1, mostOnAPage, 1000));
    const changes::Page page = ledger::page(connection, device, after, most);
    return wantsJson(request) ? jsonReply(k200OK, toJson(page)) : textReply(encode(page), "application/cbor");
}

}  // namespace

void registerSyncRoutes(const Hub &hub)
{
    app().registerHandler("/v1/enrol",
        [hub](const HttpRequestPtr &request, Answer &&answer) {
            hub.desk.answer([hub, request](Connection &connection) { return enrol(hub, request, connection); }, answer);
        },
        {Post});
    addSignedRoute(hub, "/v1/refresh", Post, refresh);
    addSignedRoute(hub, "/v1/push", Post, push, /*usesUp=*/false);
    addBearerRoute(hub, "/v1/pull", {Get}, pull);
    app().registerController(std::make_shared<Watch>(hub.desk, hub.watchers));
}

}  // namespace qianshao::hub
