// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/tableimport.h"

namespace qianshao::imports {

/// A text of a held row.
struct HeldText {
    Key key = Key::None;  ///< None: a column that no field took
    QString title;        ///< the file's for None, otherwise the most usual one
    QString text;
};

/// What a held row says, in the order of the fields; then the columns that no field took.
[[nodiscard]] QList<HeldText> textsOf(const records::HeldRow &row, const ColumnTitles &titles);

struct Repair {
    changes::ChangeSet changes;  ///< the record, and the held row settled; empty where `reason` is set
    std::optional<Hold> reason;  ///< why the row still cannot be taken
    ProblemSet marks;            ///< with what it is taken
};

/// Takes a held row with some texts corrected (an empty text empties the field). As if the row came in a file now: what
/// is there already is brought up to it, and if it says nothing new only the held row is settled.
[[nodiscard]] Repair repairHeld(const records::HeldRow &row, const QHash<Key, QString> &corrected,
    const ColumnTitles &titles, const Surroundings &surroundings);

/// The row waits no more, or again (Unset); nothing else changes.
[[nodiscard]] changes::ChangeSet settledAs(const records::HeldRow &row, records::Settled settled);

/// The number of the instruction that the row is or is about; empty where it has none.
[[nodiscard]] QString numberOf(const records::HeldRow &row);

}  // namespace qianshao::imports
