// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablefixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace qianshao::imports {
namespace {

constexpr qsizetype LongestRunShown = 10;

QJsonValue printedCell(const Cell &cell)
{
    switch (cell.type) {
    case Cell::Type::Empty: break;
    case Cell::Type::Text: return cell.text;
    case Cell::Type::Number: return QJsonArray{u"number"_s, cell.text, cell.number};
    case Cell::Type::Date: return QJsonArray{u"date"_s, cell.text, cell.wallClockMs};
    case Cell::Type::Boolean: return QJsonArray{u"boolean"_s, cell.text, cell.number};
    case Cell::Type::Error: return QJsonArray{u"error"_s, cell.text};
    }
    return {};
}

QByteArray printedRow(const RowView &row)
{
    QJsonArray line{row.number};
    qsizetype empty = 0;
    for (const Cell &cell : row.cells) {
        empty = cell.isEmpty() ? empty + 1 : 0;
        if (empty <= LongestRunShown)
            line += printedCell(cell);
        else
            line[line.size() - 1] = QJsonObject{{u"empty"_s, empty - LongestRunShown + 1}};
    }
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

/// The sentence stands for code and place; detail is not for people and may change with a library.
QByteArray printedError(const ImportError &error)
{
    return QJsonDocument(QJsonObject{{u"code"_s, int(error.code)}, {u"text"_s, describe(error)}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray printed(OpenedTable opened)
{
    if (const auto *error = std::get_if<ImportError>(&opened))
        return "{\"error\":" + printedError(*error) + "}\n";
    TableReader &reader = *std::get<std::unique_ptr<TableReader>>(opened);
    QByteArrayList sheets;
    const QList<Sheet> all = reader.sheets();
    for (qsizetype i = 0; i < all.size(); ++i) {
        QByteArrayList rows;
        if (reader.select(i)) {
            for (RowView row; reader.next(row);)
                rows += printedRow(row);
        }
        const QJsonArray title{all[i].name, all[i].isHidden};
        sheets += "{\"sheet\":" + QJsonDocument(title).toJson(QJsonDocument::Compact)
            + ",\n\"error\":" + (reader.error() ? printedError(*reader.error()) : QByteArray("null"))
            + ",\n\"rows\":[\n" + rows.join(",\n") + "\n]}";
    }
    return "[" + sheets.join(",\n") + "]\n";
}

bool matchesExpectation(const QString &path)
{
    const QByteArray found = printed(openTable(path));
    const QString base = path.first(path.lastIndexOf(".in."_L1));
    QFile expectedFile(base + ".out.json"_L1);
    const QByteArray expected = expectedFile.open(QIODevice::ReadOnly) ? expectedFile.readAll() : QByteArray();
    const QString failName = QFileInfo(base).fileName() + ".out.json.fail"_L1;
    if (found == expected) {
        QFile::remove(failName);
        return true;
    }
    QFile fail(failName);
    if (fail.open(QIODevice::WriteOnly))
        fail.write(found);
    const QByteArrayList foundLines = found.split('\n');
    const QByteArrayList expectedLines = expected.split('\n');
    qsizetype line = 0;
    while (foundLines.value(line) == expectedLines.value(line))
        ++line;
    qWarning("line %lld of %s\n  expected %s\n  found    %s\n  (all of it: %s)", qlonglong(line + 1),
        qPrintable(expectedFile.fileName()), expectedLines.value(line).constData(), foundLines.value(line).constData(),
        qPrintable(QFileInfo(fail).absoluteFilePath()));
    return false;
}

void addFixtureRows(const QString &folder)
{
    QTest::addColumn<QString>("path");
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.in.*"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files)
        QTest::newRow(qPrintable(file.fileName())) << file.filePath();
}

std::optional<ImportError> readAll(OpenedTable opened)
{
    if (const auto *error = std::get_if<ImportError>(&opened))
        return *error;
    TableReader &reader = *std::get<std::unique_ptr<TableReader>>(opened);
    const qsizetype sheets = reader.sheets().size();
    for (qsizetype i = 0; i < sheets; ++i) {
        reader.select(i);
        for (RowView row; reader.next(row);) {}
        if (reader.error())
            return reader.error();
    }
    return std::nullopt;
}

std::optional<ImportError::Code> failure(OpenedTable opened)
{
    const auto error = readAll(std::move(opened));
    return error ? std::optional(error->code) : std::nullopt;
}

OpenedTable openBytes(const QByteArray &bytes, const Limits &limits, std::stop_token stop)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    return openTable(std::move(buffer), u"table"_s, limits, std::move(stop));
}

FailingBuffer::FailingBuffer(const QByteArray &bytes, qint64 failsFrom, bool isSilent)
    : m_failsFrom(failsFrom),
      m_isSilent(isSilent)
{
    setData(bytes);
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 FailingBuffer::readData(char *data, qint64 maxSize)
{
    if (pos() + maxSize > m_failsFrom && m_failsFrom < size())
        return m_isSilent ? 0 : -1;
    return QBuffer::readData(data, maxSize);
}

} // namespace qianshao::imports
