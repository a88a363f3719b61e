// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/uuid.h"

#include <QHashFunctions>
#include <QUuid>

#include <algorithm>
#include <cstring>

namespace qianshao::records {

Uuid Uuid::fromBytes(QByteArrayView bytes)
{
    Uuid id;
    if (bytes.size() == qsizetype(id.m_bytes.size()))
        std::memcpy(id.m_bytes.data(), bytes.data(), id.m_bytes.size());
    return id;
}

Uuid Uuid::fromString(QStringView text)
{
    return text.size() == 36 ? fromBytes(QUuid::fromString(text).toRfc4122()) : Uuid();
}

void Uuid::setTime(qint64 unixMs)
{
    for (int i = 0; i < 6; ++i)
        m_bytes[size_t(i)] = static_cast<unsigned char>(unixMs >> (8 * (5 - i)));
}

Uuid Uuid::v8(qint64 unixMs, QByteArrayView hash)
{
    Uuid id;
    id.setTime(unixMs);
    std::memcpy(id.m_bytes.data() + 6, hash.data(), id.m_bytes.size() - 6);
    id.m_bytes[6] = static_cast<unsigned char>(0x80 | (id.m_bytes[6] & 0x0f));
    id.m_bytes[8] = static_cast<unsigned char>(0x80 | (id.m_bytes[8] & 0x3f));
    return id;
}

Uuid Uuid::v7(qint64 unixMs, quint16 counter, quint64 random)
{
    Uuid id;
    id.setTime(unixMs);
    id.m_bytes[6] = static_cast<unsigned char>(0x70 | ((counter >> 8) & 0x0f));
    id.m_bytes[7] = static_cast<unsigned char>(counter);
    for (int i = 0; i < 8; ++i)
        id.m_bytes[8 + size_t(i)] = static_cast<unsigned char>(random >> (8 * i));
    id.m_bytes[8] = static_cast<unsigned char>(0x80 | (id.m_bytes[8] & 0x3f));
    return id;
}

QString Uuid::toString() const
{
    return QUuid::fromRfc4122(bytes()).toString(QUuid::WithoutBraces);
}

size_t qHash(const Uuid &id, size_t seed)
{
    // The last eight bytes are random, so they are hash enough.
    quint64 tail;
    std::memcpy(&tail, id.bytes().data() + 8, sizeof tail);
    return ::qHash(tail, seed);
}

}  // namespace qianshao::records
