// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/rehearsal.h"

#include <utility>

namespace qianshao::imports {

using namespace records;

Rehearsal::Rehearsal(const Surroundings &surroundings)
    : m_surroundings(surroundings),
      m_clock(surroundings.zone),
      m_known(surroundings.known),
      m_staff(m_known)
{
}

std::vector<RowOutcome> Rehearsal::outcomes(const QList<PreviewRow> &rows, const ColumnMapping &mapping, bool isWhole)
{
    changes::ChangeSet nobodys;
    RowCells cells(mapping, m_surroundings.words);
    Taking taking{m_known, m_staff, nobodys, m_surroundings.newId, m_surroundings.now};
    std::vector<RowOutcome> outcomes;
    for (const PreviewRow &row : rows)
        outcomes.push_back(outcomeOf(row, mapping.kind, cells, taking));
    if (!isWhole)
        m_seenInPart.insert(mapping.kind);
    return outcomes;
}

RowOutcome Rehearsal::outcomeOf(const PreviewRow &row, Kind kind, RowCells &cells, Taking &taking)
{
    RowOutcome outcome;
    outcome.number = row.number;
    cells.look({row.number, row.cells});
    if (cells.isBlank() || cells.isHeader())
        return outcome;
    outcome.isData = true;
    RowReading reading(cells, m_surroundings.words, m_clock);
    outcome.taken = takeRow(kind, reading, taking);
    if (outcome.taken != Taken::Held) {
        outcome.marks = reading.marks();
        // A name that the rest of the roster may bring is not called unknown.
        if (isSeenInPart(Kind::Staff))
            std::erase_if(outcome.marks, [](const Mark &mark) { return mark.problem == RowProblem::UnknownStaff; });
        return outcome;
    }
    outcome.hold = reading.held();
    outcome.isUnsure = outcome.hold->problem == RowProblem::NoInstruction && cells.has(Key::Instruction)
        && isSeenInPart(Kind::Instruction);
    const QString raw = cells.raw();
    if (!outcome.isUnsure && m_known.wasHeld(kind, raw)) {
        outcome.taken = Taken::Repeated;
        outcome.hold.reset();
    } else {
        m_known.note(HeldRow{.target = kind, .raw = raw});
    }
    return outcome;
}

}  // namespace qianshao::imports
