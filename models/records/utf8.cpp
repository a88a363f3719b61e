// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/utf8.h"

#include <QtEndian>

#include <array>

namespace qianshao::records {

namespace {

bool follows(quint8 byte)
{
    return (byte & 0xc0) == 0x80;
}

bool isSurrogate(char32_t unit)
{
    return (unit & 0xfffff800) == 0xd800;
}

// At most so many units; exactly so many where it is UTF-8.
qsizetype unitsOf(QByteArrayView utf8)
{
    qsizetype units = 0;
    for (const char each : utf8) {
        const auto byte = quint8(each);
        units += int(!follows(byte)) + int(byte >= 0xf0);
    }
    return units;
}

// Of two, three or four bytes. Null where there is none at `at`.
const quint8 *longer(const quint8 *at, const quint8 *end, char16_t *&to)
{
    const quint8 first = *at;
    const qsizetype length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || end - at < length)
        return nullptr;
    char32_t point = first & (0x7f >> length);
    for (qsizetype i = 1; i < length; ++i) {
        if (!follows(at[i]))
            return nullptr;
        point = point << 6 | (at[i] & 0x3f);
    }
    static constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    if (point < smallest[size_t(length)] || point > 0x10ffff || isSurrogate(point))
        return nullptr;
    if (length == 4) {
        *to++ = QChar::highSurrogate(point);
        *to++ = QChar::lowSurrogate(point);
    } else {
        *to++ = char16_t(point);
    }
    return at + length;
}

}  // namespace

char *toUtf8(QStringView text, char *to)
{
    const char16_t *at = text.utf16();
    const char16_t *const end = at + text.size();
    while (at != end) {
        char32_t unit = *at++;
        if (unit < 0x80) {
            *to++ = char(unit);
            continue;
        }
        if (unit < 0x800) {
            *to++ = char(0xc0 | unit >> 6);
            *to++ = char(0x80 | (unit & 0x3f));
            continue;
        }
        if (isSurrogate(unit)) {
            if (QChar::isHighSurrogate(unit) && at != end && QChar::isLowSurrogate(*at)) {
                const char32_t point = QChar::surrogateToUcs4(char16_t(unit), *at++);
                *to++ = char(0xf0 | point >> 18);
                *to++ = char(0x80 | (point >> 12 & 0x3f));
                *to++ = char(0x80 | (point >> 6 & 0x3f));
                *to++ = char(0x80 | (point & 0x3f));
                continue;
            }
            unit = QChar::ReplacementCharacter;
        }
        to[0] = char(0xe0 | unit >> 12);
        to[1] = char(0x80 | (unit >> 6 & 0x3f));
        to[2] = char(0x80 | (unit & 0x3f));
        to += 3;
    }
    return to;
}

std::optional<QString> fromUtf8(QByteArrayView utf8)
{
    QString text(unitsOf(utf8), Qt::Uninitialized);
    auto *to = reinterpret_cast<char16_t *>(text.data());
    const auto *at = reinterpret_cast<const quint8 *>(utf8.data());
    const quint8 *const end = at + utf8.size();
    while (at != end) {
        if (*at < 0x80) {
            *to++ = *at++;
            continue;
        }
        // Nearly all Chinese: one test for the shape of three bytes, one each for what they must not say.
        if (end - at >= 4) {
            const quint32 four = qFromBigEndian<quint32>(at);
            const auto unit = char16_t((four >> 12 & 0xf000) | (four >> 10 & 0x0fc0) | (four >> 8 & 0x3f));
            if ((four & 0xf0c0c000) == 0xe0808000 && unit >= 0x800 && !isSurrogate(unit)) {
                *to++ = unit;
                at += 3;
                continue;
            }
        }
        at = longer(at, end, to);
        if (!at)
            return {};
    }
    return text;
}

}  // namespace qianshao::records
