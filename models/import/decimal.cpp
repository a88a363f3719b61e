// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/decimal.h"

#include <algorithm>

namespace qianshao::imports {
namespace {

constexpr int mostDigits = 15;  // with the largest unit still within 64 bits

// The part behind an E; 0 and `at` unmoved where there is none.
int readExponent(QStringView text, qsizetype &at)
{
    if (at >= text.size() || text[at].toLower() != u'e')
        return 0;
    qsizetype i = at + 1;
    const bool isNegative = i < text.size() && text[i] == u'-';
    if (i < text.size() && (text[i] == u'-' || text[i] == u'+'))
        ++i;
    int exponent = 0;
    const qsizetype first = i;
    for (; i < text.size() && digitOf(text[i]) >= 0 && exponent < 100; ++i)
        exponent = exponent * 10 + digitOf(text[i]);
    if (i == first)
        return 0;
    at = i;
    return isNegative ? -exponent : exponent;
}

bool isComma(QChar c)
{
    return c == u',' || c.unicode() == 0xFF0C;
}

// A comma parts thousands and nothing else: "5000,3000" is two amounts, "12,34" nobody knows what.
bool partsThousands(QStringView text, qsizetype comma)
{
    qsizetype before = comma;
    while (before > 0 && digitOf(text[before - 1]) >= 0)
        --before;
    qsizetype after = comma + 1;
    while (after < text.size() && digitOf(text[after]) >= 0)
        ++after;
    const bool isFirst = before == 0 || !isComma(text[before - 1]);
    const qsizetype length = comma - before;
    return after - comma - 1 == 3 && (isFirst ? length >= 1 && length <= 3 : length == 3);
}

}  // namespace

int digitOf(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return c.unicode() - u'0';
    if (c.unicode() >= 0xFF10 && c.unicode() <= 0xFF19)
        return c.unicode() - 0xFF10;
    return -1;
}

std::optional<Decimal> readDecimal(QStringView text)
{
    Decimal number;
    int count = 0;
    bool isFraction = false;
    qsizetype i = 0;
    for (; i < text.size(); ++i) {
        const QChar c = text[i];
        if (const int digit = digitOf(c); digit >= 0) {
            if (number.digits == 0 && digit == 0 && !isFraction) {
                count = std::max(count, 1);
                continue;
            }
            if (count >= mostDigits) {
                if (!isFraction)
                    return std::nullopt;
                continue;  // beyond what a fen can show
            }
            number.digits = number.digits * 10 + digit;
            number.scale += isFraction ? 1 : 0;
            ++count;
        } else if ((c == u'.' || c.unicode() == 0xFF0E) && !isFraction) {
            isFraction = true;
        } else if (!isComma(c) || isFraction || !partsThousands(text, i)) {
            break;
        }
    }
    if (count == 0)
        return std::nullopt;
    number.scale -= readExponent(text, i);
    number.end = i;
    return number;
}

std::optional<qint64> times(Decimal number, qint64 factor)
{
    if (number.scale > 30 || number.scale < -18)
        return number.digits == 0 || number.scale > 30 ? std::optional<qint64>(0) : std::nullopt;
    qint64 value = 0;
    if (__builtin_mul_overflow(number.digits, factor, &value))
        return std::nullopt;
    for (; number.scale < 0; ++number.scale) {
        if (__builtin_mul_overflow(value, qint64(10), &value))
            return std::nullopt;
    }
    qint64 last = 0;
    for (; number.scale > 0; --number.scale) {
        last = value % 10;
        value /= 10;
    }
    return value + (last >= 5 ? 1 : 0);
}

}  // namespace qianshao::imports
