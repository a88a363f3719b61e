// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/rowreading.h"

#include <map>

namespace qianshao::imports {

/// What became of a row. Repeated: all that it says is there already.
enum class Taken { Accepted, Updated, Repeated, Held };

/// What became of the rows of a sheet. rows = accepted + updated + repeated + held. Problems are counted for rows that
/// were accepted or updated (then they are marks) and for held rows (then it is the reason, one each); a repeated row
/// has had its turn.
struct ImportCounts {
    records::Kind kind = records::Kind::None;
    qint64 rows = 0;
    qint64 accepted = 0;
    qint64 updated = 0;
    qint64 repeated = 0;
    qint64 held = 0;
    std::map<records::RowProblem, qint64> problems;  ///< nameOf() gives the names

    void add(Taken taken, const ProblemSet &rowProblems, qint64 times = 1);
    /// Sums; the kind stays only where both are of one.
    ImportCounts &operator+=(const ImportCounts &other);
    bool operator==(const ImportCounts &) const = default;
};

}  // namespace qianshao::imports
