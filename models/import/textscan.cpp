// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/textencoding.h"

#include <cstring>

namespace qianshao::imports {
namespace {

using Byte = unsigned char;

/// Moves over ASCII, eight bytes at a time: most of a table is digits and separators.
const Byte *skipAscii(const Byte *at, const Byte *end)
{
    for (; end - at >= 8; at += 8) {
        quint64 eight = 0;
        std::memcpy(&eight, at, 8);
        if (eight & Q_UINT64_C(0x8080808080808080))
            break;
    }
    while (at != end && *at < 0x80)
        ++at;
    return at;
}

/// Length of a whole character, 0 when it is invalid, -1 when the end cuts it off.
int utf8Length(const Byte *at, const Byte *end)
{
    const Byte lead = *at;
    const int length = lead >= 0xC2 && lead <= 0xDF ? 2
        : (lead & 0xF0) == 0xE0                     ? 3
        : lead >= 0xF0 && lead <= 0xF4              ? 4
                                                    : 0;
    if (length == 0)
        return 0;
    // The second byte excludes overlong forms, surrogates and what is beyond U+10FFFF.
    const Byte low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const Byte high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    for (int i = 1; i < length; ++i) {
        if (at + i == end)
            return -1;
        if (i == 1 ? at[i] < low || at[i] > high : (at[i] & 0xC0) != 0x80)
            return 0;
    }
    return length;
}

/// As utf8Length(). Four-byte characters outside the two ranges that GB 18030 maps to Unicode are invalid.
int gb18030Length(const Byte *at, const Byte *end)
{
    const auto isLead = [](Byte b) { return b >= 0x81 && b <= 0xFE; };
    const auto isDigit = [](Byte b) { return b >= 0x30 && b <= 0x39; };
    if (!isLead(at[0]))
        return 0;
    if (end - at < 2)
        return -1;
    if (!isDigit(at[1]))
        return at[1] >= 0x40 && at[1] <= 0xFE && at[1] != 0x7F ? 2 : 0;
    if (end - at < 3)
        return -1;
    if (!isLead(at[2]))
        return 0;
    if (end - at < 4)
        return -1;
    if (!isDigit(at[3]))
        return 0;
    const int index = (((at[0] - 0x81) * 10 + at[1] - 0x30) * 126 + at[2] - 0x81) * 10 + at[3] - 0x30;
    return index <= 39419 || (index >= 189000 && index <= 1237575) ? 4 : 0;
}

template <int (*characterLength)(const Byte *, const Byte *)>
TextScan scanMultibyte(QByteArrayView bytes)
{
    const auto *begin = reinterpret_cast<const Byte *>(bytes.data());
    const auto *end = begin + bytes.size();
    TextScan scan;
    const Byte *at = begin;
    while ((at = skipAscii(at, end)) != end) {
        const int length = characterLength(at, end);
        if (length <= 0) {
            scan.isInvalid = length == 0;
            break;
        }
        at += length;
        ++scan.multibyte;
    }
    scan.length = at - begin;
    return scan;
}

} // namespace

qsizetype asciiLength(QByteArrayView bytes)
{
    const auto *begin = reinterpret_cast<const Byte *>(bytes.data());
    return skipAscii(begin, begin + bytes.size()) - begin;
}

TextScan scanUtf8(QByteArrayView bytes)
{
    return scanMultibyte<utf8Length>(bytes);
}

TextScan scanGb18030(QByteArrayView bytes)
{
    return scanMultibyte<gb18030Length>(bytes);
}

TextScan scanUtf16(QByteArrayView bytes, bool isBigEndian)
{
    const auto unit = [&](qsizetype at) {
        return char16_t(Byte(bytes[at + (isBigEndian ? 0 : 1)]) << 8 | Byte(bytes[at + (isBigEndian ? 1 : 0)]));
    };
    TextScan scan;
    while (bytes.size() - scan.length >= 2) {
        const char16_t first = unit(scan.length);
        if (!QChar::isSurrogate(first)) {
            scan.length += 2;
            continue;
        }
        if (QChar::isHighSurrogate(first) && bytes.size() - scan.length < 4)
            break;
        if (QChar::isLowSurrogate(first) || !QChar::isLowSurrogate(unit(scan.length + 2))) {
            scan.isInvalid = true;
            break;
        }
        scan.length += 4;
        ++scan.multibyte;
    }
    return scan;
}

} // namespace qianshao::imports
