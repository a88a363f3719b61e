// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/rehearsal.h"

#include <QJsonObject>

namespace qianshao::session {

// What became of a sheet.
struct SheetCounts {
    QString file;  // name without folder
    QString sheet;
    imports::ImportCounts counts;
};

// A sheet that was left out while others of its file were taken.
struct SkippedSheet {
    QString file;
    QString sheet;
    std::optional<imports::MappingProblem> problem;  // absent: its sender has hidden it
};

struct ImportResult {
    // Where one of these is set, nothing was written. Cancelling is an ImportError too.
    std::optional<imports::ImportError> error;
    std::optional<imports::MappingProblem> problem;
    std::vector<SheetCounts> sheets;  // in the order in which they were taken; rows that had waited for it at the end
    std::vector<SkippedSheet> skipped;  // empty ones are not named
    qint64 step = 0;  // 0: nothing was new

    [[nodiscard]] bool isDone() const { return !error && !problem; }
    [[nodiscard]] imports::ImportCounts total() const;
};

// {"files": [{file, sheet, kind, rows, accepted, held, repeated, updated, problems: {name: count}}], "total": {…}};
// counts of kinds that a file does not have are left out. "total" sums all files, "kinds" those of each kind.
// "skipped": [{file, sheet, reason}], in words.
[[nodiscard]] QJsonObject toJson(const ImportResult &result, const imports::ColumnTitles &titles);

// Why nothing was imported, for people; empty where all was.
[[nodiscard]] QString describe(const ImportResult &result, const imports::ColumnTitles &titles);
// Why a sheet was left out.
[[nodiscard]] QString describe(const SkippedSheet &sheet, const imports::ColumnTitles &titles);

}  // namespace qianshao::session
