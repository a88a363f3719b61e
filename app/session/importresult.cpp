// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/importresult.h"

#include "app/session/say.h"

#include <QJsonArray>

#include <map>

namespace qianshao::session {

using namespace Qt::StringLiterals;
using namespace imports;

ImportCounts ImportResult::total() const
{
    ImportCounts total;
    for (const SheetCounts &sheet : sheets)
        total += sheet.counts;
    return total;
}

QString describe(const ImportResult &result, const ColumnTitles &titles)
{
    if (result.error)
        return imports::describe(*result.error);
    return result.problem ? imports::describe(*result.problem, titles) : QString();
}

QString describe(const SkippedSheet &sheet, const ColumnTitles &titles)
{
    return sheet.problem ? imports::describe(*sheet.problem, titles)
                         : say(QT_TRANSLATE_NOOP("session", "%1: Sheet “%2” is hidden.")).arg(sheet.file, sheet.sheet);
}

namespace {

QJsonObject toJson(const ImportCounts &counts)
{
    QJsonObject problems;
    for (const auto &[problem, count] : counts.problems)
        problems.insert(nameOf(problem), count);
    return {{u"rows"_s, counts.rows}, {u"accepted"_s, counts.accepted}, {u"held"_s, counts.held},
        {u"repeated"_s, counts.repeated}, {u"updated"_s, counts.updated}, {u"problems"_s, problems}};
}

}  // namespace

QJsonObject toJson(const ImportResult &result, const ColumnTitles &titles)
{
    QJsonArray files;
    std::map<records::Kind, ImportCounts> kinds;
    for (const SheetCounts &sheet : result.sheets) {
        QJsonObject object = toJson(sheet.counts);
        object.insert(u"file"_s, sheet.file);
        if (!sheet.sheet.isEmpty())
            object.insert(u"sheet"_s, sheet.sheet);
        object.insert(u"kind"_s, QString(nameOf(sheet.counts.kind)));
        files += object;
        kinds[sheet.counts.kind] += sheet.counts;
    }
    QJsonObject byKind;
    for (const auto &[kind, counts] : kinds)
        byKind.insert(nameOf(kind), toJson(counts));
    QJsonArray skipped;
    for (const SkippedSheet &sheet : result.skipped)
        skipped +=
            QJsonObject{{u"file"_s, sheet.file}, {u"sheet"_s, sheet.sheet}, {u"reason"_s, describe(sheet, titles)}};
    return {{u"files"_s, files}, {u"kinds"_s, byKind}, {u"total"_s, toJson(result.total())}, {u"skipped"_s, skipped}};
}

}  // namespace qianshao::session
