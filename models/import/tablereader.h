// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/importerror.h"

#include <QList>

#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <variant>

class QIODevice;

namespace qianshao::imports {

/// One value of a table as the file holds it. What it means is for the column mapping to say.
struct Cell {
    enum class Type {
        Empty,
        Text,
        Number,  ///< workbooks only: a CSV file has no types, all its values are Text
        Date,    ///< a number with a date or time format, or an ISO date of a strict workbook
        Boolean, ///< text is "TRUE" or "FALSE", number 1 or 0
        Error,   ///< text is "#N/A", "#REF!" …
    };

    Type type = Type::Empty;
    /// Never has blanks around it (see cleaned()), is never empty unless type is Empty.
    ///
    /// Number: the digits as the file writes them, so an 18-digit number keeps them all and "6.10502E+16" stays as it
    /// is; only a fraction is cut to the 15 digits that Excel shows (4.5999999999999996 is "4.6").
    ///
    /// Date: "yyyy-MM-dd", "yyyy-MM-dd HH:mm" or "yyyy-MM-dd HH:mm:ss", as short as it says all;
    /// "HH:mm:ss" for a time without a day (serial below 1).
    QString text;
    double number = 0;  ///< Number: its value; Date: Excel serial in days; otherwise 0 (Boolean: 0 or 1)
    /// Date: milliseconds from 1970-01-01T00:00 on a wall clock, whole seconds. The file knows no time zone.
    qint64 wallClockMs = 0;

    [[nodiscard]] bool isEmpty() const { return type == Type::Empty; }
};

/// A row as it stands in the reader's memory: valid until the next call of next() or select(). Copy what is to stay.
struct RowView {
    qint64 number = 0;  ///< 1-based: row of the sheet, line of the CSV file in which the record begins
    std::span<const Cell> cells;  ///< from column A; the last one is not Empty. Ragged rows stay ragged

    /// The cell of a column, an Empty one right of the last.
    [[nodiscard]] const Cell &at(qsizetype column) const;
};

struct Sheet {
    QString name;  ///< empty for CSV
    bool isHidden = false;  ///< the sender hid it; what is in it is hardly meant for us
};

struct Limits {
    qint64 fileBytes = qint64(1) << 30;
    qint64 unpackedBytes = qint64(2) << 30;  ///< of one part of a workbook
    qint64 stringBytes = qint64(256) << 20;  ///< shared strings of a workbook, the only part held in memory
    qsizetype columns = 16384;
    qsizetype cellCharacters = qsizetype(1) << 20;
};

/// A table file, read row by row with bounded memory whatever its size. One thread at a time.
///
///     auto opened = openTable(path);
///     if (auto *error = std::get_if<ImportError>(&opened)) …
///     auto &reader = *std::get<std::unique_ptr<TableReader>>(opened);
///     for (RowView row; reader.next(row);) …
///     if (reader.error()) …   // what was read so far is not the whole file: import nothing
///
/// An error may come after the last row (a damaged archive is known for sure only at its end), so look at error()
/// always.
class TableReader {
public:
    struct Progress {
        qint64 done = 0;
        qint64 total = 0;  ///< bytes; of the selected sheet in a workbook. 0 = unknown
    };

    virtual ~TableReader();
    TableReader(const TableReader &) = delete;
    TableReader &operator=(const TableReader &) = delete;

    /// At least one, in the order of the file.
    [[nodiscard]] virtual QList<Sheet> sheets() const = 0;
    /// Goes to the first row of a sheet, also of the present one. False: see error(). A later select() may succeed and
    /// clears the error. After opening the first sheet that is not hidden is selected.
    virtual bool select(qsizetype sheet) = 0;
    [[nodiscard]] virtual qsizetype selected() const = 0;
    /// The next row with a value in it; blank rows are passed over. False at the end and after an error.
    virtual bool next(RowView &row) = 0;
    [[nodiscard]] virtual Progress progress() const = 0;

    [[nodiscard]] const std::optional<ImportError> &error() const { return m_error; }

protected:
    TableReader() = default;

    std::optional<ImportError> m_error;
};

using OpenedTable = std::variant<std::unique_ptr<TableReader>, ImportError>;

/// Opens a CSV or XLSX file; which it is, its content tells, not its name. Reading stops with Cancelled soon after
/// `stop` is triggered.
[[nodiscard]] OpenedTable openTable(const QString &path, const Limits &limits = {}, std::stop_token stop = {});

/// As above from an open device that can seek; `name` stands in errors.
[[nodiscard]] OpenedTable openTable(
    std::unique_ptr<QIODevice> device, const QString &name, const Limits &limits = {}, std::stop_token stop = {});

}  // namespace qianshao::imports
