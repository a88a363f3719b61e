// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QVarLengthArray>

namespace qianshao::changes {

// Integers of variable length in a byte string, 7 bits a byte, the least significant first; signed ones zigzag.
class ColumnWriter {
public:
    void add(quint64 number)
    {
        while (number >= 0x80) {
            m_bytes.append(char(number | 0x80));
            number >>= 7;
        }
        m_bytes.append(char(number));
    }
    void addSigned(qint64 number) { add((quint64(number) << 1) ^ quint64(number >> 63)); }
    [[nodiscard]] QByteArrayView bytes() const { return m_bytes; }

private:
    QVarLengthArray<char, 64> m_bytes;  // most hold a record's
};

// Reads them again. Beyond the end, and of more than 64 bits, everything is 0 and isSound() false.
class ColumnReader {
public:
    explicit ColumnReader(QByteArrayView bytes) : m_bytes(bytes) {}

    quint64 next()
    {
        quint64 number = 0;
        for (int shift = 0; shift < 64 && m_at < m_bytes.size(); shift += 7) {
            const auto byte = quint8(m_bytes[m_at++]);
            number |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80)
                return number;
        }
        m_isSound = false;
        return 0;
    }
    qint64 nextSigned()
    {
        const quint64 number = next();
        return qint64(number >> 1) ^ -qint64(number & 1);
    }
    [[nodiscard]] bool isAtEnd() const { return m_at == m_bytes.size(); }
    [[nodiscard]] bool isSound() const { return m_isSound; }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_isSound = true;
};

}  // namespace qianshao::changes
