// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/verbs.h"

#include "app/session/filecheck.h"
#include "models/store/storecheck.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace qianshao::cli {

using namespace Qt::StringLiterals;
using session::FilePart;
using store::CheckPart;

namespace {

struct PartWords {
    const char *name;     // in the JSON
    const char *finding;  // for people; %1 = how many places, %2 = the first
};

PartWords wordsOf(CheckPart part)
{
    switch (part) {
    case CheckPart::Pages:
        return {"file",
            QT_TRANSLATE_NOOP(
                "cli", "The file is damaged (%1, first: %2). Keep a copy of it and take the newest backup.")};
    case CheckPart::Schema:
        return {"schema", QT_TRANSLATE_NOOP("cli", "The tables are not what this program makes (%1, first: %2).")};
    case CheckPart::References:
        return {"references", QT_TRANSLATE_NOOP("cli", "Records refer to others that are not there (%1, first: %2).")};
    case CheckPart::Counters:
        return {"counters", QT_TRANSLATE_NOOP("cli", "Counters do not agree with the records (%1, first: %2).")};
    case CheckPart::States:
        return {"states",
            QT_TRANSLATE_NOOP(
                "cli", "The standing of instructions does not follow from what happened (%1, first: %2).")};
    case CheckPart::Search:
        return {
            "search", QT_TRANSLATE_NOOP("cli", "The search index does not agree with the records (%1, first: %2).")};
    case CheckPart::Outbox:
        return {"outbox", QT_TRANSLATE_NOOP("cli", "The outbox does not agree with the records (%1, first: %2).")};
    case CheckPart::Departures:
        return {"departures",
            QT_TRANSLATE_NOOP("cli", "What the next packages hold does not agree with the records (%1, first: %2).")};
    case CheckPart::Journal: return {"journal", QT_TRANSLATE_NOOP("cli", "The journal is not whole (%1, first: %2).")};
    }
    return {"", ""};
}

PartWords wordsOf(FilePart part)
{
    switch (part) {
    case FilePart::Missing:
        return {"files-missing",
            QT_TRANSLATE_NOOP("cli",
                "Files of attachments are missing (%1, first: %2). Put them back from the backup, beside the station's "
                "file.")};
    case FilePart::Damaged:
        return {"files-damaged",
            QT_TRANSLATE_NOOP("cli",
                "Files of attachments are damaged or cut short (%1, first: %2). Put them back from the backup.")};
    case FilePart::Other:
        return {"files-other",
            QT_TRANSLATE_NOOP("cli",
                "Files of attachments are not what was captured: their hash or size is another (%1, first: %2).")};
    case FilePart::Unnamed:
        return {
            "files-unnamed", QT_TRANSLATE_NOOP("cli", "Files lie in the folder that no record names (%1, first: %2).")};
    }
    return {"", ""};
}

// Says each finding and adds it to the list for the JSON.
template <class Finding>
void report(const std::vector<Finding> &findings, QJsonArray &list)
{
    for (const Finding &finding : findings) {
        const PartWords words = wordsOf(finding.part);
        say(QCoreApplication::translate("cli", words.finding).arg(finding.places).arg(finding.first));
        list.append(QJsonObject{
            {u"part"_s, QString::fromLatin1(words.name)}, {u"places"_s, finding.places}, {u"first"_s, finding.first}});
    }
}

}  // namespace

Exit check(const Arguments &arguments)
{
    const auto session = open(arguments);
    if (!session)
        return Exit::Refused;
    const auto findings = store::check(session->store());
    QJsonArray list;
    report(findings, list);
    const bool isReadable = std::ranges::none_of(findings, [](const store::CheckFinding &finding) {
        return finding.part == CheckPart::Pages || finding.part == CheckPart::Schema;
    });
    if (isReadable)
        report(session::checkFiles(session->store(), session->vault()), list);
    if (list.isEmpty())
        say(QCoreApplication::translate("cli", "All is well."));
    if (arguments.has(u"json"_s))
        print(QJsonObject{{u"ok"_s, list.isEmpty()}, {u"findings"_s, list}});
    return list.isEmpty() ? Exit::Done : Exit::DoneWithProblems;
}

}  // namespace qianshao::cli
