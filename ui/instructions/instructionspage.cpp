// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instructions/instructionspage.h"

#include "ui/instructions/instructiondelegate.h"
#include "ui/instructions/listactions.h"
#include "ui/instructions/nextaction.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace qianshao::ui::instructions {
namespace {

constexpr auto filterKey = "filter/instructions";

}  // namespace

using itemmodels::InstructionListModel;

InstructionsPage::InstructionsPage(const widgets::Workplace &workplace, QWidget *parent)
    : Page(workplace, QStringLiteral("instructions"), parent),
      m_list(workplace.store, workplace.now, workplace.zone),
      m_filters(new FilterBar(workplace, this)),
      m_count(new QLabel(this)),
      m_table(new widgets::ListTable(workplace, QStringLiteral("instructions"), this)),
      m_panel(std::make_unique<InstructionPanel>(workplace))
{
    build();
    m_filters->setView(viewOf(workplace.editor.setting(QLatin1StringView(filterKey))));
    connect(m_filters, &FilterBar::changed, this, &InstructionsPage::applyFilter);
    connect(m_filters, &FilterBar::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(&m_list, &QAbstractItemModel::modelReset, this, &InstructionsPage::showCount);
    connect(&m_list, &QAbstractItemModel::rowsInserted, this, &InstructionsPage::showCount);
    connect(&m_list, &itemmodels::ListModel::completed, this, &InstructionsPage::showCount);
    attachActions(*this, *m_table, *m_panel);
}

InstructionsPage::~InstructionsPage() = default;

void InstructionsPage::build()
{
    m_count->setObjectName(QStringLiteral("countLabel"));
    const Head head = addHead(InstructionsPage::title(), m_count);
    head.below->addWidget(m_filters);
    head.page->addWidget(m_table, 1);
    m_table->setItemDelegate(new InstructionDelegate(workplace(), m_list, m_table));
    m_table->setTickingColumn(InstructionListModel::Deadline);
    const auto width = [this](
                           InstructionListModel::Column of) { return InstructionDelegate::widthOf(workplace(), of); };
    m_table->setList(&m_list,
        {{InstructionListModel::Level, width(InstructionListModel::Level)},
            {InstructionListModel::Deadline, width(InstructionListModel::Deadline)}, {InstructionListModel::Name, 76},
            {InstructionListModel::TimesWarned, 44, 5},
            {InstructionListModel::FraudType, 0, 1, width(InstructionListModel::FraudType)},
            {InstructionListModel::Phone, 108, 6},
            {InstructionListModel::Status, width(InstructionListModel::Status), 3},
            {InstructionListModel::Assignee, 76, 4},
            {InstructionListModel::IssuedAt, width(InstructionListModel::IssuedAt), 2},
            {InstructionListModel::Number, 192, 7}});
    m_table->emptyState()->setObjectName(QStringLiteral("instructionsEmptyState"));
    connect(m_table->emptyState(), &widgets::EmptyState::actionClicked, this, [this] {
        if (m_filters->isFiltered())
            m_filters->setView({});
        else
            Q_EMIT importRequested();
    });
}

void InstructionsPage::activate()
{
    showColumnsFor(workplace().editor.sight(), *m_table);
    if (!m_isRead) {
        applyFilter();
    } else {
        followClock();
        m_table->takeNew();
    }
    m_table->setFocus();
}

void InstructionsPage::applyFilter()
{
    m_isRead = true;
    workplace().editor.setSetting(QLatin1StringView(filterKey), textOf(m_filters->view()));
    showEmptyText();
    const records::Uuid current = m_table->currentId();
    m_list.setFilter(m_filters->filter());
    if (!current.isNull())
        m_table->select(current);
}

void InstructionsPage::showEmptyText()
{
    if (m_filters->isFiltered())
        m_table->emptyState()->setText(
            tr("Nothing fits"), tr("No instruction fits these filters and words."), tr("Show all"));
    else
        m_table->emptyState()->setText(tr("No instructions yet"),
            tr("Instructions come from the files that the station is sent (CSV or XLSX)."), tr("Import a file"));
}

void InstructionsPage::showCount()
{
    const qint64 count =
        m_list.isComplete() ? m_list.rowCount() : std::max<qint64>(m_list.rowCount(), m_list.expectedCount());
    const QString number = QLocale().toString(count);
    m_count->setText(m_list.isComplete() ? QStringLiteral("%1  ·  %2").arg(number, orderText())
                                         : tr("%1, still reading…").arg(number));
}

// The column that the list is sorted by may have left. What is searched for comes newest first.
QString InstructionsPage::orderText() const
{
    const records::InstructionFilter &filter = m_list.filter();
    const bool isByLimit = filter.order == records::InstructionFilter::Order::Deadline && filter.search.isEmpty();
    return isByLimit ? tr("by limit ↑") : tr("by issue ↓");
}

bool InstructionsPage::focusSearch()
{
    m_filters->focusSearch();
    return true;
}

void InstructionsPage::tick()
{
    m_table->tick();
    m_panel->tick();
}

// What has become overdue waits to be taken, as what arrives does; at midnight "today" is another day.
void InstructionsPage::followClock()
{
    if (!m_isRead)
        return;
    const records::InstructionFilter wanted = m_filters->filter();
    const records::InstructionFilter &shown = m_list.filter();
    if (wanted.issuedFrom != shown.issuedFrom || wanted.issuedTo != shown.issuedTo)
        applyFilter();
    else if (wanted.view == records::InstructionFilter::View::Overdue)
        m_list.followClock();
    m_table->viewport()->update();  // a row that is overdue now is tinted in all its columns
}

bool InstructionsPage::stepBack()
{
    if (!m_table->hasFocus()) {
        m_table->setFocus();
        return true;
    }
    return m_filters->clearSearch();
}

bool InstructionsPage::showRecord(records::Kind kind, const records::Uuid &id)
{
    if (kind != records::Kind::Instruction)
        return false;
    if (!m_isRead)
        applyFilter();
    if (!m_table->select(id)) {
        // Not in what the filter shows: look it up by its number, so that the list says where we are.
        const auto found = workplace().cases.read(id);
        if (!found)
            return false;
        ListView view;
        view.filter.search = found->instruction.number;
        m_filters->setView(view);
        m_table->select(id);
    }
    m_panel->showInstruction(id);
    m_table->setFocus();
    return true;
}

void InstructionsPage::settle(const QList<records::Uuid> &instructions)
{
    for (const records::Uuid &id : instructions)
        m_table->settle(id);
    m_panel->showInstruction(m_table->currentId());
}

void InstructionsPage::followOthers()
{
    if (!m_isRead)
        return;
    m_panel->showInstruction(m_panel->shown());
    showCount();
}

void InstructionsPage::refresh()
{
    if (!m_isRead)
        return;
    followClock();
    m_table->takeNew();
    followOthers();
}

bool InstructionsPage::isPossible(const QString &action) const
{
    const QModelIndex current = m_table->currentIndex();
    return instructions::isPossible(
        action, current.isValid() ? m_list.row(current.row()) : rules::InstructionRow{}, workplace().editor.sight());
}

}  // namespace qianshao::ui::instructions
