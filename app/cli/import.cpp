// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/importresult.h"
#include "app/cli/verbs.h"
#include "models/itemmodels/words.h"

#include <QCoreApplication>

#include <unistd.h>

namespace qianshao::cli {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

// The kind whose counts stand at the top: the first of these that the files hold.
constexpr records::Kind leading[] = {records::Kind::Instruction, records::Kind::Call, records::Kind::Visit,
    records::Kind::Victim, records::Kind::Staff, records::Kind::Address};

imports::ImportCounts countsOf(const session::ImportResult &result, records::Kind kind)
{
    imports::ImportCounts sum;
    sum.kind = kind;
    for (const session::SheetCounts &sheet : result.sheets) {
        if (sheet.counts.kind == kind)
            sum += sheet.counts;
    }
    return sum;
}

QJsonObject resultJson(const session::ImportResult &result, const imports::ColumnTitles &titles)
{
    QJsonObject object = session::toJson(result, titles);
    QJsonObject rows;
    rows[u"calls"_s] = countsOf(result, records::Kind::Call).accepted;
    rows[u"visits"_s] = countsOf(result, records::Kind::Visit).accepted;
    rows[u"victims"_s] = countsOf(result, records::Kind::Victim).accepted;
    object[u"rows"_s] = rows;
    for (const records::Kind kind : leading) {
        const imports::ImportCounts counts = countsOf(result, kind);
        if (counts.rows == 0)
            continue;
        object[u"kind"_s] = QString(imports::nameOf(kind));
        if (kind == records::Kind::Instruction)
            object[u"instructions_in_files"_s] = counts.rows - counts.repeated;
        object[u"accepted"_s] = counts.accepted;
        object[u"updated"_s] = counts.updated;
        object[u"held"_s] = counts.held;
        object[u"repeated"_s] = counts.repeated;
        for (const auto &[problem, count] : counts.problems)
            object[QString(imports::nameOf(problem))] = count;
        break;
    }
    return object;
}

void sayCounts(const session::ImportResult &result, const imports::ColumnTitles &titles)
{
    for (const session::SheetCounts &sheet : result.sheets) {
        const imports::ImportCounts &counts = sheet.counts;
        const QString place =
            sheet.sheet.isEmpty() ? sheet.file : QStringLiteral("%1 · %2").arg(sheet.file, sheet.sheet);
        cli::say(say(
            QT_TRANSLATE_NOOP("cli", "%1 (%2): %3 rows; %4 accepted, %5 updated, %6 there already, %7 held for repair"))
                .arg(place, itemmodels::word(counts.kind))
                .arg(counts.rows)
                .arg(counts.accepted)
                .arg(counts.updated)
                .arg(counts.repeated)
                .arg(counts.held));
        for (const auto &[problem, count] : counts.problems)
            cli::say(QStringLiteral("    %1 %2").arg(count).arg(itemmodels::word(problem)));
    }
    for (const session::SkippedSheet &sheet : result.skipped)
        cli::say(say(QT_TRANSLATE_NOOP("cli", "Left out: %1")).arg(session::describe(sheet, titles)));
}

// One line that is written over again and again, and goes in the end.
void sayProgress(const session::ImportProgress &progress)
{
    const qint64 percent = progress.bytesTotal > 0 ? 100 * progress.bytes / progress.bytesTotal : 0;
    const QString line =
        say(QT_TRANSLATE_NOOP("cli", "%1: %2 rows, %3 %")).arg(progress.file).arg(progress.rows).arg(percent);
    fprintf(stderr, "\r\033[K%s", qUtf8Printable(line));
}

}  // namespace

Exit importAndSay(session::Session &session, const std::vector<session::ImportFile> &files, bool json)
{
    session::ImportRun run(session.store(), session.zone());
    session::ImportOptions options;
    const bool isTerminal = isatty(STDERR_FILENO) != 0;
    if (isTerminal)
        options.progress = sayProgress;
    const session::ImportResult result = run.run(files, options);
    if (isTerminal)
        fprintf(stderr, "\r\033[K");
    if (!result.isDone()) {
        cli::say(session::describe(result, run.titles()));
        cli::say(say(QT_TRANSLATE_NOOP("cli", "Nothing was imported.")));
        return Exit::Refused;
    }
    sayCounts(result, run.titles());
    if (json)
        print(resultJson(result, run.titles()));
    const bool isWhole = result.total().held == 0
        && std::ranges::all_of(result.skipped, [](const auto &sheet) { return !sheet.problem.has_value(); });
    return isWhole ? Exit::Done : Exit::DoneWithProblems;
}

Exit import(const Arguments &arguments)
{
    const auto session = open(arguments);
    if (!session)
        return Exit::Refused;
    std::vector<session::ImportFile> files;
    for (const QString &path : arguments.files)
        files.push_back({.path = path, .mapping = {}});
    return importAndSay(*session, files, arguments.has(u"json"_s));
}

}  // namespace qianshao::cli
