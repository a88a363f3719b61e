// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/value.h"

#include <QByteArray>
#include <QStringEncoder>
#include <QtEndian>

namespace qianshao::changes {

// CBOR (RFC 8949) of definite lengths, each in its shortest form, at the end of a byte array: the same bytes as
// QCborStreamWriter's, in a third of the time. States are written and read by each side of each journey.
class CborWriter {
public:
    [[nodiscard]] QByteArrayView bytes() const { return QByteArrayView(m_room).first(m_size); }
    void clear() { m_size = 0; }  // the room stays

    // So many items follow, or pairs of them.
    void startArray(quint64 length) { head(array, length); }
    void startMap(quint64 length) { head(map, length); }
    void append(quint64 number) { head(unsignedNumber, number); }
    void append(qint64 number)
    {
        if (number < 0)
            head(negativeNumber, ~quint64(number));
        else
            head(unsignedNumber, quint64(number));
    }
    void append(double number)
    {
        char *to = make(9);
        to[0] = char(0xfb);
        qToBigEndian(number, to + 1);
        m_size += 9;
    }
    void append(QByteArrayView bytes)
    {
        head(byteString, quint64(bytes.size()));
        if (!bytes.isEmpty())
            memcpy(make(bytes.size()), bytes.data(), size_t(bytes.size()));
        m_size += bytes.size();
    }
    void append(QStringView text);
    void append(const records::Value &value);
    void appendNull() { appendByte(0xf6); }
    void appendUndefined() { appendByte(0xf7); }

private:
    enum Major : quint8 { unsignedNumber, negativeNumber, byteString, textString, array, map };
    static constexpr qsizetype longestHead = 9;

    // Room for so many bytes at the end.
    char *make(qsizetype bytes)
    {
        if (m_room.size() - m_size < bytes)
            m_room.resize(2 * m_room.size() + bytes);
        return m_room.data() + m_size;
    }
    void appendByte(quint8 byte)
    {
        *make(1) = char(byte);
        ++m_size;
    }
    static qsizetype headOf(Major major, quint64 argument, char *to)
    {
        const auto type = quint8(major << 5);
        if (argument < 24) {
            to[0] = char(type | argument);
            return 1;
        }
        const int exponent = argument > 0xffffffff ? 3 : argument > 0xffff ? 2 : argument > 0xff ? 1 : 0;
        const int length = 1 << exponent;
        to[0] = char(type | (24 + exponent));
        for (int i = 0; i < length; ++i)
            to[1 + i] = char(argument >> (8 * (length - 1 - i)));
        return 1 + length;
    }
    void head(Major major, quint64 argument) { m_size += headOf(major, argument, make(longestHead)); }

    QByteArray m_room;
    qsizetype m_size = 0;  // of it, in use
};

// How long it becomes in UTF-8 is known when it is there.
inline void CborWriter::append(QStringView text)
{
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    char *to = make(longestHead + encoder.requiredSpace(text.size()));
    const qsizetype length = encoder.appendToBuffer(to + longestHead, text) - (to + longestHead);
    const qsizetype headLength = headOf(textString, quint64(length), to);
    memmove(to + headLength, to + longestHead, size_t(length));
    m_size += headLength + length;
}

inline void CborWriter::append(const records::Value &value)
{
    struct Visitor {
        CborWriter &out;
        void operator()(std::monostate) const { out.appendNull(); }
        void operator()(qint64 number) const { out.append(number); }
        void operator()(double number) const { out.append(number); }
        void operator()(const QString &text) const { out.append(QStringView(text)); }
        void operator()(const records::Uuid &id) const { out.append(id.bytes()); }
    };
    std::visit(Visitor{*this}, value);
}

}  // namespace qianshao::changes
