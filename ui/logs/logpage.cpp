// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logs/logpage.h"

#include "ui/widgets/rowdelegate.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace qianshao::ui::logs {

LogPage::LogPage(const widgets::Workplace &workplace, const QString &name, QWidget *parent)
    : Page(workplace, name, parent),
      m_bar(new LogBar(workplace, name, this)),
      m_count(new QLabel(this)),
      m_table(new widgets::ListTable(workplace, name, this))
{
}

void LogPage::setUp(itemmodels::ListModel &list, const std::vector<widgets::ListTable::Column> &columns)
{
    m_list = &list;
    build();
    m_table->setEmptyIcon(icon());
    m_table->setList(&list, columns);
    m_bar->restoreChoice();
    connect(m_bar, &LogBar::changed, this, [this] {
        if (m_isRead)  // a page that was never opened reads nothing
            read();
    });
    connect(m_bar, &LogBar::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table->emptyState(), &widgets::EmptyState::actionClicked, this, [this] {
        if (m_bar->isFiltered())
            m_bar->clear();
        else
            Q_EMIT importRequested();
    });
    connect(&list, &QAbstractItemModel::modelReset, this, &LogPage::showCount);
    connect(&list, &QAbstractItemModel::rowsInserted, this, &LogPage::showCount);
    connect(&list, &QAbstractItemModel::rowsRemoved, this, &LogPage::showCount);
    connect(&list, &itemmodels::ListModel::completed, this, &LogPage::showCount);
    attachActions();
}

void LogPage::build()
{
    m_count->setObjectName(QStringLiteral("countLabel"));
    const Head head = addHead(title(), m_count);
    head.below->addWidget(m_bar);
    head.page->addWidget(m_table, 1);
}

int LogPage::timeWidth() const
{
    return widgets::cellWidth(workplace().theme, {QStringLiteral("2026-12-28 08:48")});
}

int LogPage::widthOf(const QStringList &words) const
{
    constexpr int widest = 240;
    return std::min(widest, widgets::cellWidth(workplace().theme, words));
}

void LogPage::attachActions()
{
    widgets::ActionCatalogue &actions = workplace().actions;
    actions.add({QStringLiteral("showInstruction"), tr("Show the instruction"), QKeySequence(Qt::CTRL | Qt::Key_Return),
        QStringLiteral("documentinfo"), tr("Lists")});
    actions.attach(QStringLiteral("showInstruction"), this, [this] {
        for (const records::Uuid &id : currentInstruction())
            Q_EMIT recordRequested(records::Kind::Instruction, id);
    });
    actions.add({QStringLiteral("filters"), tr("Filters of the list"), QKeySequence(Qt::Key_L),
        QStringLiteral("view-filter"), tr("Lists")});
    actions.attach(QStringLiteral("filters"), this, [this] { m_bar->focusFilters(); });
    for (const char *id : {"call", "visit", "feedback"}) {
        actions.attach(QLatin1StringView(id), this, [this, id] {
            if (const auto instruction = currentInstruction(); !instruction.isEmpty())
                Q_EMIT actionRequested(QLatin1StringView(id), instruction);
        });
    }
}

QList<records::Uuid> LogPage::currentInstruction() const
{
    const records::Uuid current = m_table->currentId();
    const records::Uuid instruction = current.isNull() ? records::Uuid() : instructionOf(current);
    return instruction.isNull() ? QList<records::Uuid>() : QList{instruction};
}

void LogPage::ensureRead()
{
    if (!m_isRead)
        read();
}

void LogPage::read()
{
    m_isRead = true;
    m_period = m_bar->period();
    showEmptyText();
    const records::Uuid current = m_table->currentId();
    applyFilter();
    if (!current.isNull())
        m_table->select(current);
    showCount();
}

void LogPage::showEmptyText()
{
    if (m_bar->isFiltered()) {
        m_table->emptyState()->setText(
            tr("Nothing fits"), tr("Nothing here fits these filters and words."), tr("Show all"));
        return;
    }
    const auto [head, sentence] = emptyText();
    m_table->emptyState()->setText(head, sentence, tr("Import files"));
}

void LogPage::showCount()
{
    const qint64 count = m_list->isComplete() ? m_list->rowCount() : m_list->expectedCount();
    const QString number = QLocale().toString(count);
    m_count->setText(m_list->isComplete() ? number : tr("%1, still reading…").arg(number));
}

bool LogPage::select(const records::Uuid &id, const QString &search)
{
    ensureRead();
    if (!m_table->select(id)) {
        m_bar->clear();
        m_bar->setSearch(search);
        if (!m_table->select(id))
            return false;
    }
    m_table->setFocus();
    return true;
}

void LogPage::openForm(widgets::Form *form, const records::Uuid &id)
{
    connect(form, &widgets::Form::saved, this, [this, id] { m_table->settle(id); });
    Q_EMIT formOpened(form);
}

void LogPage::activate()
{
    ensureRead();
    followClock();
    m_table->setFocus();
}

bool LogPage::focusSearch()
{
    m_bar->focusSearch();
    return true;
}

void LogPage::tick()
{
    m_table->tick();
}

// After midnight "today" is another day, in the filter and in the words of the rows.
void LogPage::followClock()
{
    if (m_isRead && m_bar->period() != m_period)
        read();
    m_table->viewport()->update();
}

bool LogPage::stepBack()
{
    if (!m_table->hasFocus()) {
        m_table->setFocus();
        return true;
    }
    return m_bar->clearSearch();
}

void LogPage::followOthers()
{
    if (m_isRead)
        showCount();
}

void LogPage::refresh()
{
    if (!m_isRead)
        return;
    followClock();
    m_table->takeNew();
    showCount();
}

}  // namespace qianshao::ui::logs
