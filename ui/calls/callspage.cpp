// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calls/callspage.h"

#include "ui/calls/callform.h"
#include "ui/logs/logdelegate.h"

namespace qianshao::ui::calls {

using itemmodels::CallListModel;
using records::CallResult;
using records::Contact;

CallsPage::CallsPage(const widgets::Workplace &workplace, QWidget *parent)
    : LogPage(workplace, QStringLiteral("calls"), parent),
      m_list(workplace.store, workplace.now, workplace.zone)
{
    bar().addOfficer();
    const auto results = {CallResult::Cooperative, CallResult::Uncooperative, CallResult::OtherPerson, CallResult::Busy,
        CallResult::NoAnswer, CallResult::Rejected, CallResult::PoweredOff, CallResult::NotInUse, CallResult::Suspended,
        CallResult::Forwarded, CallResult::NoNumber};
    bar().addWords(tr("Every result"), results);
    bar().addPeriod();
    setUp(m_list,
        {{CallListModel::StartedAt, timeWidth()}, {CallListModel::Name, 76}, {CallListModel::Number, 112, 2},
            {CallListModel::Contact, wordsWidth({Contact::Self, Contact::Relative}), 4},
            {CallListModel::Result, wordsWidth(results)}, {CallListModel::Seconds, 72, 3},
            {CallListModel::Judgement, 148, 5}, {CallListModel::NextStep, 176, 6}, {CallListModel::Caller, 76, 1},
            {CallListModel::Note, 0, 7}});
    table().setItemDelegate(new logs::LogDelegate(
        workplace.theme, {CallListModel::Seconds},
        [this](const QModelIndex &index) {
            const rules::CallRow &row = m_list.row(index.row());
            if (index.column() == CallListModel::Result && row.result == CallResult::Busy)
                return tr("Line busy: the person may be on the phone with the fraudster.");
            if (index.column() == CallListModel::Judgement && row.judgement == records::FraudState::Defrauded)
                return tr("The person has been defrauded.");
            return QString();
        },
        &table()));
    connect(&table(), &widgets::ListTable::opened, this, [this](const records::Uuid &id) {
        if (const auto call = this->workplace().cases.readCall(id))
            openForm(new CallForm(this->workplace(), *call), id);
    });
}

void CallsPage::applyFilter()
{
    records::CallFilter filter;
    filter.caller = {bar().officer()};
    filter.result = bar().word<CallResult>();
    std::tie(filter.from, filter.to) = bar().period();
    filter.search = bar().search();
    m_list.setFilter(filter);
}

std::pair<QString, QString> CallsPage::emptyText() const
{
    return {tr("No calls yet"),
        tr("A call is logged here when you press C on an instruction, or imported with a call log.")};
}

records::Uuid CallsPage::instructionOf(const records::Uuid &id) const
{
    const auto call = workplace().cases.readCall(id);
    return call ? call->instruction.id : records::Uuid();
}

bool CallsPage::showRecord(records::Kind kind, const records::Uuid &id)
{
    const auto call = kind == records::Kind::Call ? workplace().cases.readCall(id) : std::nullopt;
    if (!call)
        return false;
    const auto found = workplace().cases.read(call->instruction.id);
    return select(id, found ? found->instruction.number : QString());
}

}  // namespace qianshao::ui::calls
