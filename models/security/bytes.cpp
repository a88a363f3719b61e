// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/security/bytes.h"

#include "models/security/sha256.h"

#include <QtEndian>

#include <sodium.h>

#include <stdexcept>

namespace qianshao::security {
namespace {

void appendSize(QByteArray &bytes, qsizetype size)
{
    std::array<char, 8> number{};
    qToLittleEndian(quint64(size), number.data());
    bytes.append(number.data(), number.size());
}

}  // namespace

void startCryptography()
{
    if (sodium_init() < 0)
        throw std::runtime_error("libsodium does not start");
}

QByteArray randomBytes(qsizetype size)
{
    startCryptography();
    QByteArray bytes(size, '\0');
    randombytes_buf(bytes.data(), size_t(size));
    return bytes;
}

void wipe(void *bytes, size_t size)
{
    sodium_memzero(bytes, size);
}

bool isSameSecret(QByteArrayView one, QByteArrayView other)
{
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), size_t(one.size())) == 0;
}

QByteArray framed(QByteArrayView context, std::initializer_list<QByteArrayView> parts)
{
    QByteArray bytes;
    appendSize(bytes, context.size());
    bytes.append(context);
    appendSize(bytes, qsizetype(parts.size()));
    for (const QByteArrayView part : parts) {
        appendSize(bytes, part.size());
        bytes.append(part);
    }
    return bytes;
}

QByteArray sha256(QByteArrayView bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.result();
}

}  // namespace qianshao::security
