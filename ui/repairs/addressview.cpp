// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/repairs/addressview.h"

#include "ui/repairs/placeform.h"
#include "ui/widgets/problemtext.h"

#include <QVBoxLayout>

namespace qianshao::ui::repairs {

using itemmodels::AddressListModel;

AddressView::AddressView(const widgets::Workplace &workplace, AddressDesk &desk, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_desk(desk),
      m_list(workplace.store, workplace.now, workplace.zone,
          [&desk](const QString &text) {
              const AddressProposal proposal = desk.proposalFor(text);
              const int count = int(proposal.candidates.size());
              const QString choice = count > 0 ? tr("%Ln to choose from", nullptr, count) : QString();
              return AddressListModel::Answer{
                  proposal.hasBest ? proposal.candidates.value(0).text : choice, proposal.why};
          }),
      m_table(new widgets::ListTable(workplace, QStringLiteral("addresses"), this))
{
    attachActions();
    m_card = new AddressCard(workplace, this);  // says the actions' keys
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addWidget(m_card);
    m_table->setEmptyIcon(QStringLiteral("checkmark"));
    m_table->setList(&m_list,
        {{AddressListModel::Name, 76}, {AddressListModel::Address, 250}, {AddressListModel::Proposal, 0, 1, 200},
            {AddressListModel::Why, 270, 2}, {AddressListModel::Open, 56, 3}});
    connect(m_table, &widgets::ListTable::currentChangedTo, this, &AddressView::showCurrent);
    connect(m_table, &widgets::ListTable::opened, this, [this] { takeProposal(); });
    connect(m_table->emptyState(), &widgets::EmptyState::actionClicked, this, &AddressView::importRequested);
    connect(m_card, &AddressCard::candidateChosen, this, &AddressView::take);
    connect(m_card, &AddressCard::notInListChosen, this,
        [this] { decide([this](const records::Uuid &person) { return m_desk.setNotInList(person); }); });
    connect(m_card, &AddressCard::placeWanted, this, &AddressView::openPlaceForm);
    // Proposals come from the list.
    connect(&desk, &AddressDesk::listRead, this, [this] {
        m_table->viewport()->update();
        showCurrent();
    });
    connect(&workplace.editor, &edit::Editor::applied, this, &AddressView::takeNew);
    refresh();
}

void AddressView::attachActions()
{
    widgets::ActionCatalogue &actions = m_workplace.actions;
    const QString group = tr("Addresses");
    actions.add({QStringLiteral("takeAddress"), tr("Take the proposed address"), QKeySequence(Qt::Key_Return),
        QStringLiteral("dialog-ok-apply"), group});
    actions.add({QStringLiteral("notInList"), tr("Not in the list"), QKeySequence(Qt::Key_N),
        QStringLiteral("dialog-cancel"), group});
    actions.add(
        {QStringLiteral("place"), tr("Paste coordinates"), QKeySequence(Qt::Key_P), QStringLiteral("list-add"), group});
    actions.attach(QStringLiteral("notInList"), this, [this] { Q_EMIT m_card->notInListChosen(); });
    actions.attach(QStringLiteral("place"), this, [this] { openPlaceForm(); });
    for (int i = 0; i < AddressCard::mostCandidates; ++i)
        actions.attach(widgets::ActionCatalogue::choice(i + 1), this, [this, i] { take(i); });
}

const rules::AddressRow *AddressView::current() const
{
    return m_table->currentId().isNull() ? nullptr : &m_list.row(m_table->currentIndex().row());
}

void AddressView::showCurrent()
{
    const rules::AddressRow *row = current();
    m_card->setVisible(row);
    if (row)
        m_card->show(*row, m_desk.proposalFor(row->address));
    else
        showEmptyText();
}

void AddressView::showEmptyText()
{
    const bool hasList = m_workplace.cases.figures({}).addresses > 0;
    if (m_list.filter().isOpenOnly)
        m_table->emptyState()->setText(tr("No open case waits for its address"),
            tr("The addresses of persons without an open case may still wait: Shift+Q shows them as well."));
    else if (hasList)
        m_table->emptyState()->setText(tr("Every address is settled"),
            tr("Addresses of persons that the list of standard addresses does not answer for sure wait here."));
    else
        m_table->emptyState()->setText(tr("No standard addresses yet"),
            tr("Import the station's list of standard addresses; the addresses of all persons are matched with it, and "
               "what is not sure waits here."),
            tr("Import files"));
}

void AddressView::takeProposal()
{
    const rules::AddressRow *row = current();
    const AddressProposal proposal = row ? m_desk.proposalFor(row->address) : AddressProposal();
    if (proposal.hasBest)
        take(0);
    else if (!proposal.candidates.isEmpty())
        m_card->setProblem(tr("None is likelier than the others: choose one by its digit."));
}

void AddressView::take(int candidate)
{
    const rules::AddressRow *row = current();
    const auto candidates = row ? m_desk.proposalFor(row->address).candidates : QList<AddressProposal::Candidate>();
    if (candidate < candidates.size())
        decide([&](const records::Uuid &person) { return m_desk.take(person, candidates[candidate].address); });
}

void AddressView::decide(const std::function<edit::Problems(const records::Uuid &person)> &decision)
{
    const records::Uuid person = m_table->currentId();
    if (person.isNull())
        return;
    if (const edit::Problems problems = decision(person); !problems.empty())
        m_card->setProblem(widgets::problemText(problems.front().code));
}

void AddressView::openPlaceForm()
{
    if (const rules::AddressRow *row = current())
        Q_EMIT formOpened(new PlaceForm(m_workplace, m_desk, *row));
}

void AddressView::refresh()
{
    m_list.refresh();
    showCurrent();
}

void AddressView::setOpenOnly(bool isWanted)
{
    m_list.setFilter({.isOpenOnly = isWanted});
    showCurrent();
}

void AddressView::takeNew()
{
    m_table->settle(m_table->currentId());
    m_table->takeNew();
    showCurrent();
}

}  // namespace qianshao::ui::repairs
