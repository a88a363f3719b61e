// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/rowbuffer.h"
#include "models/import/xlsxworkbook.h"

namespace qianshao::imports {

/// Reads the worksheets of an .xlsx or .xlsm file (also strict ones): values as last calculated, never formulas.
/// Of merged cells the first holds the value, the others are Empty. A sheet is unpacked while it is read, a few
/// kilobytes at a time.
class XlsxReader final : public TableReader {
public:
    /// Opens the first sheet: error() may be set at once.
    XlsxReader(std::unique_ptr<QIODevice> device, QString name, const Limits &limits, std::stop_token stop);

    [[nodiscard]] QList<Sheet> sheets() const override { return m_workbook.sheets(); }
    bool select(qsizetype sheet) override;
    [[nodiscard]] qsizetype selected() const override { return m_selected; }
    bool next(RowView &row) override;
    [[nodiscard]] Progress progress() const override;

private:
    void readRow();
    void readCell();
    void placeCell(QStringView reference);
    void setValue(QStringView type, qsizetype style);
    void setNumber(qsizetype style);
    void setString();
    void fail(const ImportError &cause);
    void failInSheet(ImportError::Code code, qsizetype column, const QString &detail = {});

    QString m_name;
    Limits m_limits;
    std::stop_token m_stop;
    ZipArchive m_archive;
    XlsxWorkbook m_workbook;
    std::unique_ptr<XlsxPart> m_sheet;  ///< inside <sheetData>, unless m_isAtEnd
    bool m_isAtEnd = true;
    qsizetype m_selected = -1;
    RowBuffer m_row;
    qint64 m_rowNumber = 0;
    qsizetype m_column = -1;
    QString m_value; ///< of the cell being read, as in the file
};

} // namespace qianshao::imports
