// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/repairs/rowfates.h"

#include "models/itemmodels/words.h"

#include <QCoreApplication>

#include <map>

namespace qianshao::ui::repairs {

using What = RowFate::What;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(qianshao::ui::repairs::RowFates)
};

QString countedProblems(const std::map<records::RowProblem, int> &problems)
{
    QStringList texts;
    for (const auto &[problem, count] : problems)
        texts.append(Texts::tr("%1: %2").arg(itemmodels::word(problem)).arg(count));
    return texts.join(Texts::tr(", "));
}

}  // namespace

QString wordOf(What what)
{
    switch (what) {
    case What::New: return Texts::tr("new");
    case What::Updated: return Texts::tr("updated");
    case What::Repeated: return Texts::tr("known");
    case What::Held: return Texts::tr("held");
    case What::Unsure: return Texts::tr("open");
    case What::NoData: break;
    }
    return {};
}

QString iconOf(const RowFate &fate)
{
    switch (fate.what) {
    case What::New:
    case What::Updated: return fate.places.isEmpty() ? QStringLiteral("checkmark") : QStringLiteral("flag");
    case What::Repeated: return QStringLiteral("view-task");
    case What::Held: return QStringLiteral("tools");
    case What::Unsure: return QStringLiteral("help-contents");
    case What::NoData: break;
    }
    return {};
}

QString sentenceOf(const RowFate &fate)
{
    const QString toCheck = fate.places.isEmpty() ? QString() : QChar(u' ') + Texts::tr("Marked for checking.");
    switch (fate.what) {
    case What::New: return Texts::tr("It would be new.") + toCheck;
    case What::Updated: return Texts::tr("It would bring a known one up to date.") + toCheck;
    case What::Repeated:
        return Texts::tr("It says nothing new: it is there, or has been dealt with on the Repairs page.");
    case What::Held: return sentenceAt(fate, fate.reason);
    case What::Unsure: return Texts::tr("Not checked: its instruction may come with this import, further down.");
    case What::NoData: break;
    }
    return Texts::tr("It holds no data and is passed over.");
}

QString sentenceAt(const RowFate &fate, records::RowProblem problem)
{
    if (fate.what == What::Unsure)
        return sentenceOf(fate);
    return fate.what == What::Held
        ? Texts::tr("%1: the row would wait on the Repairs page.").arg(itemmodels::word(problem))
        : Texts::tr("%1: the row is taken and marked for checking.").arg(itemmodels::word(problem));
}

QString summaryOf(const QList<RowFate> &fates)
{
    std::map<What, int> counts;
    std::map<records::RowProblem, int> reasons;
    int marked = 0;
    for (const RowFate &fate : fates) {
        ++counts[fate.what];
        if (fate.what == What::Held)
            ++reasons[fate.reason];
        else if (fate.what != What::Unsure && !fate.places.isEmpty())
            ++marked;
    }
    QStringList parts;
    const auto add = [&](int count, const QString &text) {
        if (count > 0)
            parts.append(text.arg(count));
    };
    add(counts[What::New], Texts::tr("%1 new"));
    add(counts[What::Updated], Texts::tr("%1 updated"));
    add(marked, Texts::tr("%1 of them to check"));
    add(counts[What::Repeated], Texts::tr("%1 known before"));
    add(counts[What::Unsure], Texts::tr("%1 not checked, as their instructions may come with this import"));
    if (counts[What::Held] > 0) {
        parts.append(
            Texts::tr("%1 would wait on the Repairs page (%2)").arg(counts[What::Held]).arg(countedProblems(reasons)));
    }
    const int rows = int(fates.size()) - counts[What::NoData];
    if (rows == 0)
        return {};
    return Texts::tr("Of the first %n row(s): %1.", nullptr, rows).arg(parts.join(Texts::tr(", ")));
}

}  // namespace qianshao::ui::repairs
