// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visits/visitspage.h"

#include "ui/logs/logdelegate.h"
#include "ui/visits/visitform.h"

namespace qianshao::ui::visits {

using itemmodels::VisitListModel;
using records::FraudState;
using records::VisitResult;

VisitsPage::VisitsPage(const widgets::Workplace &workplace, QWidget *parent)
    : LogPage(workplace, QStringLiteral("visits"), parent),
      m_list(workplace.store, workplace.now, workplace.zone)
{
    bar().addOfficer();
    const auto results = {VisitResult::MetPerson, VisitResult::MetFamily, VisitResult::NobodyHome, VisitResult::Refused,
        VisitResult::WrongAddress, VisitResult::MovedAway};
    const auto states = {FraudState::SawThrough, FraudState::Dissuaded, FraudState::Stopped, FraudState::FalseAlarm};
    bar().addWords(tr("Every result"), results);
    bar().addPeriod();
    setUp(m_list,
        {{VisitListModel::At, timeWidth()}, {VisitListModel::Name, 76}, {VisitListModel::Address, 0, 1, 200},
            {VisitListModel::Attempt, 48, 5}, {VisitListModel::Result, wordsWidth(results)},
            {VisitListModel::FraudState, wordsWidth(states), 3}, {VisitListModel::Lost, 88, 7},
            {VisitListModel::Stopped, 88, 6}, {VisitListModel::NextAt, timeWidth(), 4},
            {VisitListModel::Officers, 124, 2}});
    auto *delegate = new logs::LogDelegate(
        workplace.theme, {VisitListModel::Attempt, VisitListModel::Lost, VisitListModel::Stopped},
        [this](const QModelIndex &index) {
            const bool isDefrauded = index.column() == VisitListModel::FraudState
                && m_list.row(index.row()).fraudState == FraudState::Defrauded;
            return isDefrauded ? tr("The person has been defrauded.") : QString();
        },
        &table());
    delegate->setAddress(VisitListModel::Address);
    table().setItemDelegate(delegate);
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
