// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/exceldate.h"
#include "models/import/xlsxstrings.h"
#include "models/import/xlsxstyles.h"

namespace qianshao::imports {

/// Everything of a workbook but its sheets' cells. Where parts lie is taken from the relationships, as programs put
/// them where they like.
class XlsxWorkbook {
public:
    /// False: error() is set, without the name of the file.
    [[nodiscard]] bool read(ZipArchive &archive, const Limits &limits);
    [[nodiscard]] const std::optional<ImportError> &error() const { return m_error; }

    [[nodiscard]] const QList<Sheet> &sheets() const { return m_sheets; }
    /// The part with the cells of a sheet.
    [[nodiscard]] const QString &sheetPart(qsizetype sheet) const { return m_sheetParts[sheet]; }
    [[nodiscard]] const XlsxStyles &styles() const { return m_styles; }
    [[nodiscard]] const XlsxStrings &strings() const { return m_strings; }
    [[nodiscard]] DateSystem dateSystem() const { return m_dateSystem; }

private:
    struct Relation {
        QString type; ///< last word of the type's address, which is the same in both dialects: "worksheet"
        QString target;
    };

    [[nodiscard]] QHash<QString, Relation> relations(ZipArchive &archive, const QString &part);
    void readWorkbookPart(ZipArchive &archive, const QString &name, const QHash<QString, Relation> &relations);
    void readSheetEntry(const XlsxPart &part, const QHash<QString, Relation> &relations);
    void setError(ImportError::Code code, const QString &detail);

    QList<Sheet> m_sheets;
    QStringList m_sheetParts;
    XlsxStyles m_styles;
    XlsxStrings m_strings;
    DateSystem m_dateSystem = DateSystem::From1900;
    std::optional<ImportError> m_error;
};

} // namespace qianshao::imports
