// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"
#include "models/records/units.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace qianshao::store {

class Store;

// The hub that a file belongs to, and as which device. Most of it is the hub's to say and is brought up to date with
// each contact. No token is in it: that is asked for anew by each start of the program.
struct Membership {
    QString hub;     // host or host:port
    QByteArray pin;  // SHA-256 of the public key of its certificate (security/enrolment.h)
    records::Uuid unit;
    QString unitName;
    QByteArray keys;  // security::DeviceKeys::stored(): whoever has it is the device; the file's (identity.h)
    QString deviceName;
    records::Uuid staff;  // whose device it is
    records::Role role = records::Role::Unset;
    std::optional<int> leaseDays;  // how long it may be without contact; nullopt: for ever
    records::Instant contact;      // the last one, by the hub's clock. Absent: enrolled, but for the hub's answer
    records::Instant contactHere;  // the same moment by this machine's clock
    records::Instant newest;       // the latest moment by the hub's clock that this file has seen since then

    [[nodiscard]] bool isEnrolled() const { return contact.isSet(); }
    bool operator==(const Membership &) const = default;
};

// nullopt: the file belongs to no hub. Both throw Failure.
[[nodiscard]] std::optional<Membership> readMembership(Store &store);
void keepMembership(Store &store, const Membership &membership);

// What time it is at the hub as far as an enrolled device can tell, never before `newest`. A clock that is wrong but
// runs does no harm: the time since the contact counts. One that was set back behind the contact is taken at its word.
[[nodiscard]] records::Instant hubTimeAt(const Membership &membership, records::Instant here);
// Had no contact for longer than it may. A clock set back does not lengthen that.
[[nodiscard]] bool isLeaseOver(const Membership &membership, records::Instant here);
// When its lease is over by this machine's clock, unless there is contact before. Absent: never.
[[nodiscard]] records::Instant leaseEnd(const Membership &membership, records::Instant here);
// Remembers how late it is, so that a clock which is set back later is known to be. Throws Failure.
void seeTime(Store &store, const Membership &membership, records::Instant here);
// Since when by this machine's clock the lease seems to be over, though the clock may be wrong (models/sync/lease.h).
// Absent: it does not. Both throw Failure.
[[nodiscard]] records::Instant leaseDoubt(Store &store);
void keepLeaseDoubt(Store &store, records::Instant since);

// What the hub said last of the unit's devices, as it said it, and when by this machine's clock. Nobody else reads it
// than whoever keeps the unit's register.
struct DeviceListing {
    QByteArray answer;
    records::Instant readAt;
};
// nullopt: nothing yet. All three throw Failure.
[[nodiscard]] std::optional<DeviceListing> readDeviceListing(Store &store);
void keepDeviceListing(Store &store, const DeviceListing &listing);
void dropDeviceListing(Store &store);

}  // namespace qianshao::store
