// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/values.h"

#include "models/import/decimal.h"
#include "models/import/exceldate.h"
#include "models/rules/digits.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <limits>

namespace qianshao::imports {
namespace {

constexpr qint64 msPerDay = 86'400'000;
std::optional<qint64> wallClockOf(int year, int month, int day, int hour, int minute, int second)
{
    const QDate date(year, month, day);
    if (!date.isValid() || year < 1900 || year > 2200 || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    return (date.toJulianDay() - 2440588) * msPerDay + ((hour * 60 + minute) * 60 + second) * 1000LL;
}

std::optional<qint64> readCompact(QStringView text)
{
    const auto part = [text](qsizetype from, qsizetype length) {
        return from < text.size() ? text.sliced(from, length).toInt() : 0;
    };
    switch (text.size()) {
    case 8:
    case 12:
    case 14: return wallClockOf(part(0, 4), part(4, 2), part(6, 2), part(8, 2), part(10, 2), part(12, 2));
    default: return std::nullopt;
    }
}

std::optional<qint64> readSerial(QStringView text)
{
    constexpr double first = 20'000;
    constexpr double last = 80'000;
    bool isNumber = false;
    const double serial = text.toDouble(&isNumber);
    if (!isNumber || serial < first || serial >= last)
        return std::nullopt;
    return wallClockOfSerial(serial, DateSystem::From1900);
}

// Groups of digits with separators between: year, month, day and, if there is one, the time of day.
std::optional<qint64> readGroups(QStringView text, const Vocabulary &words)
{
    std::array<int, 6> groups{};
    size_t count = 0;
    bool isInGroup = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (const int digit = digitOf(c); digit >= 0) {
            if (!isInGroup && ++count > groups.size())
                return std::nullopt;
            isInGroup = true;
            int &group = groups[count - 1];
            group = group * 10 + digit;
            if (group > 9999)
                return std::nullopt;
            continue;
        }
        if (c == u'.' && count == groups.size())
            break;  // 18:51:07.0
        const bool isSeparator = c == u'-' || c == u'/' || c == u'.' || c == u':' || c == QChar(0xFF1A) || c == u'T'
            || c.isSpace() || words.isDateMark(c);
        if (!isSeparator || count == 0)
            return std::nullopt;
        isInGroup = false;
    }
    if (count != 3 && count < 5)
        return std::nullopt;
    return wallClockOf(groups[0], groups[1], groups[2], groups[3], groups[4], groups[5]);
}

}  // namespace

WallClock::WallClock(QTimeZone zone) : m_zone(std::move(zone)) {}

records::Instant WallClock::toUtc(qint64 wallClockMs)
{
    const qint64 guess = wallClockMs - m_offsetMs;
    if (guess >= m_from && guess < m_to)
        return {guess};
    const QDateTime wall = QDateTime::fromMSecsSinceEpoch(wallClockMs, QTimeZone::UTC);
    const QDateTime local(wall.date(), wall.time(), m_zone);
    const qint64 utc = local.toMSecsSinceEpoch();
    m_offsetMs = qint64(local.offsetFromUtc()) * 1000;
    // An hour's margin keeps clear of times that were skipped or shown twice.
    constexpr qint64 margin = 7'200'000;
    const QDateTime before = m_zone.previousTransition(local.addMSecs(1)).atUtc;
    const QDateTime after = m_zone.nextTransition(local).atUtc;
    m_from = before.isValid() ? before.toMSecsSinceEpoch() + margin : std::numeric_limits<qint64>::min() / 2;
    m_to = after.isValid() ? after.toMSecsSinceEpoch() - margin : std::numeric_limits<qint64>::max() / 2;
    return {utc};
}

std::optional<qint64> readWallClock(const Cell &cell, const Vocabulary &words)
{
    std::optional<qint64> value;
    switch (cell.type) {
    case Cell::Type::Date:
        if (cell.number >= 1)
            value = cell.wallClockMs;
        break;
    case Cell::Type::Number:
    case Cell::Type::Text:
        value = readGroups(cell.text, words);
        if (!value)
            value = readCompact(cell.text);
        if (!value)
            value = readSerial(cell.text);
        break;
    case Cell::Type::Empty:
    case Cell::Type::Boolean:
    case Cell::Type::Error: break;
    }
    // 1926 and 2206 are slips of 2026: such an instruction would burn, or sleep, for a century.
    const bool isOfOurTime =
        value && *value >= *wallClockOf(2000, 1, 1, 0, 0, 0) && *value < *wallClockOf(2100, 1, 1, 0, 0, 0);
    return isOfOurTime ? value : std::nullopt;
}

std::optional<records::Fen> readMoney(const Cell &cell, qint64 fenPerUnit, const Vocabulary &words)
{
    QStringView text = cell.text;
    while (!text.isEmpty() && (text.front() == QChar(0xA5) || text.front() == QChar(0xFFE5) || text.front().isSpace()))
        text = text.sliced(1);
    const auto number = readDecimal(text);
    if (!number)
        return std::nullopt;
    if (number->end < text.size()) {
        const auto unit = words.fenPer(text.sliced(number->end));
        if (!unit)
            return std::nullopt;
        fenPerUnit = *unit;
    }
    const auto fen = times(*number, fenPerUnit);
    return fen ? std::optional(records::Fen{*fen}) : std::nullopt;
}

std::optional<qint64> readDuration(const Cell &cell, qint64 secondsPerUnit, const Vocabulary &words)
{
    if (cell.type == Cell::Type::Date)
        return cell.number < 1 ? std::optional((cell.wallClockMs % msPerDay + msPerDay) % msPerDay / 1000)
                               : std::nullopt;
    QStringView rest = cell.text;
    if (rest.contains(u':')) {
        qint64 total = 0;
        for (const QStringView part : rest.split(u':')) {
            bool isNumber = false;
            total = total * 60 + part.toUInt(&isNumber);
            if (!isNumber)
                return std::nullopt;
        }
        return total;
    }
    qint64 total = 0;
    if (rest.isEmpty())
        return std::nullopt;
    while (!rest.isEmpty()) {
        const auto number = readDecimal(rest);
        if (!number)
            return std::nullopt;
        rest = rest.sliced(number->end);
        qsizetype length = 0;
        while (length < rest.size() && digitOf(rest[length]) < 0)
            ++length;
        const auto unit = length > 0 ? words.secondsPer(rest.first(length)) : std::optional(secondsPerUnit);
        const auto seconds = unit ? times(*number, *unit) : std::nullopt;
        if (!seconds)
            return std::nullopt;
        total += *seconds;
        rest = rest.sliced(length);
    }
    return total;
}

std::optional<qint64> readInteger(const Cell &cell)
{
    const auto number = readDecimal(cell.text);
    if (!number || number->end != cell.text.size())
        return std::nullopt;
    const auto whole = times(*number, 1);
    const auto scaled = times(*number, 1'000);
    return whole && scaled == *whole * 1'000 ? whole : std::nullopt;
}

std::optional<double> readDegrees(const Cell &cell)
{
    bool isNumber = false;
    const double degrees = cell.text.toDouble(&isNumber);
    return isNumber && qIsFinite(degrees) ? std::optional(degrees) : std::nullopt;
}

QString readNumber(QString text)
{
    constexpr char16_t fromFullWidth = 0xFEE0;
    for (QChar &c : text) {
        if (c >= u'\uFF01' && c <= u'\uFF5E')
            c = QChar(char16_t(c.unicode() - fromFullWidth));
    }
    const bool hasDigit = std::ranges::any_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    const bool isLost = text.contains(u'+') && rules::isScientific(text);
    return hasDigit && !isLost ? text : QString();
}

}  // namespace qianshao::imports
