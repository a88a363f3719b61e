// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/units.h"
#include "models/security/devicekeys.h"

#include <exception>
#include <initializer_list>

namespace qianshao::security {

class SignatureFailure : public std::exception {
public:
    enum class Code {
        BadKey,        // no public key, or one of a device with another number
        OtherBody,     // the signature holds for another body
        BadSignature,  // not signed by that device, or not this, or not for this purpose
    };
    explicit SignatureFailure(Code code) : m_code(code) {}
    [[nodiscard]] Code code() const { return m_code; }
    [[nodiscard]] const char *what() const noexcept override { return "signature"; }

private:
    Code m_code;
};

// What a signature is for. It is part of what is signed, so that one never serves another purpose. All are listed here;
// a change of what is signed is a new number.
inline constexpr QByteArrayView pushContext = "qianshao push v1";
inline constexpr QByteArrayView packageContext = "qianshao package v1";

inline constexpr qsizetype signatureSize = 64;

// Ed25519 over framed(context, parts), see bytes.h.
[[nodiscard]] QByteArray sign(
    const DeviceKeys &keys, QByteArrayView context, std::initializer_list<QByteArrayView> parts);
// Throws SignatureFailure unless the key's device signed these parts for this purpose: an answer could be left unread.
void verify(QByteArrayView signKey, QByteArrayView context, std::initializer_list<QByteArrayView> parts,
    QByteArrayView signature);

// What is signed of a push; the body goes beside it. A signature that is sent again, as it is or with the body of
// another, is the hub's to refuse: it keeps the largest `sequence` of each device in the transaction that applies the
// push, answers a repeated one with the answer of the first, and refuses a smaller one. The time is there for the log
// and for a clock that was set wrong; a device may be days late, so it is no protection.
struct SignedRequest {
    records::Uuid unit;
    qint64 device = 0;  // deviceNumberOf()
    qint64 sequence = 0;  // 1, 2, 3 … of this device, never used twice
    records::Instant sentAt;  // by the device's clock
    QByteArray bodySha256;  // 32 bytes
};

[[nodiscard]] QByteArray signRequest(const DeviceKeys &keys, const SignedRequest &request);
// `signKey`: the one that the hub knows for request.device. Throws SignatureFailure.
void verifyRequest(QByteArrayView signKey, const SignedRequest &request, QByteArrayView body, QByteArrayView signature);

}  // namespace qianshao::security
