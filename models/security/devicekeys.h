// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/security/bytes.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace qianshao::security {

// What others know of a device. Two devices are the same when both keys are.
struct DevicePublicKeys {
    QByteArray sign;  // Ed25519, 32 bytes: what it signs is checked with this
    QByteArray seal;  // X25519, 32 bytes: what only it may read is sealed to this

    bool operator==(const DevicePublicKeys &) const = default;
};

// Both keys, 64 bytes; nullopt for another number of bytes.
[[nodiscard]] QByteArray toBytes(const DevicePublicKeys &keys);
[[nodiscard]] std::optional<DevicePublicKeys> publicKeysFromBytes(QByteArrayView bytes);
// For a QR code or the keyboard of a machine in another network (typedcode.h). Reading throws CodeFailure.
[[nodiscard]] QString toText(const DevicePublicKeys &keys);
[[nodiscard]] DevicePublicKeys publicKeysFromText(QStringView text);

// The number by which a device's versions are labelled on the wire: 48 bits, the first six bytes (big endian) of the
// SHA-256 of its public signing key. At least 2: inside a file 0 is nobody and 1 the device itself. It is made, not
// given, so it needs no hub; who admits a device must refuse a number that another key has already (1 in 50,000 among
// 100,000 devices).
[[nodiscard]] qint64 deviceNumberOf(QByteArrayView signKey);
// A device number as people read it: ten characters of Crockford's base 32. Empty text or another: nullopt.
[[nodiscard]] QString deviceText(qint64 number);
[[nodiscard]] std::optional<qint64> deviceFromText(QStringView text);
// What two people compare by eye or telephone: 100 bits of the SHA-256 of both keys, four groups of five characters.
[[nodiscard]] QString fingerprintOf(const DevicePublicKeys &keys);

// A device's own keys: both pairs follow from one random seed of 32 bytes, each under a label of its own. They could
// have been one pair, Ed25519 being convertible to X25519; libsodium advises against one key for two purposes, and 32
// bytes more in a QR code cost nothing. That both belong together is known because they always travel together:
// enrolment's proof and the fingerprint cover the two.
// Secret bytes are overwritten when the object goes. Movable, not copyable.
class DeviceKeys {
public:
    static constexpr qsizetype seedSize = 32;

    // Of libsodium's randomness.
    [[nodiscard]] static DeviceKeys generate();
    // What stored() gave; nullopt for anything else, also of a newer program.
    [[nodiscard]] static std::optional<DeviceKeys> fromStored(QByteArrayView stored);
    // A form number (1 byte) and the seed. Whoever has it is the device: the caller keeps it inside the encrypted
    // store, and wipes it.
    [[nodiscard]] QByteArray stored() const;
    // For tests: `seed` of seedSize bytes.
    [[nodiscard]] static DeviceKeys fromSeed(QByteArrayView seed);

    [[nodiscard]] const DevicePublicKeys &publicKeys() const { return m_public; }
    [[nodiscard]] qint64 number() const { return deviceNumberOf(m_public.sign); }

    // What sealTo() made for this device's public key; nullopt for what is sealed to another or damaged.
    [[nodiscard]] std::optional<QByteArray> unseal(QByteArrayView sealed) const;

private:
    DeviceKeys() = default;
    friend QByteArray sign(const DeviceKeys &keys, QByteArrayView context, std::initializer_list<QByteArrayView> parts);

    Secret<seedSize> m_seed;
    Secret<64> m_signing;
    Secret<32> m_unsealing;
    DevicePublicKeys m_public;
};

// 48 bytes longer than the bytes. Only the device with that key reads them; nothing tells who sealed them. nullopt
// where the key is none.
[[nodiscard]] std::optional<QByteArray> sealTo(QByteArrayView sealKey, QByteArrayView bytes);

}  // namespace qianshao::security
