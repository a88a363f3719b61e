// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"
#include "models/rules/compliance.h"

namespace qianshao::store {
class Store;
}

namespace qianshao::stats {

// A member of staff with counted instructions of the period.
struct OfficerRow {
    QString name;  // as in the roster, else as sent; empty = nobody answers for these
    QString code;  // empty where the roster has no such name
    rules::OfficerFigures figures;
};

// Limits that were applied, and to how many counted instructions.
struct UsedProfile {
    QString name;  // empty = the default limits, because no profile holds
    qint64 edition = 0;
    records::Instant validFrom;
    qint64 instructions = 0;
    rules::Limits limits;
};

// A counted instruction with a milestone that was done late or is overdue, and what was tried.
struct LateRow {
    rules::LateCase late;
    QString number;
    QString person;   // name; empty where none is known
    QString officer;  // as OfficerRow::name
    qint64 calls = 0;
    records::CallResult lastCall = records::CallResult::Unset;
    qint64 visits = 0;
    records::VisitResult lastVisit = records::VisitResult::Unset;
};

struct Compliance {
    rules::Period period;
    rules::ComplianceFigures figures;
    std::vector<OfficerRow>
        officers;    // in the order of the roster's codes; names that it lacks, then nobody, at the end
    std::vector<UsedProfile> profiles;   // most used first
    std::vector<LateRow> late;           // the first of figures.late, in its order
};

// The figures of a period, read from the store as of period.now. At most `lateRows` late cases are described; all of
// them are in figures.late. Throws store::Failure.
[[nodiscard]] Compliance complianceOf(store::Store &store, const rules::Period &period, size_t lateRows = 500);

}  // namespace qianshao::stats
