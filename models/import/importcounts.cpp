// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/importcounts.h"

namespace qianshao::imports {

void ImportCounts::add(Taken taken, const ProblemSet &rowProblems, qint64 times)
{
    rows += times;
    switch (taken) {
    case Taken::Accepted: accepted += times; break;
    case Taken::Updated: updated += times; break;
    case Taken::Held: held += times; break;
    case Taken::Repeated: repeated += times; return;
    }
    rowProblems.forEach([&](records::RowProblem problem) {
        if ((problems[problem] += times) == 0)
            problems.erase(problem);
    });
}

ImportCounts &ImportCounts::operator+=(const ImportCounts &other)
{
    if (rows == 0 && problems.empty() && kind == records::Kind::None)
        kind = other.kind;
    else if (kind != other.kind)
        kind = records::Kind::None;
    rows += other.rows;
    accepted += other.accepted;
    updated += other.updated;
    repeated += other.repeated;
    held += other.held;
    for (const auto &[problem, count] : other.problems)
        problems[problem] += count;
    return *this;
}

}  // namespace qianshao::imports
