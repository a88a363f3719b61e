// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/deviceregister.h"

#include "models/sync/troubletext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace qianshao::sync {

using namespace Qt::StringLiterals;

namespace {

// Some thousand devices.
constexpr qint64 mostBytes = 4 * 1024 * 1024;

std::optional<RegisteredDevice> deviceFrom(const QJsonObject &line)
{
    bool isNumber = false;
    const RegisteredDevice device{.number = line[u"device"].toString().toLongLong(&isNumber),
        .name = line[u"name"].toString(),
        .staff = records::Uuid::fromString(line[u"staff"].toString()),
        .role = records::Role(line[u"role"].toInt()),
        .enrolled = {line[u"enrolledMs"].toInteger()},
        .lastSeen = {line[u"lastSeenMs"].toInteger(records::Instant().ms)},
        .revoked = {line[u"revokedMs"].toInteger(records::Instant().ms)},
        .leaseDays = line[u"leaseDays"].isDouble() ? std::optional(line[u"leaseDays"].toInt()) : std::nullopt};
    return isNumber && line[u"enrolledMs"].isDouble() ? std::optional(device) : std::nullopt;
}

template <class Answer>
RemoteHub::AnswerHeard done(const Answer &answer, Heard<Answer> heard)
{
    return [answer, heard = std::move(heard)](const HttpAnswer &reply) {
        if (reply.trouble == Trouble::None)
            heard(answer);
        else
            heard(reply.trouble);
    };
}

}  // namespace

std::optional<RegisteredDevices> devicesFrom(const QByteArray &json)
{
    const QJsonObject body = QJsonDocument::fromJson(json).object();
    if (!body[u"devices"].isArray())
        return {};
    RegisteredDevices devices;
    for (const QJsonValue &line : body[u"devices"].toArray()) {
        const auto device = deviceFrom(line.toObject());
        if (!device)
            return {};
        devices.push_back(*device);
    }
    return devices;
}

DeviceRegister::DeviceRegister(store::Store &store, RemoteHub &hub) : m_store(store), m_hub(hub) {}

void DeviceRegister::list(Heard<RegisteredDevices> heard)
{
    m_hub.get(u"/v1/devices"_s, {}, mostBytes, [this, heard = std::move(heard)](const HttpAnswer &answer) {
        const auto devices = answer.trouble == Trouble::None ? devicesFrom(answer.body) : std::nullopt;
        keep(answer, devices.has_value());
        if (answer.trouble != Trouble::None)
            heard(answer.trouble);
        else if (devices)
            heard(*devices);
        else
            heard(Trouble::BadAnswer);
    });
}

// Whoever keeps the register no more has nothing to look at, either.
void DeviceRegister::keep(const HttpAnswer &answer, bool isList)
{
    try {
        if (isList)
            store::keepDeviceListing(m_store, {answer.body, m_store.now()});
        else if (answer.trouble == Trouble::NotAllowed)
            store::dropDeviceListing(m_store);
    } catch (const store::Failure &) {
        // A copy for later: what was heard is told all the same, and kept at the next question.
    }
}

void DeviceRegister::rename(qint64 device, const QString &name, Heard<Done> heard)
{
    change(device, {{u"name"_s, name}}, std::move(heard));
}

void DeviceRegister::setLease(qint64 device, std::optional<int> days, Heard<Done> heard)
{
    change(device, {{u"leaseDays"_s, days ? QJsonValue(*days) : QJsonValue()}}, std::move(heard));
}

void DeviceRegister::revoke(qint64 device, Heard<Done> heard)
{
    change(device, {{u"revoked"_s, true}}, std::move(heard));
}

void DeviceRegister::change(qint64 device, const QJsonObject &what, Heard<Done> heard)
{
    m_hub.write(RemoteHub::Verb::Patch, u"/v1/devices/%1"_s.arg(device), what,
        [this, tell = done<Done>({}, std::move(heard))](const HttpAnswer &answer) {
            // With the next token the hub says what has become of this very device.
            m_hub.dropToken();
            tell(answer);
        });
}

void DeviceRegister::invite(const records::Uuid &staff, Heard<security::Invitation> heard)
{
    const store::Membership &known = m_hub.membership();
    // The hub counts the minutes by its own clock.
    const security::Invitation invitation = security::newInvitation(
        known.hub, known.pin, known.unit, m_store.newId(), store::hubTimeAt(known, m_store.now()));
    const QJsonObject body{{u"id"_s, invitation.id.toString()},
        {u"verifier"_s, QString::fromLatin1(security::verifierOf(invitation).toBase64())},
        {u"expiresMs"_s, invitation.expires.ms}, {u"staff"_s, staff.toString()}};
    m_hub.write(RemoteHub::Verb::Post, u"/v1/invitations"_s, body, done(invitation, std::move(heard)));
}

std::optional<LastList> lastList(store::Store &store)
{
    const auto listing = store::readDeviceListing(store);
    auto devices = listing ? devicesFrom(listing->answer) : std::nullopt;
    return devices ? std::optional(LastList{std::move(*devices), listing->readAt}) : std::nullopt;
}

QString describeRefusal(Trouble trouble)
{
    const auto say = [](const char *words) { return QCoreApplication::translate("sync", words); };
    switch (trouble) {
    case Trouble::NoAnswer:
        return say(QT_TRANSLATE_NOOP("sync",
            "The hub does not answer. The devices of the unit can only be seen and changed with a connection."));
    case Trouble::Busy:
        return say(QT_TRANSLATE_NOOP("sync", "The hub is busy or being serviced. Try it again in a minute."));
    case Trouble::FileBusy:
    case Trouble::StaleNumber:
        return say(QT_TRANSLATE_NOOP("sync", "This could not be asked of the hub just now. Try it again."));
    case Trouble::NotAllowed:
        return say(QT_TRANSLATE_NOOP(
            "sync", "Only devices of the chief and of administrators may see and change the devices of the unit."));
    default: return describe(trouble);
    }
}

}  // namespace qianshao::sync
