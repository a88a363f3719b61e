// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/value.h"

#include <QByteArrayView>
#include <QStringDecoder>
#include <QtEndian>

namespace qianshao::changes {

// Reads what CborWriter writes, from whomever it comes: whatever is not what was asked for throws NotThat, and nothing
// is read, or made room for, beyond the bytes that are there.
class CborReader {
public:
    struct NotThat {};

    // The bytes outlive it.
    explicit CborReader(QByteArrayView bytes) : m_bytes(bytes) {}

    // How many items follow, or pairs of them.
    quint64 enterArray() { return lengthOf(array); }
    quint64 enterMap() { return lengthOf(map); }
    quint64 number() { return argumentOf(unsignedNumber); }
    qint64 integer()
    {
        const bool isNegative = (peek() >> 5) == negativeNumber;
        const quint64 size = argumentOf(isNegative ? negativeNumber : unsignedNumber);
        require(size <= quint64(std::numeric_limits<qint64>::max()));
        return isNegative ? -1 - qint64(size) : qint64(size);
    }
    QByteArrayView bytes() { return take(argumentOf(byteString)); }
    records::Uuid id()
    {
        const auto id = records::Uuid::fromBytes(bytes());
        require(!id.isNull());
        return id;
    }
    // False: undefined.
    bool value(records::Value &value)
    {
        switch (peek() >> 5) {
        case unsignedNumber:
        case negativeNumber: value = integer(); return true;
        case byteString: value = id(); return true;
        case textString: value = text(); return true;
        default: break;
        }
        const quint8 byte = peek();
        ++m_at;
        if (byte == 0xfb) {
            value = qFromBigEndian<double>(take(8).data());
            return true;
        }
        require(byte == 0xf6 || byte == 0xf7);
        value = records::Value();
        return byte == 0xf6;
    }
    [[nodiscard]] bool isAtEnd() const { return m_at == m_bytes.size(); }

    static void require(bool isSound)
    {
        if (!isSound)
            throw NotThat();
    }

private:
    enum Major : quint8 { unsignedNumber, negativeNumber, byteString, textString, array, map };

    quint8 peek()
    {
        require(m_at < m_bytes.size());
        return quint8(m_bytes[m_at]);
    }
    QByteArrayView take(quint64 length)
    {
        require(length <= quint64(m_bytes.size() - m_at));
        const QByteArrayView all = m_bytes.sliced(m_at, qsizetype(length));
        m_at += qsizetype(length);
        return all;
    }
    quint64 argumentOf(Major major)
    {
        const quint8 byte = peek();
        require((byte >> 5) == major);
        ++m_at;
        const int info = byte & 0x1f;
        if (info < 24)
            return quint64(info);
        require(info <= 27);  // no length that is told only at the end
        quint64 argument = 0;
        for (const char next : take(quint64(1) << (info - 24)))
            argument = argument << 8 | quint8(next);
        return argument;
    }
    // Each item takes a byte at least.
    quint64 lengthOf(Major major)
    {
        const quint64 length = argumentOf(major);
        require(length <= quint64(m_bytes.size() - m_at));
        return length;
    }
    QString text()
    {
        // A byte order mark is a character like any other here.
        using Flag = QStringDecoder::Flag;
        QStringDecoder decoder(QStringDecoder::Utf8, Flag::Stateless | Flag::ConvertInitialBom);
        QString text = decoder.decode(take(argumentOf(textString)));
        require(!decoder.hasError());
        return text;
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

}  // namespace qianshao::changes
