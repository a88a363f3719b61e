// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visits/visitspage.h"

#include "ui/logs/logdelegate.h"
#include "ui/visits/visitform.h"

namespace qianshao::ui::visits {

using itemmodels::VisitListModel;
using records::VisitResult;

VisitsPage::VisitsPage(const widgets::Workplace &workplace, QWidget *parent)
    : LogPage(workplace, QStringLiteral("visits"), parent),
      m_list(workplace.store, workplace.now, workplace.zone)
{
    bar().addOfficer();
    bar().addWords(tr("Every result"),
        {VisitResult::MetPerson, VisitResult::MetFamily, VisitResult::NobodyHome, VisitResult::Refused,
            VisitResult::WrongAddress, VisitResult::MovedAway});
    bar().addPeriod();
    setUp(m_list,
        {{VisitListModel::At, 108}, {VisitListModel::Name, 80}, {VisitListModel::Address, 0},
            {VisitListModel::Attempt, 72}, {VisitListModel::Result, 92}, {VisitListModel::FraudState, 148},
            {VisitListModel::Lost, 88}, {VisitListModel::Stopped, 88}, {VisitListModel::NextAt, 108},
            {VisitListModel::Officers, 124}});
    table().setItemDelegate(new logs::LogDelegate(
        workplace.theme, {VisitListModel::Attempt, VisitListModel::Lost, VisitListModel::Stopped},
        [this](const QModelIndex &index) {
            return index.column() == VisitListModel::FraudState
                && m_list.row(index.row()).fraudState == records::FraudState::Defrauded;
        },
        &table()));
    connect(&table(), &widgets::ListTable::opened, this, [this](const records::Uuid &id) {
        if (const auto visit = this->workplace().cases.readVisit(id))
            openForm(new VisitForm(this->workplace(), *visit), id);
    });
}

void VisitsPage::applyFilter()
{
    records::VisitFilter filter;
    filter.officer = {bar().officer()};
    filter.result = bar().word<VisitResult>();
    std::tie(filter.from, filter.to) = bar().period();
    filter.search = bar().search();
    m_list.setFilter(filter);
}

std::pair<QString, QString> VisitsPage::emptyText() const
{
    return {tr("No visits yet"),
        tr("A visit is logged here when you press V on an instruction, or imported with a visit log.")};
}

records::Uuid VisitsPage::instructionOf(const records::Uuid &id) const
{
    const auto visit = workplace().cases.readVisit(id);
    return visit ? visit->instruction.id : records::Uuid();
}

bool VisitsPage::showRecord(records::Kind kind, const records::Uuid &id)
{
    const auto visit = kind == records::Kind::Visit ? workplace().cases.readVisit(id) : std::nullopt;
    if (!visit)
        return false;
    const auto found = workplace().cases.read(visit->instruction.id);
    return select(id, found ? found->instruction.number : QString());
}

}  // namespace qianshao::ui::visits
