// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/importerror.h"

#include <QCoreApplication>
#include <QStringList>

namespace qianshao::imports {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ImportError", text);
}

QString place(const ImportError &error)
{
    QStringList parts{error.file};
    if (!error.sheet.isEmpty())
        parts += translated(QT_TRANSLATE_NOOP("ImportError", "sheet “%1”")).arg(error.sheet);
    if (error.row > 0)
        parts += translated(QT_TRANSLATE_NOOP("ImportError", "row %1")).arg(error.row);
    if (!error.column.isEmpty())
        parts += translated(QT_TRANSLATE_NOOP("ImportError", "column %1")).arg(error.column);
    return parts.join(translated(QT_TRANSLATE_NOOP("ImportError", ", ")));
}

const char *sentence(ImportError::Code code)
{
    using enum ImportError::Code;
    switch (code) {
    case NotATable:
        return QT_TRANSLATE_NOOP("ImportError",
            "This is neither an Excel workbook (.xlsx) nor a text table (.csv). Open it in a spreadsheet program "
            "and save it as .xlsx.");
    case EncryptedWorkbook:
        return QT_TRANSLATE_NOOP(
            "ImportError", "The workbook is protected by a password. Open it, remove the password and save it again.");
    case OldXls:
        return QT_TRANSLATE_NOOP("ImportError", "This is an old Excel file (.xls). Open it and save it as .xlsx.");
    case ZipBomb:
        return QT_TRANSLATE_NOOP("ImportError",
            "The workbook unpacks to far more data than a table holds and was not opened. Ask for the file again.");
    case TooLarge: return QT_TRANSLATE_NOOP("ImportError", "The file is too large. Split it into smaller files.");
    case BrokenArchive:
        return QT_TRANSLATE_NOOP(
            "ImportError", "The workbook is damaged or cut short. Copy it again from where it came.");
    case BrokenXml:
        return QT_TRANSLATE_NOOP("ImportError",
            "The content of the workbook is damaged. Open it in a spreadsheet program and save it again as .xlsx.");
    case BrokenEncoding:
        return QT_TRANSLATE_NOOP("ImportError",
            "There is a character that cannot be read (byte %1 of the file). Save the file as CSV UTF-8 or as .xlsx.");
    case NoSheet:
        return QT_TRANSLATE_NOOP(
            "ImportError", "The workbook holds no such table sheet. Choose another sheet or file.");
    case TooManyColumns:
        return QT_TRANSLATE_NOOP("ImportError",
            "There are more columns than a spreadsheet can have. Delete what stands far to the right; in a text "
            "file check the separators.");
    case CellTooLong:
        return QT_TRANSLATE_NOOP(
            "ImportError", "A value is too long. A quotation mark may be missing in the rows above.");
    case UnclosedQuote:
        return QT_TRANSLATE_NOOP(
            "ImportError", "A quotation mark begins here and is never closed. Close or remove it.");
    case Cancelled: return QT_TRANSLATE_NOOP("ImportError", "Reading was cancelled. Nothing was imported.");
    case NotAllowed:
        return QT_TRANSLATE_NOOP(
            "ImportError", "It is not for the role that you have to bring this in. Ask the chief to import it.");
    case ReadFailed:
        return QT_TRANSLATE_NOOP(
            "ImportError", "The file cannot be read. Check that it is still there and not in use by another program.");
    }
    return "";
}

} // namespace

QString describe(const ImportError &error)
{
    QString text = translated(sentence(error.code));
    if (error.code == ImportError::Code::BrokenEncoding)
        text = text.arg(error.byteOffset);
    // Why the system refuses: not there, a folder, no permission.
    if (error.code == ImportError::Code::ReadFailed && !error.detail.isEmpty())
        text += translated(QT_TRANSLATE_NOOP("ImportError", " (%1)")).arg(error.detail);
    return translated(QT_TRANSLATE_NOOP("ImportError", "%1: %2")).arg(place(error), text);
}

QString columnName(qsizetype column)
{
    QString name;
    for (qsizetype rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.prepend(QChar(u'A' + char16_t((rest - 1) % 26)));
    return name;
}

} // namespace qianshao::imports
