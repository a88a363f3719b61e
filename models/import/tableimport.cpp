// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/tableimport.h"

namespace qianshao::imports {

using namespace records;

namespace {

constexpr size_t rowsPerChunk = 500;

}  // namespace

TableImport::TableImport(
    TableReader &reader, const ColumnMapping &mapping, Source source, const Surroundings &surroundings)
    : m_reader(reader),
      m_mapping(mapping),
      m_source(std::move(source)),
      m_words(surroundings.words),
      m_clock(surroundings.zone),
      m_known(surroundings.known),
      m_staff(m_known),
      m_cells(mapping, surroundings.words),
      m_taking{m_known, m_staff, m_out, surroundings.newId, surroundings.now}
{
    m_counts.kind = mapping.kind;
}

bool TableImport::next()
{
    m_known.settle();
    m_out.changes.clear();
    m_rows.clear();
    m_texts.resize(0);
    m_textEnds.clear();
    for (RowView view; m_rows.size() < rowsPerChunk && m_reader.next(view);) {
        if (view.number > m_mapping.headerRow)
            take(view);
    }
    return !m_rows.empty() && !m_reader.error();
}

void TableImport::take(const RowView &view)
{
    m_cells.look(view);
    if (m_cells.isBlank() || m_cells.isHeader())
        return;
    m_rows.push_back({view.number, m_out.changes.size(), m_textEnds.size(), Taken::Repeated, {}});
    keepTexts(view);
    RowReading reading(m_cells, m_words, m_clock);
    Row &row = m_rows.back();
    row.taken = takeRow(m_mapping.kind, reading, m_taking);
    row.problems = reading.problems();
    if (row.taken == Taken::Held) {
        row.problems = {};
        row.problems.add(reading.held()->problem);
        if (!hold(*reading.held(), view.number, m_cells.raw()))
            row.taken = Taken::Repeated;
    }
    m_counts.add(row.taken, row.problems);
}

// A copy of each QString would make the reader allocate it anew for the next row; this is one block for all.
void TableImport::keepTexts(const RowView &view)
{
    for (const Cell &cell : view.cells) {
        m_texts += cell.text;
        m_textEnds.push_back(m_texts.size());
    }
}

bool TableImport::hold(const Hold &reason, qint64 number, const QString &raw)
{
    if (m_known.wasHeld(m_mapping.kind, raw))
        return false;
    HeldRow held;
    held.id = m_taking.newId();
    held.target = m_mapping.kind;
    held.problem = reason.problem;
    held.field = nameOf(reason.field);
    held.file = m_source.file;
    held.sheet = m_source.sheet;
    held.line = number;
    held.raw = raw;
    held.heldAt = m_taking.now;
    m_taking.insert(held);
    return true;
}

size_t TableImport::lastChange(qsizetype row) const
{
    return row + 1 < rowCount() ? m_rows[size_t(row) + 1].firstChange : m_out.changes.size();
}

bool TableImport::hasChanges(qsizetype row) const
{
    return lastChange(row) > m_rows[size_t(row)].firstChange;
}

changes::ChangeSet TableImport::setOf(qsizetype row) const
{
    const auto begin = m_out.changes.begin();
    return {{begin + qsizetype(m_rows[size_t(row)].firstChange), begin + qsizetype(lastChange(row))}};
}

changes::ChangeSet TableImport::holdRefused(qsizetype index)
{
    Row &row = m_rows[size_t(index)];
    m_counts.add(row.taken, row.problems, -1);
    const size_t lastText = index + 1 < rowCount() ? m_rows[size_t(index) + 1].firstText : m_textEnds.size();
    std::vector<Cell> cells;
    for (size_t i = row.firstText; i < lastText; ++i) {
        const qsizetype from = i == 0 ? 0 : m_textEnds[i - 1];
        const QString text = m_texts.sliced(from, m_textEnds[i] - from);
        cells.push_back({text.isEmpty() ? Cell::Type::Empty : Cell::Type::Text, text, 0, 0});
    }
    m_cells.look({row.number, cells});
    const QString raw = m_cells.raw();
    m_cells.look({});
    m_known.forget();
    row.problems = {};
    row.problems.add(RowProblem::BadValue);
    const size_t first = m_out.changes.size();
    row.taken = hold({RowProblem::BadValue, Key::None}, row.number, raw) ? Taken::Held : Taken::Repeated;
    m_counts.add(row.taken, row.problems);
    changes::ChangeSet set{{m_out.changes.begin() + qsizetype(first), m_out.changes.end()}};
    m_out.changes.resize(first);
    return set;
}

}  // namespace qianshao::imports
