// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/units.h"

#include <QList>
#include <QObject>

#include <functional>
#include <optional>
#include <variant>

namespace qianshao::ui::devices {

// This very device, and the hub that its file belongs to.
struct OwnDevice {
    bool isMember = false;  // of a hub; nothing else is said where it is not
    qint64 number = 0;
    QString name;
    QString unit;
    QString hub;  // its address
    QString who;  // whose device it is; empty: the roster does not say
    bool keepsRegister = false;  // a chief's or an administrator's: may see and change the devices of the unit
    std::optional<int> leaseDays;  // nullopt: it may be without contact for ever
    records::Instant lastContact;
    records::Instant leaseEnd;  // by this machine's clock; absent: never
    QString warning;            // that the lease ends soon, in words; empty: it does not
};

// A device of the unit.
struct DeviceLine {
    qint64 number = 0;
    QString name;
    QString who;
    records::Instant enrolled;
    records::Instant lastSeen;  // absent: never since
    records::Instant revoked;   // absent: it is not
    std::optional<int> leaseDays;
};

// The list as it was read last.
struct DeviceListing {
    QList<DeviceLine> lines;
    records::Instant readAt;  // absent: never
};

// What the chief shows to whoever admits a device.
struct OpenInvitation {
    QString code;
    records::Instant until;  // by this machine's clock
};

// The hub's list of devices as this room needs it. The program gives it an engine. Nothing blocks: what is asked is
// answered later, or never where the program ends first. A text is why nothing came of it, in words.
class DeviceDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    using Done = std::function<void(const QString &problem)>;  // empty: it is done
    template <class Answer>
    using Heard = std::function<void(const std::variant<Answer, QString> &)>;

    [[nodiscard]] virtual OwnDevice own() = 0;
    // How this machine is called.
    [[nodiscard]] virtual QString proposedName() const = 0;
    // Why a code that somebody types cannot be one, or not yet, in words; empty when it can.
    [[nodiscard]] virtual QString problemOfCode(const QString &code) const = 0;

    // Makes the file one of the unit's. One at a time.
    virtual void join(const QString &code, const QString &name, Done done) = 0;
    [[nodiscard]] virtual DeviceListing lastList() = 0;
    virtual void list(Heard<QList<DeviceLine>> heard) = 0;
    virtual void invite(const records::Uuid &staff, Heard<OpenInvitation> heard) = 0;
    virtual void rename(qint64 device, const QString &name, Done done) = 0;
    virtual void setLease(qint64 device, std::optional<int> days, Done done) = 0;
    virtual void revoke(qint64 device, Done done) = 0;

Q_SIGNALS:
    // What own() says is different now.
    void ownChanged();
};

}  // namespace qianshao::ui::devices
