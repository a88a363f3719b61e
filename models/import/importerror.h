// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace qianshao::imports {

/// Why a file could not be read any further. A plain value; describe() makes a sentence of it.
struct ImportError {
    enum class Code {
        NotATable,         ///< neither a workbook nor text: a picture, a PDF, a web page with a false ending
        EncryptedWorkbook, ///< the workbook has a password
        OldXls,            ///< the binary .xls of Excel 97-2003
        ZipBomb,           ///< a part unpacks to far more than a real workbook holds
        TooLarge,          ///< the file, or the texts of a workbook, are beyond Limits
        BrokenArchive,     ///< the workbook is cut short or damaged
        BrokenXml,         ///< a part of the workbook is not what the format asks for
        BrokenEncoding,    ///< bytes that are no text in the encoding of the rest; row and byteOffset are set
        NoSheet,           ///< a workbook without a worksheet, or no sheet with the index asked for
        TooManyColumns,    ///< more than Limits::columns
        CellTooLong,       ///< a value of more than Limits::cellCharacters, or a row of sixteen times that
        UnclosedQuote,     ///< a quotation mark was opened in `row` and never closed
        Cancelled,         ///< the stop token was triggered
        NotAllowed,        ///< the role of whoever imports does not take in what the sheet holds (rules/rights.h)
        ReadFailed,        ///< the device reported an error; detail is its text
    };

    Code code = Code::ReadFailed;
    QString file{};           ///< as given to openTable(), for people; never empty in an error of openTable()
    QString sheet{};          ///< empty when the error concerns the file, and always for CSV
    qint64 row = 0;         ///< 1-based as a spreadsheet or an editor counts; 0 = not about a row
    QString column{};         ///< letters as in a spreadsheet ("A", "AB"); empty = not about a column
    qint64 byteOffset = -1; ///< from the start of the file; -1 = unknown
    QString detail{};  ///< of ReadFailed, the system's words; otherwise technical ones for a log; may be empty

    bool operator==(const ImportError &) const = default;
};

/// A sentence for the user: where it is (file, sheet, row, column), what is wrong and what to do about it.
[[nodiscard]] QString describe(const ImportError &error);

/// "A" for 0, "Z" for 25, "AA" for 26.
[[nodiscard]] QString columnName(qsizetype column);

}  // namespace qianshao::imports
