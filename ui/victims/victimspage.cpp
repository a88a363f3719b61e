// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/victims/victimspage.h"

#include "ui/logs/logdelegate.h"

namespace qianshao::ui::victims {

using itemmodels::VictimListModel;
using records::FraudType;

VictimsPage::VictimsPage(const widgets::Workplace &workplace, QWidget *parent)
    : LogPage(workplace, QStringLiteral("victims"), parent),
      m_list(workplace.store, workplace.now, workplace.zone),
      m_card(std::make_unique<VictimCard>(workplace))
{
    bar().addOfficer();
    const auto types = {FraudType::OrderBrushing, FraudType::Investment, FraudType::Shopping,
        FraudType::CustomerService, FraudType::Loan, FraudType::CreditRecord, FraudType::Acquaintance,
        FraudType::Authority, FraudType::Romance, FraudType::GameTrade, FraudType::MilitaryBuyer, FraudType::Other};
    bar().addWords(tr("Every type"), types);
    setUp(m_list,
        {{VictimListModel::Name, 76}, {VictimListModel::Phone, 108, 3},
            {VictimListModel::FraudType, wordsWidth(types), 1}, {VictimListModel::Address, 0, 5, 200},
            {VictimListModel::DefraudedAt, timeWidth(), 4}, {VictimListModel::Lost, 96},
            {VictimListModel::Stopped, 96, 6}, {VictimListModel::NextFollowUpAt, timeWidth()},
            {VictimListModel::Officer, 72, 2}});
    auto *delegate = new logs::LogDelegate(
        workplace.theme, {VictimListModel::Lost, VictimListModel::Stopped},
        [this](const QModelIndex &index) {
            const records::Instant next = m_list.row(index.row()).nextFollowUpAt;
            const bool isPast =
                index.column() == VictimListModel::NextFollowUpAt && next.isSet() && next < m_list.now();
            return isPast ? tr("The time of this follow-up has passed.") : QString();
        },
        &table());
    delegate->setAddress(VictimListModel::Address);
    table().setItemDelegate(delegate);
    connect(&table(), &widgets::ListTable::currentChangedTo, m_card.get(), &VictimCard::showVictim);
    connect(&table(), &widgets::ListTable::opened, this, [this](const records::Uuid &id) {
        m_card->showVictim(id);
        Q_EMIT panelRequested();
    });
    connect(m_card.get(), &VictimCard::instructionRequested, this,
        [this](const records::Uuid &id) { Q_EMIT recordRequested(records::Kind::Instruction, id); });
}

VictimsPage::~VictimsPage() = default;

void VictimsPage::applyFilter()
{
    records::VictimFilter filter;
    filter.officer = {bar().officer()};
    filter.fraudType = bar().word<FraudType>();
    filter.search = bar().search();
    m_list.setFilter(filter);
}

std::pair<QString, QString> VictimsPage::emptyText() const
{
    return {tr("No victims yet"), tr("The ledger of victims is imported from a file (CSV or XLSX).")};
}

records::Uuid VictimsPage::instructionOf(const records::Uuid &id) const
{
    const auto found = workplace().cases.readVictim(id);
    return found ? found->victim.instruction.id : records::Uuid();
}

bool VictimsPage::showRecord(records::Kind kind, const records::Uuid &id)
{
    const auto found = kind == records::Kind::Victim ? workplace().cases.readVictim(id) : std::nullopt;
    return found && select(id, found->person.name);
}

void VictimsPage::followOthers()
{
    LogPage::followOthers();
    m_card->showVictim(m_card->shown());
}

void VictimsPage::refresh()
{
    LogPage::refresh();
    m_card->showVictim(m_card->shown());
}

}  // namespace qianshao::ui::victims
