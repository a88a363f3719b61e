// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/sync/registerhub.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace qianshao::tests {

using namespace Qt::StringLiterals;

namespace {

QJsonValue timeOrNull(records::Instant at)
{
    return at.isSet() ? QJsonValue(at.ms) : QJsonValue();
}

}  // namespace

RegisterHub::RegisterHub(TlsHub &hub) : m_hub(hub)
{
    hub.beside = [this](const TlsHub::Request &request, qint64 by) { return answer(request, by); };
}

std::optional<TlsHub::Reply> RegisterHub::answer(const TlsHub::Request &request, qint64 by)
{
    const bool isInvitation = request.method == "POST" && request.path == "/v1/invitations";
    const bool isDevices = request.path == "/v1/devices" || request.path.startsWith("/v1/devices/");
    if (!isInvitation && !isDevices)
        return {};
    if (!isKeptByAsker)
        return TlsHub::error(403, "not_allowed");
    if (isInvitation)
        return invite(request);
    return request.method == "GET" ? list() : change(request, by);
}

TlsHub::Reply RegisterHub::list() const
{
    QJsonArray lines;
    for (const auto &[number, device] : devices)
        lines.append(QJsonObject{{u"device"_s, QString::number(number)}, {u"name"_s, device.name},
            {u"staff"_s, device.staff.toString()}, {u"role"_s, int(records::Role::Officer)},
            {u"enrolledMs"_s, device.enrolled.ms}, {u"lastSeenMs"_s, timeOrNull(device.lastSeen)},
            {u"revokedMs"_s, timeOrNull(device.revoked)},
            {u"leaseDays"_s, device.leaseDays ? QJsonValue(*device.leaseDays) : QJsonValue()}});
    return {200, QJsonDocument(QJsonObject{{u"devices"_s, lines}}).toJson()};
}

TlsHub::Reply RegisterHub::invite(const TlsHub::Request &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const records::Uuid id = records::Uuid::fromString(body["id"_L1].toString());
    const records::Uuid staff = records::Uuid::fromString(body["staff"_L1].toString());
    const QByteArray verifier = QByteArray::fromBase64(body["verifier"_L1].toString().toLatin1());
    const qint64 expires = body["expiresMs"_L1].toInteger();
    if (id.isNull() || staff.isNull() || verifier.size() != 32 || expires <= m_hub.now.ms)
        return TlsHub::error(400, "bad_message");
    m_hub.expect(id.toString().toLatin1(), verifier);
    invited.push_back(staff);
    return {201};
}

TlsHub::Reply RegisterHub::change(const TlsHub::Request &request, qint64 by)
{
    const auto found = devices.find(request.path.mid(qstrlen("/v1/devices/")).toLongLong());
    if (found == devices.end())
        return TlsHub::error(404, "not_found");
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (body.contains("name"_L1)) {
        found->second.name = body["name"_L1].toString();
    } else if (body.contains("leaseDays"_L1)) {
        const QJsonValue days = body["leaseDays"_L1];
        found->second.leaseDays = days.isNull() ? std::nullopt : std::optional(days.toInt());
    } else if (body["revoked"_L1].toBool() && found->first != by) {
        found->second.revoked = m_hub.now;
        m_hub.revoked.insert(found->first);
    } else {
        return TlsHub::error(400, "bad_message");
    }
    return {204};
}

}  // namespace qianshao::tests
