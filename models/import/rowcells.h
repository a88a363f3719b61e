// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/columnmapping.h"

#include <array>

namespace qianshao::imports {

/// The cells of a row by field. One object serves all rows of a sheet.
class RowCells {
public:
    RowCells(const ColumnMapping &mapping, const Vocabulary &words);

    /// Looks at another row; what `row` shows must stay.
    void look(const RowView &row) { m_row = row; }

    /// Empty for a field that no column has; a formula's error is as good as empty.
    [[nodiscard]] const Cell &cell(Key key) const;
    [[nodiscard]] const QString &text(Key key) const { return cell(key).text; }
    [[nodiscard]] bool has(Key key) const { return !cell(key).isEmpty(); }
    [[nodiscard]] bool isMapped(Key key) const { return m_columns[size_t(key)] >= 0; }
    /// Fen or seconds in the unit of the column.
    [[nodiscard]] qint64 unitOf(Key key) const { return m_units[size_t(key)]; }
    [[nodiscard]] const QString &titleOf(Key key) const;
    /// What stands in columns that no field takes, as visit(title, text); the title is empty right of the header.
    template <class Visitor>
    void forEachOther(Visitor &&visit) const
    {
        static const QString none;
        for (size_t i = 0; i < m_row.cells.size(); ++i) {
            const bool isTitled = qsizetype(i) < m_mapping.columns.size();
            const QString &text = m_row.cells[i].text;
            if (!text.isEmpty() && (!isTitled || m_mapping.columns[qsizetype(i)].key == Key::None))
                visit(isTitled ? m_mapping.columns[qsizetype(i)].title : none, text);
        }
    }
    [[nodiscard]] qint64 number() const { return m_row.number; }
    /// Whether no field has a text: a blank form, a line of serial numbers.
    [[nodiscard]] bool isBlank() const;
    /// Whether it is the header once more, as where tables were pasted together.
    [[nodiscard]] bool isHeader() const;
    /// HeldRow::raw. A unit that only the column's title has is added to the text ("0.5" of a column in 万元 is
    /// "0.5万元"), so that the text alone says all. Columns that nobody needs are left out.
    [[nodiscard]] QString raw() const;

private:
    const ColumnMapping &m_mapping;
    std::array<qint16, keyCount> m_columns{};
    std::array<qint64, keyCount> m_units{};
    RowView m_row;
};

}  // namespace qianshao::imports
