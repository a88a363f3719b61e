// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/importresult.h"
#include "app/cli/verbs.h"

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

QJsonObject resultJson(const session::ImportResult &result)
{
    QJsonObject object = session::toJson(result);
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

void sayCounts(const session::ImportResult &result)
{
    for (const session::SheetCounts &sheet : result.sheets) {
        const imports::ImportCounts &counts = sheet.counts;
        cli::say(
            say(QT_TRANSLATE_NOOP("cli", "%1: %2 rows; %3 accepted, %4 updated, %5 there already, %6 held for repair"))
                .arg(sheet.file)
                .arg(counts.rows)
                .arg(counts.accepted)
                .arg(counts.updated)
                .arg(counts.repeated)
                .arg(counts.held));
        for (const auto &[problem, count] : counts.problems)
            cli::say(QStringLiteral("    %1 %2").arg(count).arg(imports::nameOf(problem)));
    }
}

}  // namespace

Exit importAndSay(session::Session &session, const std::vector<session::ImportFile> &files, bool json)
{
    session::ImportRun run(session.store(), session.zone());
    session::ImportOptions options;
    if (isatty(STDERR_FILENO))
        options.progress = [](const session::ImportProgress &progress) {
            fprintf(stderr, "\r%s: %lld rows, %lld %% ", qPrintable(progress.file),
                static_cast<long long>(progress.rows),
                static_cast<long long>(progress.bytesTotal > 0 ? 100 * progress.bytes / progress.bytesTotal : 0));
        };
    const session::ImportResult result = run.run(files, options);
    if (isatty(STDERR_FILENO))
        fprintf(stderr, "\r");
    if (!result.isDone()) {
        cli::say(session::describe(result, run.titles()));
        return Exit::Refused;
    }
    sayCounts(result);
    if (json)
        print(resultJson(result));
    return result.total().held > 0 ? Exit::DoneWithProblems : Exit::Done;
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
