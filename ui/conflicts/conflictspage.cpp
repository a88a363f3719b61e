// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/conflicts/conflictspage.h"

#include "ui/conflicts/conflictcard.h"
#include "ui/conflicts/grouptable.h"
#include "ui/conflicts/refusalcard.h"
#include "ui/conflicts/refusalgroup.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/problemtext.h"

#include <QLabel>
#include <QLocale>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace qianshao::ui::conflicts {

using itemmodels::ConflictListModel;
using widgets::ActionCatalogue;

namespace {

GroupTable *makeTable(const widgets::Workplace &workplace, ConflictListModel &model, QWidget *parent)
{
    auto *table = new GroupTable(
        workplace, QStringLiteral("conflicts"), model,
        {{ConflictListModel::Record, 0, 0, 160}, {ConflictListModel::Field, 112}, {ConflictListModel::Values, 56, 1}},
        [&model](int row) {
            const itemmodels::FieldConflict &one = model.at(row);
            return QStringLiteral("%1 %2 %3").arg(int(one.kind)).arg(one.id.toString()).arg(one.field);
        },
        parent);
    table->setObjectName(QStringLiteral("conflictTable"));
    return table;
}

}  // namespace

ConflictsPage::ConflictsPage(const widgets::Workplace &workplace, QWidget *parent)
    : Page(workplace, QStringLiteral("conflicts"), parent),
      m_model(workplace.store, workplace.zone),
      m_count(new QLabel(this)),
      m_views(new QStackedLayout),
      m_empty(new widgets::EmptyState(workplace.theme, QStringLiteral("checkmark"), this)),
      m_work(new QWidget(this)),
      m_table(makeTable(workplace, m_model, m_work)),
      m_refusals(new RefusalGroup(workplace, m_work)),
      m_cards(new QStackedLayout),
      m_foot(new QLabel(this))
{
    attachActions();
    m_card = new ConflictCard(workplace, m_work);  // says the actions' keys
    build();
    follow();
    m_model.setRole(workplace.editor.role());
    m_refusals->setRole(workplace.editor.role());
    m_model.refresh();
    m_refusals->refresh();
    showList();
    showFoot();
}

void ConflictsPage::follow()
{
    connect(m_table, &GroupTable::currentChangedTo, this, &ConflictsPage::showCurrent);
    connect(m_table, &GroupTable::entered, this, [this](int row) { m_table->moveTo((row + 1) % m_model.rowCount()); });
    connect(m_table, &GroupTable::focused, this, [this] { showGroup(m_table); });
    connect(m_table, &GroupTable::leftDown, this, [this] { enter(&m_refusals->table(), 0); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ConflictsPage::showList);
    connect(m_card, &ConflictCard::choiceTaken, this, &ConflictsPage::take);
    connect(m_card, &ConflictCard::newestWanted, this, &ConflictsPage::takeNewest);
    connect(m_card, &ConflictCard::recordWanted, this, &ConflictsPage::showRecordOfCurrent);
    connect(m_refusals, &RefusalGroup::countChanged, this, &ConflictsPage::showList);
    connect(m_refusals, &RefusalGroup::recordRequested, this, &Page::recordRequested);
    connect(m_refusals, &RefusalGroup::came, this, [this](int records) {
        Q_EMIT noticed(
            tr("The hub has not taken what was written in %Ln record(s): see “%1”.", nullptr, records).arg(title()));
    });
    const GroupTable &refused = m_refusals->table();
    connect(&refused, &GroupTable::focused, this, [this] { showGroup(&m_refusals->table()); });
    connect(&refused, &GroupTable::leftUp, this, [this] { enter(m_table, m_model.rowCount() - 1); });
}

void ConflictsPage::build()
{
    m_count->setObjectName(QStringLiteral("countLabel"));
    const Head head = addHead(title(), m_count);
    auto *rule = new QFrame(m_work);
    rule->setProperty("role", QStringLiteral("rule"));
    auto *row = new QHBoxLayout(m_work);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *lists = new QVBoxLayout;
    lists->addWidget(m_table, 1);
    lists->addWidget(m_refusals, 1);
    row->addLayout(lists, 1);
    row->addWidget(rule);
    row->addLayout(m_cards, 1);
    m_cards->addWidget(m_card);
    m_cards->addWidget(m_refusals->makeCard(m_work));
    showGroup(m_table);
    m_empty->setText(tr("No conflicts"),
        tr("What two laptops wrote differently in the same field waits here until somebody decides. What the hub does "
           "not take is told here, too."));
    m_views->addWidget(m_empty);
    m_views->addWidget(m_work);
    head.page->addLayout(m_views, 1);
    m_foot->setObjectName(QStringLiteral("footLabel"));
    m_foot->setProperty("role", QStringLiteral("dim"));
    m_foot->setWordWrap(true);
    const int margin = workplace().theme.margin();
    m_foot->setContentsMargins(margin, margin / 2, margin, margin / 2);
    head.page->addWidget(m_foot);
}

void ConflictsPage::attachActions()
{
    ActionCatalogue &actions = workplace().actions;
    actions.add({QStringLiteral("newestOfRecord"), tr("Newest in all fields"), QKeySequence(Qt::SHIFT | Qt::Key_N),
        QStringLiteral("checkmark"), tr("Lists")});
    actions.attach(QStringLiteral("newestOfRecord"), m_table, [this] { takeNewest(); });
    for (int i = 0; i < ActionCatalogue::mostChoices; ++i)
        actions.attach(ActionCatalogue::choice(i + 1), m_table, [this, i] { take(i); });
    actions.add({QStringLiteral("showInstruction"), tr("Show the instruction"), QKeySequence(Qt::CTRL | Qt::Key_Return),
        QStringLiteral("documentinfo"), tr("Lists")});
    actions.attach(QStringLiteral("showInstruction"), this, [this] { showRecordOfCurrent(); });
    actions.attach(QStringLiteral("unmask"), this,
        [this] { isOnRefusals() ? m_refusals->card()->toggleMask() : m_card->toggleMask(); });
}

int ConflictsPage::waiting() const
{
    return m_model.rowCount() + m_refusals->count();
}

bool ConflictsPage::isForTheDoor() const
{
    return m_refusals->count() > 0;
}

bool ConflictsPage::isOnRefusals() const
{
    return m_cards->currentWidget() == m_refusals->card();
}

// The focus goes with it where the page has it.
void ConflictsPage::showGroup(GroupTable *table)
{
    m_cards->setCurrentWidget(table == m_table ? static_cast<QWidget *>(m_card) : m_refusals->card());
    for (GroupTable *each : {m_table, &m_refusals->table()})
        each->setShown(each == table);
    if (m_work->isAncestorOf(focusWidget()))
        table->setFocus();
}

void ConflictsPage::enter(GroupTable *table, int row)
{
    if (table->model()->rowCount() == 0)
        return;
    table->moveTo(row);
    table->setFocus();
}

void ConflictsPage::activate()
{
    showFoot();
    if (waiting() == 0)
        m_empty->setFocus();
    else
        (isOnRefusals() ? &m_refusals->table() : m_table)->setFocus();
}

void ConflictsPage::followOthers()
{
    showFoot();
}

// What was decided last and is here again was taken back: it is what the person looks for.
void ConflictsPage::refresh()
{
    m_model.refresh();
    m_refusals->refresh();
    showFoot();
    if (const int row = m_decided ? m_model.rowOf(*m_decided) : -1; row >= 0)
        m_table->moveTo(row);
}

void ConflictsPage::showFigures()
{
    m_model.setRole(workplace().editor.role());
    m_refusals->setRole(workplace().editor.role());
}

bool ConflictsPage::isPossible(const QString &action) const
{
    const int row = isOnRefusals() ? -1 : m_table->currentRow();
    const size_t choices = row < 0 ? 0 : m_model.at(row).choices.size();
    for (int number = 1; number <= ActionCatalogue::mostChoices; ++number) {
        if (action == ActionCatalogue::choice(number))
            return size_t(number) <= choices;
    }
    if (action == u"newestOfRecord")
        return row >= 0;
    if (action == u"dismiss")
        return isOnRefusals();
    const bool isOfARow = action == u"showInstruction" || action == u"unmask";
    return !isOfARow || waiting() > 0;
}

void ConflictsPage::showList()
{
    const int fields = m_model.rowCount();
    const int refused = m_refusals->count();
    const bool hadFocus = m_work->isAncestorOf(focusWidget());
    m_views->setCurrentWidget(fields + refused > 0 ? m_work : m_empty);
    if (hadFocus && fields + refused == 0)
        m_empty->setFocus();
    m_table->setVisible(fields > 0);
    if (isOnRefusals() ? refused == 0 : fields == 0)
        showGroup(refused > 0 ? &m_refusals->table() : m_table);
    const bool isPart = m_model.recordCount() > qint64(ConflictListModel::mostRecords);
    const QString words = tr("%Ln field(s) to decide", nullptr, fields);
    m_count->setText(fields == 0 ? QString()
            : isPart             ? tr("%1, in the first %2 of %3 records")
                           .arg(words, QLocale().toString(qint64(ConflictListModel::mostRecords)),
                               QLocale().toString(m_model.recordCount()))
                     : words);
    Q_EMIT waitingChanged();
}

void ConflictsPage::showCurrent(int row)
{
    if (row < 0)
        return;
    const bool hasPage = m_model.shownRecord(row).first != records::Kind::None;
    m_card->showConflict(m_model.at(row), int(m_model.rowsOfRecord(row).size()), hasPage);
}

void ConflictsPage::showFoot()
{
    const rules::Unplaced unplaced = m_model.unplaced();
    QStringList sentences;
    const auto tell = [&](qint64 count, const QString &sentence) {
        if (count > 0)
            sentences.append(sentence);
    };
    tell(unplaced.newer,
        tr("%Ln record(s) of a newer program wait for an update of this one.", nullptr, int(unplaced.newer)));
    tell(unplaced.clashing,
        tr("%Ln record(s) from elsewhere clash with one that is here, and are kept aside.", nullptr,
            int(unplaced.clashing)));
    tell(unplaced.waiting, tr("%Ln record(s) wait for one that has not come yet.", nullptr, int(unplaced.waiting)));
    tell(unplaced.references,
        tr("%Ln field(s) name a record that is not on this laptop.", nullptr, int(unplaced.references)));
    m_foot->setText(sentences.join(u' '));
    m_foot->setVisible(!sentences.isEmpty());
}

void ConflictsPage::take(int choice)
{
    const int row = m_table->currentRow();
    if (row < 0 || choice >= int(m_model.at(row).choices.size()))
        return;
    decide(m_model.decision(row, size_t(choice)), tr("Decide: %1").arg(m_model.at(row).title));
}

void ConflictsPage::takeNewest()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    decide(m_model.newestOfRecord(row), tr("Decide: the newest of %1").arg(m_model.at(row).record));
}

void ConflictsPage::decide(const std::optional<changes::ChangeSet> &decision, const QString &label)
{
    const itemmodels::FieldConflict current = m_model.at(m_table->currentRow());
    if (!decision) {
        m_model.refresh();
        m_card->setProblem(widgets::problemText(rules::ProblemCode::ChangedSince));
        return;
    }
    const edit::Problems problems = workplace().editor.apply(*decision, label);
    if (problems.empty())
        m_decided = current;
    else
        m_card->setProblem(widgets::problemText(problems.front().code));
}

void ConflictsPage::showRecordOfCurrent()
{
    if (isOnRefusals())
        m_refusals->showRecordOfCurrent();
    else if (const int row = m_table->currentRow(); row >= 0) {
        if (const auto [kind, id] = m_model.shownRecord(row); kind != records::Kind::None)
            Q_EMIT recordRequested(kind, id);
    }
}

}  // namespace qianshao::ui::conflicts
