// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/rowbuffer.h"
#include "models/import/tablereader.h"
#include "models/import/textencoding.h"

#include <QByteArray>
#include <QIODevice>

namespace qianshao::imports {

/// Reads separated text: RFC 4180 with any line end, any of three separators, any of the encodings of TextDecoder.
/// A quotation mark counts only as the first character of a value; text behind the closing one is kept.
/// Memory is one block and one record, whatever the file's size.
class CsvReader final : public TableReader {
public:
    /// Begins to read: error() may be set at once.
    CsvReader(std::unique_ptr<QIODevice> device, QString name, const Limits &limits, std::stop_token stop);

    [[nodiscard]] QList<Sheet> sheets() const override { return {Sheet{}}; }
    bool select(qsizetype sheet) override;
    [[nodiscard]] qsizetype selected() const override { return 0; }
    bool next(RowView &row) override;
    [[nodiscard]] Progress progress() const override;

    [[nodiscard]] TextEncoding encoding() const { return m_decoder.encoding(); }
    [[nodiscard]] char16_t separator() const { return m_separator; }

private:
    enum class End { Value, Record, Failed };

    bool readRecord();
    End readValue(qsizetype column);
    End readPlain(qsizetype column);
    End readQuoted(qsizetype column);
    bool takeQuotedPart(qsizetype length);
    bool fill();
    void fail(ImportError::Code code, qint64 row, qsizetype column = -1);

    std::unique_ptr<QIODevice> m_device;
    QString m_name;
    Limits m_limits;
    std::stop_token m_stop;
    TextDecoder m_decoder;
    RowBuffer m_row;
    QByteArray m_block;
    QString m_text;       ///< decoded, being read
    qsizetype m_at = 0;   ///< where in m_text
    QString m_value;      ///< beginning of a value that continues in the next block, or has quotes
    qint64 m_line = 1;    ///< line of m_at
    qsizetype m_column = 0;  ///< of the value at m_at
    char16_t m_separator = u',';
    bool m_isAfterReturn = false; ///< a line feed that comes next belongs to the line end before it
    bool m_isLastBlock = false;
};

} // namespace qianshao::imports
