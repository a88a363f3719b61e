// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/rowbuffer.h"

#include "models/import/textencoding.h"

#include <algorithm>

namespace qianshao::imports {
namespace {

constexpr qsizetype KeptCapacity = 1024;
constexpr qsizetype RowPerCell = 16; ///< a row may hold so many times the text of a cell

} // namespace

RowBuffer::RowBuffer(const Limits &limits) : m_limits(limits) {}

void RowBuffer::clear()
{
    for (const qsizetype column : m_used) {
        Cell &cell = m_cells[size_t(column)];
        cell.type = Cell::Type::Empty;
        cell.number = 0;
        cell.wallClockMs = 0;
        if (cell.text.isDetached() && cell.text.capacity() <= KeptCapacity)
            cell.text.resize(0);
        else
            cell.text = QString();
    }
    m_used.clear();
    m_characters = 0;
    m_fault.reset();
}

Cell *RowBuffer::cell(qsizetype column)
{
    if (column >= m_limits.columns) {
        setFault(ImportError::Code::TooManyColumns, column);
        return nullptr;
    }
    if (size_t(column) >= m_cells.size())
        m_cells.resize(size_t(column) + 1);
    m_used.push_back(column);
    return &m_cells[size_t(column)];
}

void RowBuffer::setText(qsizetype column, QStringView text)
{
    Cell *target = cell(column);
    if (!target)
        return;
    m_characters += text.size();
    if (text.size() > m_limits.cellCharacters || m_characters > RowPerCell * m_limits.cellCharacters)
        return setFault(ImportError::Code::CellTooLong, column);
    const QStringView value = cleaned(text);
    target->text.setUnicode(value.data(), value.size());
    target->type = value.isEmpty() ? Cell::Type::Empty : Cell::Type::Text;
}

void RowBuffer::setCleanText(qsizetype column, const QString &text)
{
    if (Cell *target = cell(column)) {
        target->text = text;
        target->type = text.isEmpty() ? Cell::Type::Empty : Cell::Type::Text;
    }
}

std::span<const Cell> RowBuffer::cells() const
{
    qsizetype count = 0;
    for (const qsizetype column : m_used) {
        if (column >= count && !m_cells[size_t(column)].isEmpty())
            count = column + 1;
    }
    return {m_cells.data(), size_t(count)};
}

void RowBuffer::setFault(ImportError::Code code, qsizetype column)
{
    if (m_fault)
        return;
    m_fault = code;
    m_faultColumn = column;
}

} // namespace qianshao::imports
