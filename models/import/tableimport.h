// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/importcounts.h"
#include "models/import/taking.h"

namespace qianshao::imports {

/// Where a sheet comes from, for held rows and counts.
struct Source {
    QString file;  ///< name without folder
    QString sheet;
};

/// What an import asks the outside for.
struct Surroundings {
    Known &known;
    const Vocabulary &words;
    std::function<records::Uuid()> newId;
    records::Instant now;
    QTimeZone zone;
};

/// A sheet into change sets, chunk by chunk in bounded memory. Writes nothing: the caller applies each chunk before it
/// asks for the next, and `known` answers with it from then on.
///
///     while (import.next())
///         if (refused(import.set()))
///             for (qsizetype i = 0; i < import.rowCount(); ++i)
///                 if (import.hasChanges(i) && refused(import.setOf(i)))
///                     apply(import.holdRefused(i));
///     if (reader.error()) …   // what was applied must be taken back: half a file is worse than none
class TableImport {
public:
    /// `reader` stands before the first row of the sheet and stays the caller's, as does `mapping`.
    TableImport(TableReader &reader, const ColumnMapping &mapping, Source source, const Surroundings &surroundings);

    /// Makes the next chunk. False at the end, also after an error of the reader.
    [[nodiscard]] bool next();
    /// May be empty where nothing changes.
    [[nodiscard]] const changes::ChangeSet &set() const { return m_out; }

    /// For a chunk that the store refused as a whole (it should not happen: every record has passed its rules): the
    /// same changes row by row. A row may build on one before it.
    [[nodiscard]] qsizetype rowCount() const { return qsizetype(m_rows.size()); }
    [[nodiscard]] bool hasChanges(qsizetype row) const;
    [[nodiscard]] changes::ChangeSet setOf(qsizetype row) const;
    /// A row that is refused alone too: counted as held, and what holds it with BadValue. Empty when it is held
    /// already.
    [[nodiscard]] changes::ChangeSet holdRefused(qsizetype row);

    [[nodiscard]] const ImportCounts &counts() const { return m_counts; }

private:
    struct Row {
        qint64 number = 0;
        size_t firstChange = 0;
        size_t firstText = 0;
        Taken taken = Taken::Repeated;
        ProblemSet problems;
    };

    void take(const RowView &view);
    void keepTexts(const RowView &view);
    [[nodiscard]] bool hold(const Hold &reason, qint64 number, const QString &raw);
    [[nodiscard]] size_t lastChange(qsizetype row) const;

    TableReader &m_reader;
    const ColumnMapping &m_mapping;
    Source m_source;
    const Vocabulary &m_words;
    WallClock m_clock;
    PendingKnown m_known;
    StaffNames m_staff;
    RowCells m_cells;
    changes::ChangeSet m_out;
    Taking m_taking;
    std::vector<Row> m_rows;  ///< of the chunk
    QString m_texts;  ///< all cells of the chunk, one behind the other
    std::vector<qsizetype> m_textEnds;
    ImportCounts m_counts;
};

}  // namespace qianshao::imports
