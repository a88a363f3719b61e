// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/token.h"

#include "models/security/bytes.h"

#include <QMessageAuthenticationCode>
#include <QtEndian>

namespace qianshao::ledger {
namespace {

constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype unitSize = 16;
constexpr qsizetype saidSize = unitSize + 2 * qsizetype(sizeof(qint64));
constexpr qsizetype codeSize = 32;

// The purpose first: what the key signs for one thing never serves another.
QByteArray codeOf(QByteArrayView said, QByteArrayView key)
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, key);
    code.addData("qianshao token v1");
    code.addData(said);
    return code.result();
}

QByteArray bytesOf(const Token &token)
{
    QByteArray bytes(saidSize, '\0');
    memcpy(bytes.data(), token.unit.bytes().data(), size_t(unitSize));
    qToBigEndian(token.device, bytes.data() + unitSize);
    qToBigEndian(token.expires.ms, bytes.data() + unitSize + sizeof(qint64));
    return bytes;
}

}  // namespace

QByteArray toText(const Token &token, QByteArrayView key)
{
    const QByteArray bytes = bytesOf(token);
    return (bytes + codeOf(bytes, key)).toBase64(encoding);
}

bool ShownToken::isSignedBy(QByteArrayView key) const
{
    return security::isSameSecret(code, codeOf(bytesOf(says), key));
}

std::optional<ShownToken> tokenFromText(QByteArrayView text)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(text.toByteArray(), encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != saidSize + codeSize)
        return {};
    const QByteArrayView bytes = decoded.decoded;
    const Token says{records::Uuid::fromBytes(bytes.first(unitSize)), qFromBigEndian<qint64>(bytes.data() + unitSize),
        {qFromBigEndian<qint64>(bytes.data() + unitSize + sizeof(qint64))}};
    return ShownToken{says, bytes.last(codeSize).toByteArray()};
}

}  // namespace qianshao::ledger
