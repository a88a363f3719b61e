// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/security/enrolment.h"

#include <QtEndian>

#include <sodium.h>

namespace qianshao::security {

using Code = CodeFailure::Code;

namespace {

constexpr char kind = 'E';
constexpr quint8 version = 1;
constexpr qsizetype pinSize = 32;
constexpr qsizetype idSize = 16;
constexpr qsizetype secretSize = 16;
constexpr qsizetype timeSize = 4;
constexpr qsizetype fixedSize = pinSize + 2 * idSize + secretSize + timeSize;
constexpr qsizetype longestAddress = 170;
static_assert(fixedSize + longestAddress <= 255);

constexpr QByteArrayView verifierContext = "qianshao enrolment verifier v1";
constexpr QByteArrayView proofContext = "qianshao enrolment proof v1";

QByteArray hmac(QByteArrayView key, const QByteArray &message)
{
    startCryptography();
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, bytesOf(key), size_t(key.size()));
    crypto_auth_hmacsha256_update(&state, bytesOf(message), quint64(message.size()));
    QByteArray code(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256_final(&state, bytesOf(code));
    wipe(&state, sizeof state);
    return code;
}

// Seconds since 1970: good until 2106.
QByteArray timeBytes(records::Instant time)
{
    QByteArray bytes(timeSize, '\0');
    qToBigEndian(quint32(time.ms / 1000), bytes.data());
    return bytes;
}

QByteArray proofBy(QByteArrayView verifier, const DevicePublicKeys &keys)
{
    return hmac(verifier, framed(proofContext, {keys.sign, keys.seal}));
}

}  // namespace

Invitation newInvitation(
    const QString &hub, const QByteArray &pin, const records::Uuid &unit, const records::Uuid &id, records::Instant now)
{
    const records::Instant second{now.ms - now.ms % 1000};
    return {hub, pin, unit, id, randomBytes(secretSize), second.plusMinutes(invitationMinutes)};
}

bool isHubAddress(QStringView hub)
{
    return !hub.isEmpty() && hub.size() <= longestAddress
        && std::ranges::all_of(hub, [](QChar c) { return c > u' ' && c <= u'~'; });
}

QString toText(const Invitation &invitation)
{
    if (!isHubAddress(invitation.hub) || invitation.pin.size() != pinSize || invitation.secret.size() != secretSize)
        throw CodeFailure(Code::BadContent);
    QByteArray payload = invitation.pin;
    payload.append(invitation.unit.bytes()).append(invitation.id.bytes());
    payload.append(invitation.secret).append(timeBytes(invitation.expires)).append(invitation.hub.toLatin1());
    return toTypedCode(kind, version, payload);
}

Invitation invitationFromText(QStringView text, records::Instant now)
{
    const QByteArray payload = fromTypedCode(kind, version, text);
    if (payload.size() <= fixedSize)
        throw CodeFailure(Code::BadContent);
    qsizetype at = 0;
    const auto take = [&](qsizetype size) { return payload.sliced(std::exchange(at, at + size), size); };
    Invitation invitation;
    invitation.pin = take(pinSize);
    invitation.unit = records::Uuid::fromBytes(take(idSize));
    invitation.id = records::Uuid::fromBytes(take(idSize));
    invitation.secret = take(secretSize);
    invitation.expires = {qint64(qFromBigEndian<quint32>(take(timeSize).constData())) * 1000};
    invitation.hub = QString::fromLatin1(take(payload.size() - at));
    if (!isHubAddress(invitation.hub))
        throw CodeFailure(Code::BadContent);
    if (now >= invitation.expires)
        throw CodeFailure(Code::Expired);
    return invitation;
}

QByteArray verifierOf(const Invitation &invitation)
{
    return hmac(invitation.secret,
        framed(verifierContext,
            {invitation.hub.toUtf8(), invitation.pin, invitation.unit.bytes(), invitation.id.bytes(),
                timeBytes(invitation.expires)}));
}

QByteArray enrolmentProof(const Invitation &invitation, const DevicePublicKeys &keys)
{
    return proofBy(verifierOf(invitation), keys);
}

bool isEnrolmentProof(QByteArrayView verifier, const DevicePublicKeys &keys, QByteArrayView proof)
{
    return isSameSecret(proofBy(verifier, keys), proof);
}

}  // namespace qianshao::security
