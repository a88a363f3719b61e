// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/postgres/connection.h"
#include "models/records/enums.h"
#include "models/records/units.h"
#include "models/rules/scope.h"

#include <optional>

namespace qianshao::ledger {

// A device of a unit, as the hub knows it.
struct Device {
    records::Uuid unit;
    QString unitName;
    qint64 number = 0;  // security::deviceNumberOf()
    records::Uuid staff;
    QString name;
    QByteArray signKey;
    QByteArray sealKey;
    QByteArray tokenKey;  // its unit's
    qint64 lineage = 0;  // its unit's (lineage.h)
    records::Role role{};  // of its person: from the roster, or from the invitation while that does not name them
    rules::Labels labels;  // what it sees
    rules::Labels earlier;  // what it saw before, until it has read all of what it sees now
    int view = 0;           // counts up when role or labels change
    int roleView = 0;       // the view since which the role is the same
    qint64 viewSince = 0;   // the number of the unit's last change when the view began
    bool isPlatform = false;  // a system above the unit, which posts instructions (ingestion.h)
    std::optional<int> leaseDays;
    records::Instant enrolledAt;
    records::Instant lastSeen;
    records::Instant revokedAt;
};

// Throws Refusal (UnknownDevice, Revoked, LeaseOver): what comes back may be spoken with.
[[nodiscard]] Device knownDevice(
    postgres::Connection &connection, const records::Uuid &unit, qint64 number, records::Instant now);
[[nodiscard]] std::vector<Device> devicesOf(postgres::Connection &connection, const records::Uuid &unit);
// It was heard of: the lease counts from here. Written once a minute at most.
void noteSeen(postgres::Connection &connection, const Device &device, records::Instant now);

// The number of a signed request, which from now on is one that came before. Throws Refusal (StaleSequence) where it is
// that already.
void useUp(postgres::Connection &connection, const Device &device, qint64 sequence);

// Throw Refusal (NotFound) where the unit has no such device. A revoked one is never taken back.
void renameDevice(postgres::Connection &connection, const records::Uuid &unit, qint64 number, const QString &name);
void setLease(postgres::Connection &connection, const records::Uuid &unit, qint64 number, std::optional<int> days);
void revokeDevice(postgres::Connection &connection, const records::Uuid &unit, qint64 number, records::Instant now);

}  // namespace qianshao::ledger
