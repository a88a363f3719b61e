// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/security/enrolment.h"
#include "models/sync/remotehub.h"

namespace qianshao::sync {

// A device of the unit, as the hub knows it.
struct RegisteredDevice {
    qint64 number = 0;
    QString name;
    records::Uuid staff;  // whose it is
    records::Role role = records::Role::Unset;
    records::Instant enrolled;
    records::Instant lastSeen;  // absent: never since
    records::Instant revoked;   // absent: it is one of the unit's
    std::optional<int> leaseDays;  // nullopt: it may be without contact for ever

    bool operator==(const RegisteredDevice &) const = default;
};
using RegisteredDevices = std::vector<RegisteredDevice>;

// "GET /v1/devices". nullopt where the body says none of it.
[[nodiscard]] std::optional<RegisteredDevices> devicesFrom(const QByteArray &json);

// That the hub has done it; else it is a Trouble.
struct Done {};

// The devices of the unit, kept at the hub by the chief or an administrator: all others are told NotAllowed. What is
// given to a device it keeps at its next contact.
class DeviceRegister {
public:
    // Both outlive it.
    DeviceRegister(store::Store &store, RemoteHub &hub);

    // In the order in which they joined. What the hub says is kept for lastList().
    void list(Heard<RegisteredDevices> heard);
    void rename(qint64 device, const QString &name, Heard<Done> heard);
    // nullopt: without a lease.
    void setLease(qint64 device, std::optional<int> days, Heard<Done> heard);
    // For good. Nobody revokes their own device.
    void revoke(qint64 device, Heard<Done> heard);
    // Admits one device, of that person, for security::invitationMinutes. The secret stays here.
    void invite(const records::Uuid &staff, Heard<security::Invitation> heard);

private:
    void keep(const HttpAnswer &answer, bool isList);
    void change(qint64 device, const QJsonObject &what, Heard<Done> heard);

    store::Store &m_store;
    RemoteHub &m_hub;
};

// What list() heard last, for when there is no network.
struct LastList {
    RegisteredDevices devices;
    records::Instant readAt;
};
// nullopt: nothing, or what is of no use any more. Throws store::Failure.
[[nodiscard]] std::optional<LastList> lastList(store::Store &store);

// Why a question about the register came to nothing, in words for people who asked it: nothing is tried again by
// itself.
[[nodiscard]] QString describeRefusal(Trouble trouble);

}  // namespace qianshao::sync
