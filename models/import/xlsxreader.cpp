// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/xlsxreader.h"

#include "models/import/exceldate.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace qianshao::imports {
namespace {

constexpr qint64 MaximumRow = 1 << 20;

/// 0 for "A1" and "a", -1 when there are no letters. Stops counting where no sheet goes.
qsizetype columnOf(QStringView reference)
{
    qsizetype column = 0;
    for (const QChar c : reference) {
        const char16_t letter = c.unicode() & ~char16_t(0x20);
        if (letter < u'A' || letter > u'Z' || column > MaximumRow)
            break;
        column = column * 26 + letter - u'A' + 1;
    }
    return column - 1;
}

/// Excel stores a fraction with the 17 digits of its binary value and shows 15: 4.5999999999999996 is what was typed
/// as 4.6. Whole numbers and exponents stay untouched: there every digit may be part of an identity number.
void shortenFraction(QString &text, double number)
{
    constexpr qsizetype ExactLength = 16;  // 15 digits and the point
    if (text.size() <= ExactLength || !text.contains(u'.') || text.contains(u'e', Qt::CaseInsensitive))
        return;
    const QString shown = QString::number(number, 'g', 15);
    if (!shown.contains(u'e'))
        text = shown;
}

} // namespace

XlsxReader::XlsxReader(std::unique_ptr<QIODevice> device, QString name, const Limits &limits, std::stop_token stop)
    : m_name(std::move(name)),
      m_limits(limits),
      m_stop(stop),
      m_archive(std::move(device), limits, stop),
      m_row(limits)
{
    if (m_archive.error()) {
        fail({.code = *m_archive.error(), .detail = m_archive.detail()});
        return;
    }
    if (!m_workbook.read(m_archive, limits)) {
        fail(*m_workbook.error());
        return;
    }
    const QList<Sheet> &sheets = m_workbook.sheets();
    const auto visible = std::ranges::find(sheets, false, &Sheet::isHidden);
    select(visible == sheets.end() ? 0 : visible - sheets.begin());
}

bool XlsxReader::select(qsizetype sheet)
{
    m_error.reset();
    m_sheet.reset();
    m_isAtEnd = true;
    m_rowNumber = 0;
    if (sheet < 0 || sheet >= m_workbook.sheets().size()) {
        m_selected = -1;
        fail({.code = ImportError::Code::NoSheet});
        return false;
    }
    m_selected = sheet;
    m_sheet = std::make_unique<XlsxPart>(m_archive, m_workbook.sheetPart(sheet), u"worksheet");
    bool isAtData = false;
    while (!isAtData && m_sheet->nextChild()) {
        isAtData = m_sheet->name() == u"sheetData";
        if (!isAtData)
            m_sheet->skip();
    }
    if (m_sheet->fault())
        fail(*m_sheet->fault());
    m_isAtEnd = !isAtData || m_error;
    return !m_error;
}

bool XlsxReader::next(RowView &row)
{
    row.cells = {};
    while (!m_isAtEnd && !m_error) {
        if (m_stop.stop_requested()) {
            failInSheet(ImportError::Code::Cancelled, -1);
            break;
        }
        if (!m_sheet->nextChild()) {
            m_sheet->finish();
            if (m_sheet->fault())
                fail(*m_sheet->fault());
            m_isAtEnd = true;
            break;
        }
        if (m_sheet->name() != u"row") {
            m_sheet->skip();
            continue;
        }
        readRow();
        row.number = m_rowNumber;
        row.cells = m_row.cells();
        if (!m_error && !row.cells.empty())
            return true;
    }
    row.cells = {};
    return false;
}

void XlsxReader::readRow()
{
    // Rows without a number, or with one that goes back, simply follow the one before.
    const qint64 number = m_sheet->attribute(u"r").toLongLong();
    m_rowNumber = number > m_rowNumber && number <= MaximumRow ? number : m_rowNumber + 1;
    m_row.clear();
    m_column = -1;
    while (!m_error && m_sheet->nextChild()) {
        if (m_sheet->name() == u"c")
            readCell();
        else
            m_sheet->skip();
    }
    if (m_row.fault())
        failInSheet(*m_row.fault(), m_row.faultColumn());
    else if (m_sheet->fault())
        failInSheet(m_sheet->fault()->code, m_column, m_sheet->fault()->detail);
}

void XlsxReader::readCell()
{
    QStringView type;
    QStringView reference;
    qsizetype style = 0;
    const QXmlStreamAttributes attributes = m_sheet->attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (attribute.name() == u"r")
            reference = attribute.value();
        else if (attribute.name() == u"s")
            style = attribute.value().toLongLong();
        else if (attribute.name() == u"t")
            type = attribute.value();
    }
    placeCell(reference);

    m_value.resize(0);
    bool isInline = false;
    while (m_sheet->nextChild()) {
        if (m_sheet->name() == u"v") {
            m_sheet->appendText(m_value, m_limits.cellCharacters);
        } else if (m_sheet->name() == u"is") {
            isInline = true;
            appendStringItem(*m_sheet, m_value, m_limits.cellCharacters);
        } else {
            m_sheet->skip();
        }
    }
    if (isInline)
        m_row.setText(m_column, m_value);
    else if (!m_value.isEmpty() && !m_sheet->fault())
        setValue(type, style);
    if (m_row.fault())
        failInSheet(*m_row.fault(), m_row.faultColumn());
}

/// Cells without a reference follow the one before.
void XlsxReader::placeCell(QStringView reference)
{
    const qsizetype column = columnOf(reference);
    m_column = column >= 0 ? column : m_column + 1;
}

void XlsxReader::setValue(QStringView type, qsizetype style)
{
    if (type.isEmpty() || type == u"n")
        return setNumber(style);
    if (type == u"s")
        return setString();
    if (type == u"str" || type == u"inlineStr") {
        unescape(m_value);
        return m_row.setText(m_column, m_value);
    }
    m_row.setText(m_column, m_value);
    Cell *cell = m_row.cell(m_column);
    if (!cell || cell->isEmpty())
        return;
    if (type == u"b") {
        cell->type = Cell::Type::Boolean;
        cell->number = isTrue(cell->text) ? 1 : 0;
        cell->text = cell->number != 0 ? u"TRUE"_s : u"FALSE"_s;
    } else if (type == u"e") {
        cell->type = Cell::Type::Error;
    } else if (type == u"d") {
        if (const auto wallClock = wallClockOfIso(cell->text)) {
            cell->type = Cell::Type::Date;
            cell->wallClockMs = *wallClock;
            cell->number = serialOfWallClock(*wallClock);
            formatWallClock(*wallClock, cell->number >= 1, cell->text);
        }
    }
}

void XlsxReader::setNumber(qsizetype style)
{
    m_row.setText(m_column, m_value);
    Cell *cell = m_row.cell(m_column);
    if (!cell || cell->isEmpty())
        return;
    bool isNumber = false;
    const double number = cell->text.toDouble(&isNumber);
    // What is no number, whatever the file says, is kept as the text that it is.
    if (!isNumber || !std::isfinite(number))
        return;
    cell->type = Cell::Type::Number;
    cell->number = number;
    if (m_workbook.styles().isDate(style)) {
        if (const auto wallClock = wallClockOfSerial(number, m_workbook.dateSystem())) {
            cell->type = Cell::Type::Date;
            cell->wallClockMs = *wallClock;
            return formatWallClock(*wallClock, number >= 1, cell->text);
        }
    }
    shortenFraction(cell->text, number);
}

void XlsxReader::setString()
{
    bool isNumber = false;
    const qsizetype index = m_value.toLongLong(&isNumber);
    if (isNumber && index >= 0 && index < m_workbook.strings().size())
        m_row.setCleanText(m_column, m_workbook.strings().at(index));
    else
        failInSheet(ImportError::Code::BrokenXml, m_column, u"no shared string "_s + m_value);
}

void XlsxReader::fail(const ImportError &cause)
{
    if (m_error)
        return;
    m_error = cause;
    m_error->file = m_name;
    if (m_selected >= 0)
        m_error->sheet = m_workbook.sheets().at(m_selected).name;
}

void XlsxReader::failInSheet(ImportError::Code code, qsizetype column, const QString &detail)
{
    ImportError cause{.code = code, .detail = detail};
    cause.row = m_rowNumber;
    if (column >= 0)
        cause.column = columnName(column);
    fail(cause);
}

TableReader::Progress XlsxReader::progress() const
{
    if (!m_sheet)
        return {};
    return {.done = m_sheet->unpackedBytes(), .total = m_sheet->unpackedSize()};
}

} // namespace qianshao::imports
