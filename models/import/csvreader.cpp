// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/csvreader.h"

#include "models/import/csvdialect.h"

namespace qianshao::imports {
namespace {

constexpr qsizetype BlockBytes = qsizetype(256) * 1024;

} // namespace

CsvReader::CsvReader(std::unique_ptr<QIODevice> device, QString name, const Limits &limits, std::stop_token stop)
    : m_device(std::move(device)),
      m_name(std::move(name)),
      m_limits(limits),
      m_stop(std::move(stop)),
      m_row(limits),
      m_block(BlockBytes, Qt::Uninitialized)
{
    select(0);
}

bool CsvReader::select(qsizetype sheet)
{
    m_error.reset();
    m_decoder = TextDecoder();
    m_text.resize(0);
    m_at = 0;
    m_line = 1;
    m_isAfterReturn = false;
    m_isLastBlock = false;
    if (sheet != 0)
        fail(ImportError::Code::NoSheet, 0);
    else if (!m_device->seek(0))
        fail(ImportError::Code::ReadFailed, 0);
    else if (fill()) {
        const CsvDialect dialect = detectDialect(m_text);
        m_separator = dialect.separator;
        m_at = dialect.preambleLength;
    }
    return !m_error;
}

bool CsvReader::next(RowView &row)
{
    while (!m_error) {
        if (m_stop.stop_requested()) {
            fail(ImportError::Code::Cancelled, m_line);
            break;
        }
        m_row.clear();
        m_column = 0;
        if (m_isAfterReturn && fill() && m_text[m_at] == u'\n')
            ++m_at;
        m_isAfterReturn = false;
        row.number = m_line;
        if (!readRecord())
            break;
        if (m_row.fault()) {
            fail(*m_row.fault(), row.number, m_row.faultColumn());
            break;
        }
        row.cells = m_row.cells();
        if (!row.cells.empty())
            return true;
    }
    row.cells = {};
    return false;
}

/// False when there is no further record.
bool CsvReader::readRecord()
{
    if (!fill())
        return false;
    End end = End::Value;
    // After a fault the rest of the record is of no use, and it might go on for gigabytes.
    for (; end == End::Value && !m_row.fault(); ++m_column)
        end = readValue(m_column);
    return end != End::Failed;
}

CsvReader::End CsvReader::readValue(qsizetype column)
{
    m_value.resize(0);
    if (fill() && m_text[m_at] == u'"')
        return readQuoted(column);
    return readPlain(column);
}

/// Up to the next separator or line end; what m_value holds already stands before it.
CsvReader::End CsvReader::readPlain(qsizetype column)
{
    while (fill()) {
        const char16_t *begin = QStringView(m_text).utf16() + m_at;
        const char16_t *end = QStringView(m_text).utf16() + m_text.size();
        const char16_t *found = begin;
        while (found != end && *found != m_separator && *found != u'\n' && *found != u'\r')
            ++found;
        const QStringView part(begin, found);
        m_at += part.size();
        if (found != end && m_value.isEmpty())
            m_row.setText(column, part);
        else
            m_value += part;
        if (found == end) {
            if (m_value.size() > m_limits.cellCharacters) {
                fail(ImportError::Code::CellTooLong, m_line, column);
                return End::Failed;
            }
            continue;
        }
        ++m_at;
        if (!m_value.isEmpty())
            m_row.setText(column, m_value);
        if (*found == m_separator)
            return End::Value;
        ++m_line;
        m_isAfterReturn = *found == u'\r';
        return End::Record;
    }
    if (m_error)
        return End::Failed;
    m_row.setText(column, m_value);
    return End::Record;
}

CsvReader::End CsvReader::readQuoted(qsizetype column)
{
    const qint64 openedAt = m_line;
    ++m_at;
    m_isAfterReturn = false;
    while (fill()) {
        const qsizetype quote = m_text.indexOf(u'"', m_at);
        if (!takeQuotedPart((quote < 0 ? m_text.size() : quote) - m_at)) {
            fail(ImportError::Code::CellTooLong, openedAt, column);
            return End::Failed;
        }
        if (quote < 0)
            continue;
        ++m_at;
        if (!fill() || m_text[m_at] != u'"') {
            m_isAfterReturn = false;
            return m_error ? End::Failed : readPlain(column);
        }
        m_value += u'"';
        ++m_at;
    }
    if (!m_error)
        fail(ImportError::Code::UnclosedQuote, openedAt, column);
    return End::Failed;
}

bool CsvReader::takeQuotedPart(qsizetype length)
{
    const QStringView part = QStringView(m_text).sliced(m_at, length);
    for (const QChar c : part) {
        if (c == u'\r' || (c == u'\n' && !m_isAfterReturn))
            ++m_line;
        m_isAfterReturn = c == u'\r';
    }
    m_value += part;
    m_at += length;
    return m_value.size() <= m_limits.cellCharacters;
}

/// Makes sure that there is text at m_at. False at the end of the file and on failure, which sets the error.
bool CsvReader::fill()
{
    while (m_at == m_text.size()) {
        if (m_error)
            return false;
        if (m_decoder.faultOffset() >= 0) {
            fail(ImportError::Code::BrokenEncoding, m_line, m_column);
            m_error->byteOffset = m_decoder.faultOffset();
            return false;
        }
        if (m_isLastBlock)
            return false;
        if (m_stop.stop_requested()) {
            fail(ImportError::Code::Cancelled, m_line);
            return false;
        }
        const qint64 length = m_device->read(m_block.data(), m_block.size());
        // A device that stops early without a word has failed too: half a file must not pass for a whole one.
        if (length < 0 || (length == 0 && m_device->pos() < m_device->size())) {
            fail(ImportError::Code::ReadFailed, m_line);
            return false;
        }
        m_isLastBlock = m_device->pos() >= m_device->size();
        m_text.resize(0);
        m_at = 0;
        // On a fault the text before it is read first; the fault is reported where it stands.
        static_cast<void>(m_decoder.decode(QByteArrayView(m_block).first(length), m_isLastBlock, m_text));
    }
    return true;
}

void CsvReader::fail(ImportError::Code code, qint64 row, qsizetype column)
{
    m_error.emplace();
    m_error->code = code;
    m_error->file = m_name;
    m_error->row = row;
    if (column >= 0)
        m_error->column = columnName(column);
    if (code == ImportError::Code::ReadFailed)
        m_error->detail = m_device->errorString();
}

TableReader::Progress CsvReader::progress() const
{
    return {.done = m_device->pos(), .total = m_device->size()};
}

} // namespace qianshao::imports
