// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"
#include "models/records/fields.h"

namespace qianshao::records {

// A row of a file that could not be taken. It waits, with its raw text, until somebody mends or dismisses it; then it
// stays as settled, so that the same row of a later file is not asked about a second time.
struct HeldRow {
    Uuid id;
    Kind target{};  // what the row would have become
    RowProblem problem{};
    QString field;  // key of the field that is wrong, as in the target's field table
    QString file;  // name without folder
    QString sheet;
    std::optional<qint64> line;  // as the file counts, 1 = first
    QString raw;  // JSON object: mapped field key -> text as it was in the file; "" keys: [header, text] pairs that no
                  // field took
    Instant heldAt;
    Settled settled{};

    bool operator==(const HeldRow &) const = default;
};

template <>
struct FieldTable<HeldRow> {
    static constexpr Kind kind = Kind::HeldRow;
    static constexpr const char *table = "held_row";
    static constexpr auto fields = std::tuple{
        Field<HeldRow, Kind>{1, "target", &HeldRow::target, QT_TRANSLATE_NOOP("fields", "Kind")},
        Field<HeldRow, RowProblem>{2, "problem", &HeldRow::problem, QT_TRANSLATE_NOOP("fields", "Problem")},
        Field<HeldRow, QString>{3, "field", &HeldRow::field, QT_TRANSLATE_NOOP("fields", "Field")},
        Field<HeldRow, QString>{4, "file", &HeldRow::file, QT_TRANSLATE_NOOP("fields", "File")},
        Field<HeldRow, QString>{5, "sheet", &HeldRow::sheet, QT_TRANSLATE_NOOP("fields", "Sheet")},
        Field<HeldRow, std::optional<qint64>>{6, "line", &HeldRow::line, QT_TRANSLATE_NOOP("fields", "Row")},
        Field<HeldRow, QString>{
            7, "raw", &HeldRow::raw, QT_TRANSLATE_NOOP("fields", "Raw text"), Sensitivity::Identity},
        Field<HeldRow, Instant>{8, "held_at", &HeldRow::heldAt, QT_TRANSLATE_NOOP("fields", "Held")},
        Field<HeldRow, Settled>{9, "settled", &HeldRow::settled, QT_TRANSLATE_NOOP("fields", "Settled")},
    };
};

}  // namespace qianshao::records
