// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/verbs.h"

#include "models/store/storecheck.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace qianshao::cli {

using namespace Qt::StringLiterals;
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
    case CheckPart::Journal: return {"journal", QT_TRANSLATE_NOOP("cli", "The journal is not whole (%1, first: %2).")};
    }
    return {"", ""};
}

}  // namespace

Exit check(const Arguments &arguments)
{
    const auto session = open(arguments);
    if (!session)
        return Exit::Refused;
    const auto findings = store::check(session->store());
    QJsonArray list;
    for (const store::CheckFinding &finding : findings) {
        const PartWords words = wordsOf(finding.part);
        say(QCoreApplication::translate("cli", words.finding).arg(finding.places).arg(finding.first));
        list.append(QJsonObject{
            {u"part"_s, QString::fromLatin1(words.name)}, {u"places"_s, finding.places}, {u"first"_s, finding.first}});
    }
    if (findings.empty())
        say(QCoreApplication::translate("cli", "All is well."));
    if (arguments.has(u"json"_s))
        print(QJsonObject{{u"ok"_s, findings.empty()}, {u"findings"_s, list}});
    return findings.empty() ? Exit::Done : Exit::DoneWithProblems;
}

}  // namespace qianshao::cli
