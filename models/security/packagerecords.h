// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <QtEndian>

namespace qianshao::security {

// The pieces that packagewriter.h describes, for writer and reader.

inline constexpr char entryMark = 'E';
inline constexpr char pieceMark = 'P';
inline constexpr char footMark = 'F';
inline constexpr char endMark = 'S';
inline constexpr qsizetype mostOfPiece = 1 << 30;
inline constexpr qsizetype footSize = 8 + 32;  // after its mark
inline constexpr qsizetype endSize = 1 + 64;

template <typename T>
[[nodiscard]] QByteArray numberBytes(T number)
{
    QByteArray bytes(sizeof(T), '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

[[nodiscard]] inline QByteArray entryHead(const QString &name)
{
    return QByteArray(1, entryMark).append(char(name.size())).append(name.toLatin1());
}

[[nodiscard]] inline QByteArray pieceHead(qsizetype size)
{
    return QByteArray(1, pieceMark).append(numberBytes(quint32(size)));
}

[[nodiscard]] inline QByteArray entryFoot(qint64 size, QByteArrayView hash)
{
    return QByteArray(1, footMark).append(numberBytes(size)).append(hash);
}

[[nodiscard]] inline QByteArray packageEnd(QByteArrayView signature)
{
    return QByteArray(1, endMark).append(signature);
}

}  // namespace qianshao::security
