// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/tableimport.h"

namespace qianshao::imports {

/// What would become of a previewed row.
struct RowOutcome {
    qint64 number = 0;
    bool isData = false;  ///< false: blank, or the titles once more; the import passes it over
    Taken taken = Taken::Repeated;
    std::optional<Hold> hold;  ///< why, where it would be held
    /// It speaks of an instruction that is not there, but may stand in a part of this import that was not previewed.
    bool isUnsure = false;
    std::vector<Mark> marks;  ///< with what it would be taken
};

/// Says what an import would do with the first rows of its sheets, and does none of it: what `known` answers is all
/// that is read, the ids are thrown away. Sheets come in the order of the import (importedKinds()): a row sees the
/// previewed rows of those before it. Serves one import.
class Rehearsal {
public:
    explicit Rehearsal(const Surroundings &surroundings);

    /// `rows`: those behind the titles. `isWhole`: the sheet has no others.
    [[nodiscard]] std::vector<RowOutcome> outcomes(
        const QList<PreviewRow> &rows, const ColumnMapping &mapping, bool isWhole);

private:
    [[nodiscard]] RowOutcome outcomeOf(const PreviewRow &row, records::Kind kind, RowCells &cells, Taking &taking);
    [[nodiscard]] bool isSeenInPart(records::Kind kind) const { return m_seenInPart.contains(kind); }

    Surroundings m_surroundings;
    WallClock m_clock;
    PendingKnown m_known;
    StaffNames m_staff;
    QSet<records::Kind> m_seenInPart;  ///< kinds of which this import brings more than was previewed
};

}  // namespace qianshao::imports
