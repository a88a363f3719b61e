// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/columns.h"
#include "models/import/tablereader.h"

#include <QJsonObject>

#include <functional>
#include <vector>

namespace qianshao::imports {

/// Which column of a sheet goes into which field. Proposed, shown, changed by the user, remembered per sender.
struct ColumnMapping {
    struct Column {
        QString title;  ///< as in the file; empty where the header has none
        Key key = Key::None;
        QString unit;  ///< of money or time; empty = yuan, seconds

        bool operator==(const Column &) const = default;
    };

    records::Kind kind = records::Kind::None;
    qint64 headerRow = 0;  ///< as RowView::number; the rows behind it are data. 0 = no header was found
    QList<Column> columns;  ///< from column A. A key other than None and Skip stands at most once

    [[nodiscard]] qsizetype columnOf(Key key) const;  ///< -1 when no column has it
    bool operator==(const ColumnMapping &) const = default;
};

/// Fields that a kind cannot do without: of each group one.
[[nodiscard]] const std::vector<std::vector<Key>> &requiredKeys(records::Kind kind);
/// The fields that a kind's columns can go into, for a list to choose from.
[[nodiscard]] std::vector<Key> keysOf(records::Kind kind);
/// The groups of requiredKeys() that no column serves.
[[nodiscard]] std::vector<std::vector<Key>> missingKeys(const ColumnMapping &mapping);

/// The first rows of a sheet, copied.
struct PreviewRow {
    qint64 number = 0;
    QStringList texts;
    std::vector<Cell> cells;
};
inline constexpr qsizetype previewRows = 30;
/// Reads them and goes back to the first row. Look at reader.error().
[[nodiscard]] QList<PreviewRow> readPreview(TableReader &reader);

/// Finds the header row and the kind by the titles that are known: the kind whose own titles it has, also where a
/// required one is missing. headerRow is 0 when no row has two of them. A unit that a row above states ("单位：万元")
/// counts for amounts whose titles have none.
[[nodiscard]] ColumnMapping proposeMapping(const QList<PreviewRow> &rows, const ColumnTitles &titles);
/// As above with a given kind and header row, for a user who knows better.
[[nodiscard]] ColumnMapping mappingFor(const PreviewRow &header, records::Kind kind, const ColumnTitles &titles);

/// Tells senders apart: the same for sheets with the same titles in the same order.
[[nodiscard]] QString signatureOf(const QStringList &titles);
/// The mapping remembered for the sheet, if `recall` has one under the signature of one of its rows.
[[nodiscard]] std::optional<ColumnMapping> recallMapping(
    const QList<PreviewRow> &rows, const ColumnTitles &titles, const std::function<QString(const QString &)> &recall);

/// JSON without the header row, which differs from file to file.
[[nodiscard]] QString toJson(const ColumnMapping &mapping);
[[nodiscard]] std::optional<ColumnMapping> mappingFromJson(const QString &json);

/// Why a sheet cannot be imported as it is mapped: no header, or a column missing.
struct MappingProblem {
    QString file;
    QString sheet;
    qint64 headerRow = 0;  ///< 0 = no row has titles that are known
    records::Kind kind = records::Kind::None;
    std::vector<std::vector<Key>> missing;
    bool isEmpty = false;  ///< there is no row at all
};
[[nodiscard]] std::optional<MappingProblem> problemOf(
    const ColumnMapping &mapping, const QString &file, const QString &sheet);
/// A sentence for the user: file, sheet, row, which column, and what to do.
[[nodiscard]] QString describe(const MappingProblem &problem, const ColumnTitles &titles);

}  // namespace qianshao::imports
