// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/tablereader.h"

#include <vector>

namespace qianshao::imports {

/// The cells of the row being read. Reused from row to row, so that their texts keep their memory; what a huge value
/// took is given back. Whoever fills it asks fault() at the end of the row.
class RowBuffer {
public:
    explicit RowBuffer(const Limits &limits);

    void clear();

    /// A cell to be filled in; null beyond the last column allowed, which is a fault.
    [[nodiscard]] Cell *cell(qsizetype column);
    /// Cleans the text; nothing remains of it: the cell stays Empty.
    void setText(qsizetype column, QStringView text);
    /// As above for a text that is clean already; shares its memory.
    void setCleanText(qsizetype column, const QString &text);

    /// Up to the last cell that is not Empty; empty for a blank row.
    [[nodiscard]] std::span<const Cell> cells() const;

    /// TooManyColumns or CellTooLong, and the column where.
    [[nodiscard]] const std::optional<ImportError::Code> &fault() const { return m_fault; }
    [[nodiscard]] qsizetype faultColumn() const { return m_faultColumn; }

private:
    void setFault(ImportError::Code code, qsizetype column);

    Limits m_limits;
    std::vector<Cell> m_cells;
    std::vector<qsizetype> m_used; ///< columns to clear: a row with one cell far right must not cost a walk over all
    qsizetype m_characters = 0;
    std::optional<ImportError::Code> m_fault;
    qsizetype m_faultColumn = 0;
};

} // namespace qianshao::imports
