// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/security/signature.h"

#include <QtEndian>

#include <sodium.h>

namespace qianshao::security {

using Code = SignatureFailure::Code;

namespace {

static_assert(crypto_sign_BYTES == signatureSize);

// Device, sequence and time.
QByteArray numbersOf(const SignedRequest &request)
{
    QByteArray bytes(24, '\0');
    qToLittleEndian(request.device, bytes.data());
    qToLittleEndian(request.sequence, bytes.data() + 8);
    qToLittleEndian(request.sentAt.ms, bytes.data() + 16);
    return bytes;
}

}  // namespace

QByteArray sign(const DeviceKeys &keys, QByteArrayView context, std::initializer_list<QByteArrayView> parts)
{
    const QByteArray message = framed(context, parts);
    QByteArray signature(signatureSize, '\0');
    crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(message), quint64(message.size()), keys.m_signing.data());
    return signature;
}

void verify(QByteArrayView signKey, QByteArrayView context, std::initializer_list<QByteArrayView> parts,
    QByteArrayView signature)
{
    startCryptography();
    if (signKey.size() != qsizetype(crypto_sign_PUBLICKEYBYTES))
        throw SignatureFailure(Code::BadKey);
    const QByteArray message = framed(context, parts);
    if (signature.size() != signatureSize
        || crypto_sign_verify_detached(bytesOf(signature), bytesOf(message), quint64(message.size()), bytesOf(signKey))
            != 0)
        throw SignatureFailure(Code::BadSignature);
}

QByteArray signRequest(const DeviceKeys &keys, const SignedRequest &request)
{
    return sign(keys, pushContext, {request.unit.bytes(), numbersOf(request), request.bodySha256});
}

void verifyRequest(QByteArrayView signKey, const SignedRequest &request, QByteArrayView body, QByteArrayView signature)
{
    if (deviceNumberOf(signKey) != request.device)
        throw SignatureFailure(Code::BadKey);
    verify(signKey, pushContext, {request.unit.bytes(), numbersOf(request), request.bodySha256}, signature);
    if (!isSameSecret(sha256(body), request.bodySha256))
        throw SignatureFailure(Code::OtherBody);
}

}  // namespace qianshao::security
