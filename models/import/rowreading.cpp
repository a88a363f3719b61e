// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/rowreading.h"

#include "models/rules/digits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qianshao::imports {

using records::RowProblem;

namespace {

void append(QString &text, const QString &more)
{
    if (more.isEmpty())
        return;
    if (!text.isEmpty())
        text += QChar(0xFF1B);
    text += more;
}

}  // namespace

std::optional<qint64> ProblemSet::marks() const
{
    const auto bits = qint64(m_bits >> quint8(RowProblem::IdentityDamaged));
    return bits == 0 ? std::nullopt : std::optional(bits);
}

QLatin1StringView nameOf(RowProblem problem)
{
    switch (problem) {
    case RowProblem::NoNumber: return "no_number"_L1;
    case RowProblem::BadTime: return "bad_time"_L1;
    case RowProblem::NoContact: return "no_contact"_L1;
    case RowProblem::NoInstruction: return "no_instruction"_L1;
    case RowProblem::NoName: return "no_name"_L1;
    case RowProblem::BadValue: return "bad_value"_L1;
    case RowProblem::IdentityDamaged: return "id_damaged"_L1;
    case RowProblem::IdentityCheckDigit: return "id_check_digit"_L1;
    case RowProblem::LevelUnknown: return "level_unknown"_L1;
    case RowProblem::LevelOtherWording: return "level_other_wording"_L1;
    case RowProblem::UnknownWord: return "unknown_word"_L1;
    case RowProblem::UnknownStaff: return "unknown_staff"_L1;
    case RowProblem::BadAmount: return "bad_amount"_L1;
    case RowProblem::Unset: break;
    }
    return "unset"_L1;
}

QString RowReading::digits(Key key) const
{
    constexpr double mostExact = 1e15;
    const Cell &cell = m_cells.cell(key);
    const bool isPower = cell.type == Cell::Type::Number && cell.text.contains(u'E', Qt::CaseInsensitive);
    if (isPower && cell.number >= 0 && cell.number < mostExact)
        return QString::number(cell.number, 'f', 0);
    // A program that took it for a number with a fraction: 13800000020.0
    const QStringView whole = QStringView(cell.text).chopped(std::min<qsizetype>(cell.text.size(), 2));
    return cell.text.endsWith(u".0") && rules::isDigits(whole) ? whole.toString() : cell.text;
}

QString RowReading::number(Key key) const
{
    return readNumber(digits(key));
}

records::Instant RowReading::instant(Key key)
{
    if (!m_cells.has(key))
        return {};
    if (const auto wall = readWallClock(m_cells.cell(key), m_words))
        return m_clock.toUtc(*wall);
    unreadable(key, RowProblem::UnknownWord);
    return {};
}

records::Instant RowReading::requiredInstant(Key key)
{
    if (const auto wall = readWallClock(m_cells.cell(key), m_words))
        return m_clock.toUtc(*wall);
    hold(RowProblem::BadTime, key);
    return {};
}

records::Fen RowReading::money(Key key)
{
    if (!m_cells.has(key))
        return {};
    const auto fen = readMoney(m_cells.cell(key), m_cells.unitOf(key), m_words);
    if (!fen)
        unreadable(key, RowProblem::BadAmount);
    return fen.value_or(records::Fen{});
}

std::optional<qint64> RowReading::duration(Key key)
{
    const auto seconds = readDuration(m_cells.cell(key), m_cells.unitOf(key), m_words);
    if (!seconds && m_cells.has(key))
        unreadable(key, RowProblem::UnknownWord);
    return seconds;
}

std::optional<qint64> RowReading::integer(Key key)
{
    const auto number = readInteger(m_cells.cell(key));
    if (!number && m_cells.has(key))
        unreadable(key, RowProblem::UnknownWord);
    return number;
}

std::optional<double> RowReading::degrees(Key key)
{
    const auto degrees = readDegrees(m_cells.cell(key));
    if (!degrees && m_cells.has(key))
        unreadable(key, RowProblem::UnknownWord);
    return degrees;
}

void RowReading::keep(Key key)
{
    append(m_kept, m_cells.titleOf(key) + u": "_s + text(key));
}

QString RowReading::remark(Key key) const
{
    QString remark = text(key);
    append(remark, m_kept);
    m_cells.forEachOther([&](const QString &title, const QString &text) {
        append(remark, title.isEmpty() ? text : title + u": "_s + text);
    });
    return remark;
}

void RowReading::note(RowProblem problem, Key field)
{
    m_problems.add(problem);
    if (std::ranges::find(m_marks, Mark{problem, field}) == m_marks.end())
        m_marks.push_back({problem, field});
}

void RowReading::hold(RowProblem problem, Key field)
{
    if (!m_hold)
        m_hold = Hold{problem, field};
}

void RowReading::unreadable(Key key, RowProblem problem)
{
    note(problem, key);
    keep(key);
}

}  // namespace qianshao::imports
