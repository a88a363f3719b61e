// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace qianshao::imports {

ImportCounts Importing::take(OpenedTable opened, const QString &file)
{
    if (const auto *error = std::get_if<ImportError>(&opened))
        qFatal("%s", qPrintable(describe(*error)));
    TableReader &reader = *std::get<std::unique_ptr<TableReader>>(opened);
    const ColumnMapping mapping = proposeMapping(readPreview(reader), titles);
    if (const auto problem = problemOf(mapping, file, {}))
        qFatal("%s", qPrintable(describe(*problem, titles)));
    TableImport import(reader, mapping, {file, {}}, surroundings());
    while (import.next()) {
        if (!known.apply(import.set()))
            qFatal("%s: a chunk does not fit what is there", qPrintable(file));
    }
    if (reader.error())
        qFatal("%s", qPrintable(describe(*reader.error())));
    return import.counts();
}

ImportCounts Importing::takeText(const QString &csv)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(csv.toUtf8());
    buffer->open(QIODevice::ReadOnly);
    return take(openTable(std::move(buffer), u"text.csv"_s), u"text.csv"_s);
}

QString printed(const ImportCounts &counts)
{
    QString text = u"%1: %2 rows, %3 accepted, %4 updated, %5 repeated, %6 held"_s.arg(nameOf(counts.kind))
                       .arg(counts.rows)
                       .arg(counts.accepted)
                       .arg(counts.updated)
                       .arg(counts.repeated)
                       .arg(counts.held);
    for (const auto &[problem, count] : counts.problems)
        text += u", %1 %2"_s.arg(nameOf(problem)).arg(count);
    return text;
}

}  // namespace qianshao::imports
