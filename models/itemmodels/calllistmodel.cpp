// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/calllistmodel.h"

#include "models/itemmodels/filteredlistmodelparts.h"
#include "models/itemmodels/words.h"
#include "models/store/calllist.h"

namespace qianshao::itemmodels {

template class FilteredListModel<store::CallList, records::CallFilter, rules::CallRow>;

CallListModel::CallListModel(
    store::Store &store, std::function<records::Instant()> now, QTimeZone zone, QObject *parent)
    : FilteredListModel(store, records::Kind::Call, std::move(now), std::move(zone), parent)
{
}

CallListModel::~CallListModel() = default;

QString CallListModel::display(const rules::CallRow &row, int column) const
{
    switch (column) {
    case StartedAt: return shortTime(row.startedAt, now(), zone());
    case Name: return row.name;
    case Number: return masked(row.number, records::Sensitivity::Contact);
    case Contact: return row.relation.isEmpty() ? word(row.contact) : row.relation;
    case Result: return row.result == records::CallResult::Unset ? row.resultSent : word(row.result);
    case Seconds: return duration(row.seconds);
    case Judgement: return word(row.judgement);
    case NextStep: return stepText(row.nextStep, row.nextAt, now(), zone());
    case Caller: return row.callerName;
    case Instruction: return row.instructionNumber;
    case Note: return row.note;
    default: return {};
    }
}

QVariant CallListModel::raw(const rules::CallRow &row, int column) const
{
    switch (column) {
    case StartedAt: return row.startedAt.isSet() ? QVariant(row.startedAt.ms) : QVariant();
    case Name: return row.name;
    case Number: return row.number;
    case Contact: return int(row.contact);
    case Result: return int(row.result);
    case Seconds: return row.seconds ? QVariant(*row.seconds) : QVariant();
    case Judgement: return int(row.judgement);
    case NextStep: return int(row.nextStep);
    case Caller: return row.callerName;
    case Instruction: return row.instructionNumber;
    case Note: return row.note;
    default: return {};
    }
}

QString CallListModel::title(int column) const
{
    switch (column) {
    case StartedAt: return tr("Started");
    case Name: return tr("Name");
    case Number: return tr("Number called");
    case Contact: return tr("To whom");
    case Result: return tr("Result");
    case Seconds: return tr("Duration");
    case Judgement: return tr("Judgement");
    case NextStep: return tr("Next step");
    case Caller: return tr("Caller");
    case Instruction: return tr("Instruction");
    case Note: return tr("Note");
    default: return {};
    }
}

}  // namespace qianshao::itemmodels
