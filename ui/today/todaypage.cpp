// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/today/todaypage.h"

#include "ui/instructions/instructiondelegate.h"
#include "ui/instructions/listactions.h"
#include "ui/instructions/nextaction.h"
#include "ui/widgets/partslabel.h"
#include "ui/widgets/wraplayout.h"

#include <QApplication>
#include <QButtonGroup>
#include <QDateTime>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace qianshao::ui::today {
namespace {

constexpr auto wholeKey = "today/whole";

}  // namespace

using itemmodels::InstructionListModel;
using records::InstructionFilter;

TodayPage::TodayPage(const widgets::Workplace &workplace, QWidget *parent)
    : Page(workplace, QStringLiteral("today"), parent),
      m_list(workplace.store, workplace.now, workplace.zone),
      m_table(new widgets::ListTable(workplace, QStringLiteral("today"), this)),
      m_panel(std::make_unique<instructions::InstructionPanel>(workplace)),
      m_summary(new widgets::PartsLabel(this)),
      m_mine(new QPushButton(tr("Mine"), this)),
      m_station(new QPushButton(tr("Station"), this)),
      m_whole(workplace.editor.setting(QLatin1StringView(wholeKey)) == u"1")
{
    workplace.actions.add(
        {QStringLiteral("switchQueue"), tr("Mine or the whole station"), QKeySequence(Qt::Key_M), {}, tr("Lists")});
    build();
    instructions::attachActions(*this, *m_table, *m_panel);
    workplace.actions.attach(QStringLiteral("switchQueue"), m_table, [this] { setWholeStation(!m_whole); });
    connect(m_table, &widgets::ListTable::urgentArrived, this, [] { QApplication::beep(); });
    connect(m_table->emptyState(), &widgets::EmptyState::actionClicked, this, [this] {
        if (m_whole || m_figures.open == 0)
            Q_EMIT importRequested();
        else
            setWholeStation(true);
    });
}

TodayPage::~TodayPage() = default;

// Whose queue it is.
QWidget *TodayPage::buildChoice()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(workplace().theme.grid() / 2);
    auto *group = new QButtonGroup(this);
    for (QPushButton *button : {m_mine, m_station}) {
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolTip(workplace().actions.toolTip(u"switchQueue"));
        group->addButton(button);
        row->addWidget(button);
    }
    m_mine->setObjectName(QStringLiteral("minePushButton"));
    m_station->setObjectName(QStringLiteral("stationPushButton"));
    connect(m_station, &QPushButton::toggled, this, &TodayPage::setWholeStation);
    return box;
}

void TodayPage::build()
{
    m_summary->setObjectName(QStringLiteral("summaryLabel"));
    const Head head = addHead(TodayPage::title(), m_summary);
    head.line->addWidget(buildChoice());
    head.page->addWidget(m_table, 1);
    m_table->setEmptyIcon(QStringLiteral("checkmark"));
    m_table->setItemDelegate(new instructions::InstructionDelegate(workplace(), m_list, m_table));
    m_table->setTickingColumn(InstructionListModel::Deadline);
    using instructions::InstructionDelegate;
    const auto width = [this](
                           InstructionListModel::Column of) { return InstructionDelegate::widthOf(workplace(), of); };
    m_table->setList(&m_list,
        {{InstructionListModel::Level, width(InstructionListModel::Level)},
            {InstructionListModel::Deadline, width(InstructionListModel::Deadline)}, {InstructionListModel::Name, 76},
            {InstructionListModel::TimesWarned, 44, 5},
            {InstructionListModel::FraudType, width(InstructionListModel::FraudType), 1},
            {InstructionListModel::Address, 0, 6, 200}, {InstructionListModel::Phone, 108, 3},
            {InstructionListModel::Status, width(InstructionListModel::Status), 7},
            {InstructionListModel::IssuedAt, width(InstructionListModel::IssuedAt), 8},
            {InstructionListModel::Assignee, 80, 4}, {InstructionListModel::Next, width(InstructionListModel::Next)}});
    (m_whole ? m_station : m_mine)->setChecked(true);
}

// My own ones need not say whose they are.
void TodayPage::showColumns()
{
    const rules::Sight sight = workplace().editor.sight();
    instructions::showColumnsFor(sight, *m_table);
    m_table->setWanted(InstructionListModel::Assignee, m_whole && sight == rules::Sight::All);
}

void TodayPage::activate()
{
    showColumns();
    applyFilter();
    m_table->setFocus();
}

void TodayPage::setWholeStation(bool whole)
{
    if (std::exchange(m_whole, whole) == whole)
        return;
    workplace().editor.setSetting(QLatin1StringView(wholeKey), whole ? QStringLiteral("1") : QString());
    (whole ? m_station : m_mine)->setChecked(true);
    showColumns();
    applyFilter();
}

void TodayPage::applyFilter()
{
    InstructionFilter filter{.view = InstructionFilter::View::Open, .order = InstructionFilter::Order::Deadline};
    filter.now = workplace().now();
    if (!m_whole)
        filter.assignee = {workplace().editor.me()};
    const records::Uuid current = m_table->currentId();
    showFigures();
    m_list.setFilter(filter);
    if (!current.isNull())
        m_table->select(current);
}

void TodayPage::showFigures()
{
    m_figures = workplace().cases.figures(workplace().editor.me());
    const QDate today = QDateTime::fromMSecsSinceEpoch(workplace().now().ms, workplace().zone).date();
    const qint64 open = m_whole ? m_figures.open : m_figures.myOpen;
    const qint64 overdue = m_whole ? m_figures.overdue : m_figures.myOverdue;
    QStringList parts{QLocale().toString(today, tr("dddd, MMMM d")), tr("%n to do", nullptr, int(open))};
    if (overdue > 0)
        parts += tr("%n overdue", nullptr, int(overdue));
    if (m_whole && m_figures.unassigned > 0)
        parts += tr("%n with nobody", nullptr, int(m_figures.unassigned));
    m_summary->setParts(parts);
    if (m_figures.open == 0)
        m_table->emptyState()->setText(tr("Nothing to do"),
            tr("New instructions come in by import; the next one to burn stands on top."), tr("Import a file"));
    else if (!m_whole)
        m_table->emptyState()->setText(tr("Nothing of yours is open"),
            tr("The station still has %n open instruction(s). Look there and take one with G.", nullptr,
                int(m_figures.open)),
            tr("Whole station"));
    Q_EMIT waitingChanged();
}

int TodayPage::waiting() const
{
    return int(m_figures.myOpen);
}

void TodayPage::tick()
{
    m_table->tick();
    m_panel->tick();
}

// A row that is overdue now is tinted in all its columns, not only where the countdown stands.
void TodayPage::followClock()
{
    m_table->viewport()->update();
}

bool TodayPage::stepBack()
{
    if (m_table->hasFocus())
        return false;
    m_table->setFocus();
    return true;
}

bool TodayPage::showRecord(records::Kind kind, const records::Uuid &id)
{
    return kind == records::Kind::Instruction && m_table->select(id);
}

void TodayPage::settle(const QList<records::Uuid> &instructions)
{
    for (const records::Uuid &id : instructions)
        m_table->settle(id);
    m_panel->showInstruction(m_table->currentId());
    showFigures();
}

void TodayPage::followOthers()
{
    m_panel->showInstruction(m_table->currentId());
}

void TodayPage::refresh()
{
    showFigures();
    m_table->takeNew();
    m_panel->showInstruction(m_table->currentId());
}

bool TodayPage::isPossible(const QString &action) const
{
    const QModelIndex current = m_table->currentIndex();
    return instructions::isPossible(
        action, current.isValid() ? m_list.row(current.row()) : rules::InstructionRow{}, workplace().editor.sight());
}

}  // namespace qianshao::ui::today
