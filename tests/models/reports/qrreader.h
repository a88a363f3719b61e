// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/reports/qrcode.h"

#include <cstdlib>

namespace qianshao::tests {

// Reads a code module by module, as ISO/IEC 18004 lays them: format, mask, zigzag, byte segment. Only what these tests
// need: versions 2 and 3 at level M, which have one block; "?" and why for everything else.
class QrReader {
public:
    explicit QrReader(const reports::QrCode &code) : m_code(code) {}

    [[nodiscard]] QString text() const
    {
        const int version = (m_code.size - 17) / 4;
        if (version < 2 || version > 3)
            return QStringLiteral("? version %1").arg(version);
        // Level and mask stand around the upper left corner, under a mask of their own.
        int format = 0;
        for (int i = 0; i < 5; ++i)
            format = format * 2 + int(m_code.isDark(i, 8));
        format ^= 0b10101;
        if (format >> 3 != 0)
            return QStringLiteral("? level %1").arg(format >> 3);
        const std::vector<bool> bits = bitsUnder(format & 7);
        size_t at = 0;
        const auto take = [&](int count) {
            int value = 0;
            while (count-- > 0)
                value = value * 2 + int(bits[at++]);
            return value;
        };
        if (take(4) != 0b0100)
            return QStringLiteral("? no bytes");
        QByteArray bytes;
        for (int left = take(8); left > 0; --left)
            bytes.append(char(take(8)));
        return QString::fromUtf8(bytes);
    }

private:
    [[nodiscard]] bool isMasked(int mask, int x, int y) const
    {
        switch (mask) {
        case 0: return (x + y) % 2 == 0;
        case 1: return y % 2 == 0;
        case 2: return x % 3 == 0;
        case 3: return (x + y) % 3 == 0;
        case 4: return (y / 2 + x / 3) % 2 == 0;
        case 5: return x * y % 2 + x * y % 3 == 0;
        case 6: return (x * y % 2 + x * y % 3) % 2 == 0;
        default: return ((x + y) % 2 + x * y % 3) % 2 == 0;
        }
    }
    // Finders with their format, the lines between them, the one alignment mark.
    [[nodiscard]] bool isFixed(int x, int y) const
    {
        const int end = m_code.size - 1;
        const bool isCorner = (x <= 8 && y <= 8) || (x >= end - 7 && y <= 8) || (x <= 8 && y >= end - 7);
        const bool isMark = std::abs(x - (end - 6)) <= 2 && std::abs(y - (end - 6)) <= 2;
        return isCorner || isMark || x == 6 || y == 6;
    }
    // Two columns at a time from the right, up and down in turns.
    [[nodiscard]] std::vector<bool> bitsUnder(int mask) const
    {
        std::vector<bool> bits;
        bool isUp = true;
        for (int right = m_code.size - 1; right > 0; right -= 2) {
            if (right == 6)
                --right;
            for (int i = 0; i < m_code.size; ++i) {
                const int y = isUp ? m_code.size - 1 - i : i;
                for (const int x : {right, right - 1}) {
                    if (!isFixed(x, y))
                        bits.push_back(m_code.isDark(x, y) != isMasked(mask, x, y));
                }
            }
            isUp = !isUp;
        }
        return bits;
    }

    const reports::QrCode &m_code;
};

}  // namespace qianshao::tests
