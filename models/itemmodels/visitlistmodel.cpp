// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/visitlistmodel.h"

#include "models/itemmodels/filteredlistmodelparts.h"
#include "models/itemmodels/words.h"
#include "models/store/visitlist.h"

namespace qianshao::itemmodels {

template class FilteredListModel<store::VisitList, records::VisitFilter, rules::VisitRow>;

VisitListModel::VisitListModel(
    store::Store &store, std::function<records::Instant()> now, QTimeZone zone, QObject *parent)
    : FilteredListModel(store, records::Kind::Visit, std::move(now), std::move(zone), parent)
{
}

VisitListModel::~VisitListModel() = default;

QString VisitListModel::display(const rules::VisitRow &row, int column) const
{
    switch (column) {
    case At: return shortTime(row.at, now(), zone());
    case Name: return row.name;
    case Address: return row.address;
    case Result: return row.result == records::VisitResult::Unset ? row.resultSent : word(row.result);
    case Attempt: return row.attempt ? QString::number(*row.attempt) : QString();
    case Officers:
        return row.officer2Name.isEmpty() ? row.officer1Name
                                          : row.officer1Name + QStringLiteral("、") + row.officer2Name;
    case FraudState: return word(row.fraudState);
    case Lost: return yuan(row.lost);
    case Stopped: return yuan(row.stopped);
    case NextAt: return shortTime(row.nextAt, now(), zone());
    case Instruction: return row.instructionNumber;
    case Note: return row.note;
    default: return {};
    }
}

QVariant VisitListModel::raw(const rules::VisitRow &row, int column) const
{
    switch (column) {
    case At: return row.at.isSet() ? QVariant(row.at.ms) : QVariant();
    case Name: return row.name;
    case Address: return row.address;
    case Result: return int(row.result);
    case Attempt: return row.attempt ? QVariant(*row.attempt) : QVariant();
    case Officers: return row.officer1Name;
    case FraudState: return int(row.fraudState);
    case Lost: return row.lost.isSet() ? QVariant(row.lost.value) : QVariant();
    case Stopped: return row.stopped.isSet() ? QVariant(row.stopped.value) : QVariant();
    case NextAt: return row.nextAt.isSet() ? QVariant(row.nextAt.ms) : QVariant();
    case Instruction: return row.instructionNumber;
    case Note: return row.note;
    default: return {};
    }
}

QString VisitListModel::title(int column) const
{
    switch (column) {
    case At: return tr("Visited");
    case Name: return tr("Name");
    case Address: return tr("Address");
    case Result: return tr("Result");
    case Attempt: return tr("Attempt");
    case Officers: return tr("Officers");
    case FraudState: return tr("Fraud state");
    case Lost: return tr("Lost");
    case Stopped: return tr("Stopped");
    case NextAt: return tr("Next visit");
    case Instruction: return tr("Instruction");
    case Note: return tr("Note");
    default: return {};
    }
}

}  // namespace qianshao::itemmodels
