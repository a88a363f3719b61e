// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/units.h"
#include "models/security/devicekeys.h"
#include "models/security/typedcode.h"

namespace qianshao::security {

// How a device becomes one of a unit's:
//  1. The chief's program makes an Invitation and tells the hub, by a signed request: its id, unit, expiry and
//     verifierOf(). The hub keeps these four and never learns the secret.
//  2. The chief shows toText() as a QR code, or reads it out. It goes from screen to camera, not over a network.
//  3. The new device reads it, makes its DeviceKeys, connects to the address, compares the SHA-256 of the public key
//     of the certificate (its SubjectPublicKeyInfo, DER) with the pin, whoever signed it, and sends: the invitation's
//     id, its two public keys, enrolmentProof(). The secret stays where it is: who pretends to be the hub, or reads
//     along, can neither use the invitation nor put keys of their own in.
//  4. The hub looks the id up, and in one transaction: refuses one that is used, or over by the hub's own clock;
//     isEnrolmentProof(); refuses a device number that another key has; stores the device; deletes the verifier.
//     A repeated request with the same keys gets the first one's answer.
// Given up: who can read the hub's tables within these minutes can enrol a device once. A pair of keys instead of an
// HMAC would close that; who reads the hub's tables has the station's records already.

struct Invitation {
    QString hub;           // host or host:port, in ASCII
    QByteArray pin;        // SHA-256, 32 bytes
    records::Uuid unit;
    records::Uuid id;      // of the invitation
    QByteArray secret;     // 16 random bytes, used once
    records::Instant expires;  // whole seconds

    bool operator==(const Invitation &) const = default;
};

inline constexpr int invitationMinutes = 15;

// With a new secret, for invitationMinutes from `now`.
[[nodiscard]] Invitation newInvitation(const QString &hub, const QByteArray &pin, const records::Uuid &unit,
    const records::Uuid &id, records::Instant now);

// One that toText() takes: printable ASCII without spaces, 1 to 170 characters.
[[nodiscard]] bool isHubAddress(QStringView hub);

// See typedcode.h: 43 groups of five for an address of 16 characters, a QR code of version 10. Throws CodeFailure
// (BadContent) for an address that is none.
[[nodiscard]] QString toText(const Invitation &invitation);
// Expired is a courtesy of the device, whose clock may be wrong: the hub's clock decides. Throws CodeFailure.
[[nodiscard]] Invitation invitationFromText(QStringView text, records::Instant now);

// What the hub keeps: HMAC-SHA256 by the secret of all else that the code says, so that one whose address, pin, unit
// or time was changed on its way gives no proof.
[[nodiscard]] QByteArray verifierOf(const Invitation &invitation);
// HMAC-SHA256 by the verifier of both public keys.
[[nodiscard]] QByteArray enrolmentProof(const Invitation &invitation, const DevicePublicKeys &keys);
// In constant time.
[[nodiscard]] bool isEnrolmentProof(QByteArrayView verifier, const DevicePublicKeys &keys, QByteArrayView proof);

}  // namespace qianshao::security
