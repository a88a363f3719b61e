// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QStringEncoder>

namespace qianshao::bench {

// A CSV file in the making.
class CsvFile {
public:
    CsvFile(const QString &path, const char *encoding, const QString &header) : m_file(path), m_encode(encoding)
    {
        if (!m_file.open(QIODevice::WriteOnly))
            qFatal("%s cannot be written", qPrintable(path));
        m_text = header;
        endRow();
    }
    ~CsvFile() { m_file.write(m_bytes); }
    CsvFile(const CsvFile &) = delete;
    CsvFile &operator=(const CsvFile &) = delete;

    template <class... Values>
    void row(const Values &...values)
    {
        (value(values), ...);
        m_text.chop(1);
        endRow();
        ++m_rows;
    }
    [[nodiscard]] qint64 rows() const { return m_rows; }

private:
    void value(const QString &text) { (m_text += text) += u','; }
    void value(int number) { (m_text += QString::number(number)) += u','; }
    void value(double number) { (m_text += QString::number(number, 'f', 6)) += u','; }
    void endRow()
    {
        m_text += u"\r\n";
        m_bytes += m_encode(m_text);
        m_text.resize(0);
        if (m_bytes.size() > (1 << 20)) {
            m_file.write(m_bytes);
            m_bytes.resize(0);
        }
    }

    QFile m_file;
    QStringEncoder m_encode;
    QString m_text;
    QByteArray m_bytes;
    qint64 m_rows = 0;
};

}  // namespace qianshao::bench
