// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/exceldate.h"

#include <QDate>
#include <QTime>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace qianshao::imports {
namespace {

constexpr qint64 SecondsPerDay = 86400;
constexpr qint64 MillisecondsPerDay = SecondsPerDay * 1000;
constexpr qint64 Epoch1900 = -25569; // 1899-12-30 in days since 1970-01-01: right from serial 61 on
constexpr qint64 Epoch1904 = -24107;
constexpr double LastSerial1900 = 2958466; // 10000-01-01
constexpr double FirstSerialAfterLeapBug = 60;

struct Digits {
    std::array<char16_t, 20> text;
    qsizetype length = 0;

    void append(int value, int width)
    {
        for (int i = width - 1; i >= 0; --i, value /= 10)
            text[size_t(length + i)] = char16_t(u'0' + value % 10);
        length += width;
    }
    void append(char16_t c) { text[size_t(length++)] = c; }
};

} // namespace

std::optional<qint64> wallClockOfSerial(double serial, DateSystem system)
{
    const double last = LastSerial1900 - (system == DateSystem::From1904 ? double(Epoch1904 - Epoch1900) : 0);
    // Written so that a NaN is refused too.
    if (!(serial >= 0 && serial < last))
        return std::nullopt;
    const bool isBeforeLeapBug = system == DateSystem::From1900 && serial < FirstSerialAfterLeapBug;
    const qint64 epoch = system == DateSystem::From1904 ? Epoch1904 : Epoch1900 + (isBeforeLeapBug ? 1 : 0);
    return (epoch * SecondsPerDay + std::llround(serial * double(SecondsPerDay))) * 1000;
}

double serialOfWallClock(qint64 wallClockMs)
{
    const double serial = double(wallClockMs) / double(MillisecondsPerDay) - double(Epoch1900);
    return serial <= FirstSerialAfterLeapBug ? serial - 1 : serial;
}

std::optional<qint64> wallClockOfIso(QStringView text)
{
    const qsizetype t = text.indexOf(u'T');
    const bool isTimeOnly = t < 0 && text.contains(u':');
    const QStringView day = isTimeOnly ? QStringView() : t < 0 ? text : text.first(t);
    QStringView hours = isTimeOnly ? text : t < 0 ? QStringView() : text.sliced(t + 1);
    if (hours.endsWith(u'Z'))
        hours.chop(1);
    const QDate date = isTimeOnly ? QDate(1899, 12, 31) : QDate::fromString(day, Qt::ISODate);
    const QTime time = hours.isEmpty() ? QTime(0, 0) : QTime::fromString(hours, Qt::ISODateWithMs);
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    const qint64 days = QDate(1970, 1, 1).daysTo(date);
    return days * MillisecondsPerDay + (qint64(time.msecsSinceStartOfDay()) + 500) / 1000 * 1000;
}

void formatWallClock(qint64 wallClockMs, bool hasDay, QString &text)
{
    const qint64 days = wallClockMs >= 0 ? wallClockMs / MillisecondsPerDay
                                         : -((MillisecondsPerDay - 1 - wallClockMs) / MillisecondsPerDay);
    const int seconds = int((wallClockMs - days * MillisecondsPerDay) / 1000);
    Digits digits;
    if (hasDay) {
        const auto date = QDate(1970, 1, 1).addDays(days);
        int year = 0;
        int month = 0;
        int day = 0;
        date.getDate(&year, &month, &day);
        digits.append(year, 4);
        digits.append(u'-');
        digits.append(month, 2);
        digits.append(u'-');
        digits.append(day, 2);
        if (seconds != 0)
            digits.append(u' ');
    }
    if (!hasDay || seconds != 0) {
        digits.append(seconds / 3600, 2);
        digits.append(u':');
        digits.append(seconds / 60 % 60, 2);
    }
    if (!hasDay || seconds % 60 != 0) {
        digits.append(u':');
        digits.append(seconds % 60, 2);
    }
    text.setUnicode(reinterpret_cast<const QChar *>(digits.text.data()), digits.length);
}

bool isBuiltInDateFormat(int numberFormatId)
{
    const int id = numberFormatId;
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

bool isDateFormat(QStringView formatCode)
{
    const QString code = formatCode.toString().toLower().replace("general"_L1, ""_L1).replace(u"g/通用格式"_s, ""_L1);
    for (qsizetype i = 0; i < code.size(); ++i) {
        switch (code[i].unicode()) {
        case u'"': // literal text
            i = code.indexOf(u'"', i + 1);
            if (i < 0)
                return false;
            break;
        case u'\\': // literal character, width of a character, repeated character
        case u'_':
        case u'*': ++i; break;
        case u'[': { // colour, condition, locale; or elapsed time: [h], [mm], [ss]
            const qsizetype close = code.indexOf(u']', i);
            if (close < 0)
                return false;
            const QStringView inside = QStringView(code).sliced(i + 1, close - i - 1);
            const QChar first = inside.isEmpty() ? QChar() : inside.front();
            if ((first == u'h' || first == u'm' || first == u's') && inside.count(first) == inside.size())
                return true;
            i = close;
            break;
        }
        case u'e': // a year in East Asian formats, an exponent before a sign
            if (i + 1 < code.size() && (code[i + 1] == u'+' || code[i + 1] == u'-'))
                break;
            return true;
        case u'a':  // a weekday; one alone is am or pm, beside an hour
            if (QStringView(code).sliced(i).startsWith(u"aaa"))
                return true;
            break;
        case u'y':
        case u'm':
        case u'd':
        case u'h':
        case u's': return true;
        default: break;
        }
    }
    return false;
}

} // namespace qianshao::imports
