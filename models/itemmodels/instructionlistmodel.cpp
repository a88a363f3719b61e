// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/instructionlistmodel.h"

#include "models/itemmodels/filteredlistmodelparts.h"
#include "models/itemmodels/words.h"
#include "models/store/instructionlist.h"

namespace qianshao::itemmodels {

template class FilteredListModel<store::InstructionList, records::InstructionFilter, rules::InstructionRow>;

InstructionListModel::InstructionListModel(
    store::Store &store, std::function<records::Instant()> now, QTimeZone zone, QObject *parent)
    : FilteredListModel(store, records::Kind::Instruction, std::move(now), std::move(zone), parent)
{
}

InstructionListModel::~InstructionListModel() = default;

QString InstructionListModel::display(const rules::InstructionRow &row, int column) const
{
    switch (column) {
    case Level: return word(row.level);
    case Deadline: return countdown(row.deadline, now(), zone()).text;
    case Next: return word(row.next);
    case Name: return row.name;
    case TimesWarned: return row.timesWarned > 1 ? QString::number(row.timesWarned) : QString();
    case Phone: return masked(row.phone, records::Sensitivity::Contact);
    case FraudType: return row.fraudType == records::FraudType::Unset ? row.fraudTypeSent : word(row.fraudType);
    case Status: return word(row.status);
    case Assignee: return row.assigneeName;
    case Address: return row.address;
    case LastCall: return word(row.lastCall);
    case IssuedAt: return shortTime(row.issuedAt, now(), zone());
    case Number: return row.number;
    default: return {};
    }
}

QVariant InstructionListModel::raw(const rules::InstructionRow &row, int column) const
{
    switch (column) {
    case Level: return int(row.level);
    case Deadline: return row.deadline.isSet() ? QVariant(row.deadline.ms) : QVariant();
    case Next: return int(row.next);
    case Name: return row.name;
    case TimesWarned: return qint64(row.timesWarned);
    case Phone: return row.phone;
    case FraudType: return int(row.fraudType);
    case Status: return int(row.status);
    case Assignee: return row.assigneeName;
    case Address: return row.address;
    case LastCall: return int(row.lastCall);
    case IssuedAt: return row.issuedAt.isSet() ? QVariant(row.issuedAt.ms) : QVariant();
    case Number: return row.number;
    default: return {};
    }
}

QString InstructionListModel::title(int column) const
{
    switch (column) {
    case Level: return tr("Level");
    case Deadline: return tr("Limit");
    case Next: return tr("To do");
    case Name: return tr("Name");
    case TimesWarned: return tr("Warned");
    case Phone: return tr("Phone");
    case FraudType: return tr("Fraud type");
    case Status: return tr("Status");
    case Assignee: return tr("Officer");
    case Address: return tr("Address");
    case LastCall: return tr("Last call");
    case IssuedAt: return tr("Issued");
    case Number: return tr("Number");
    default: return {};
    }
}

int InstructionListModel::urgentAmong(const std::vector<qint64> &rows) const
{
    return rows.empty() ? 0 : list().urgentAmong(rows);
}

}  // namespace qianshao::itemmodels
