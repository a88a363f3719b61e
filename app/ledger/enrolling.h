// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ledger/devices.h"
#include "models/security/devicekeys.h"

namespace qianshao::ledger {

// What the hub knows of an invitation (security/enrolment.h); never its secret.
struct Invitation {
    records::Uuid unit;
    records::Uuid id;
    QByteArray verifier;  // 32 bytes
    records::Uuid staff;  // whose device it will be; null: the device says it, being the unit's first
    records::Role role{};  // while the roster does not name them
    records::Instant expires;
};

// Throws Refusal (BadMessage) where there is one of that id already.
void addInvitation(postgres::Connection &connection, const Invitation &invitation);

// What a device brings that wants to join.
struct Enrolment {
    records::Uuid unit;
    records::Uuid invitation;
    security::DevicePublicKeys keys;
    QByteArray proof;
    QString name;         // as people call the device
    records::Uuid staff;  // who sits at it, where the invitation does not say
};

// It is one of the unit's from now on; with the same keys once more it still is, by the same invitation or by another.
// In one transaction. Throws Refusal (BadInvitation, DeviceNumberTaken, Revoked).
[[nodiscard]] Device enrol(postgres::Connection &connection, const Enrolment &enrolment, records::Instant now);

}  // namespace qianshao::ledger
