// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/victimlistmodel.h"

#include "models/itemmodels/filteredlistmodelparts.h"
#include "models/itemmodels/words.h"
#include "models/store/victimlist.h"

namespace qianshao::itemmodels {

template class FilteredListModel<store::VictimList, records::VictimFilter, rules::VictimRow>;

VictimListModel::VictimListModel(
    store::Store &store, std::function<records::Instant()> now, QTimeZone zone, QObject *parent)
    : FilteredListModel(store, records::Kind::Victim, std::move(now), std::move(zone), parent)
{
}

VictimListModel::~VictimListModel() = default;

QString VictimListModel::display(const rules::VictimRow &row, int column) const
{
    switch (column) {
    case Name: return row.name;
    case Phone: return masked(row.phone, records::Sensitivity::Contact);
    case FraudType: return row.fraudType == records::FraudType::Unset ? row.fraudTypeSent : word(row.fraudType);
    case DefraudedAt: return shortTime(row.defraudedAt, now(), zone());
    case Lost: return yuan(row.lost);
    case Stopped: return yuan(row.stopped);
    case Frozen: return yuan(row.frozen);
    case Returned: return yuan(row.returned);
    case CaseNumber: return row.caseNumber;
    case Progress: return row.progress;
    case Officer: return row.officerName;
    case NextFollowUpAt: return shortTime(row.nextFollowUpAt, now(), zone());
    case Instruction: return row.instructionNumber;
    case Address: return row.address;
    default: return {};
    }
}

QVariant VictimListModel::raw(const rules::VictimRow &row, int column) const
{
    switch (column) {
    case Name: return row.name;
    case Phone: return row.phone;
    case FraudType: return int(row.fraudType);
    case DefraudedAt: return row.defraudedAt.isSet() ? QVariant(row.defraudedAt.ms) : QVariant();
    case Lost: return row.lost.isSet() ? QVariant(row.lost.value) : QVariant();
    case Stopped: return row.stopped.isSet() ? QVariant(row.stopped.value) : QVariant();
    case Frozen: return row.frozen.isSet() ? QVariant(row.frozen.value) : QVariant();
    case Returned: return row.returned.isSet() ? QVariant(row.returned.value) : QVariant();
    case CaseNumber: return row.caseNumber;
    case Progress: return row.progress;
    case Officer: return row.officerName;
    case NextFollowUpAt: return row.nextFollowUpAt.isSet() ? QVariant(row.nextFollowUpAt.ms) : QVariant();
    case Instruction: return row.instructionNumber;
    case Address: return row.address;
    default: return {};
    }
}

QString VictimListModel::title(int column) const
{
    switch (column) {
    case Name: return tr("Name");
    case Phone: return tr("Phone");
    case FraudType: return tr("Fraud type");
    case DefraudedAt: return tr("Defrauded");
    case Lost: return tr("Lost");
    case Stopped: return tr("Stopped");
    case Frozen: return tr("Frozen");
    case Returned: return tr("Returned");
    case CaseNumber: return tr("Case number");
    case Progress: return tr("Progress");
    case Officer: return tr("Officer");
    case NextFollowUpAt: return tr("Next follow-up");
    case Instruction: return tr("Instruction");
    case Address: return tr("Address");
    default: return {};
    }
}

}  // namespace qianshao::itemmodels
