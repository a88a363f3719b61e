// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/conflicts/conflictspage.h"

#include "ui/conflicts/conflictcard.h"
#include "ui/conflicts/conflicttable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/problemtext.h"

#include <QLabel>
#include <QLocale>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace qianshao::ui::conflicts {

using itemmodels::ConflictListModel;
using widgets::ActionCatalogue;

ConflictsPage::ConflictsPage(const widgets::Workplace &workplace, QWidget *parent)
    : Page(workplace, QStringLiteral("conflicts"), parent),
      m_model(workplace.store, workplace.zone),
      m_count(new QLabel(this)),
      m_views(new QStackedLayout),
      m_empty(new widgets::EmptyState(workplace.theme, QStringLiteral("checkmark"), this)),
      m_work(new QWidget(this)),
      m_table(new ConflictTable(workplace, m_model, m_work)),
      m_foot(new QLabel(this))
{
    attachActions();
    m_card = new ConflictCard(workplace, m_work);  // says the actions' keys
    build();
    connect(m_table, &ConflictTable::currentChangedTo, this, &ConflictsPage::showCurrent);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ConflictsPage::showList);
    connect(m_card, &ConflictCard::choiceTaken, this, &ConflictsPage::take);
    connect(m_card, &ConflictCard::newestWanted, this, &ConflictsPage::takeNewest);
    connect(m_card, &ConflictCard::recordWanted, this, &ConflictsPage::showRecordOfCurrent);
    m_model.setRole(workplace.editor.role());
    m_model.refresh();
    showList();
    showFoot();
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
    row->addWidget(m_table, 1);
    row->addWidget(rule);
    row->addWidget(m_card, 1);
    m_empty->setText(tr("No conflicts"),
        tr("What two laptops wrote differently in the same field waits here until somebody decides."));
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
    actions.attach(QStringLiteral("newestOfRecord"), this, [this] { takeNewest(); });
    for (int i = 0; i < ActionCatalogue::mostChoices; ++i)
        actions.attach(ActionCatalogue::choice(i + 1), this, [this, i] { take(i); });
    actions.add({QStringLiteral("showInstruction"), tr("Show the instruction"), QKeySequence(Qt::CTRL | Qt::Key_Return),
        QStringLiteral("documentinfo"), tr("Lists")});
    actions.attach(QStringLiteral("showInstruction"), this, [this] { showRecordOfCurrent(); });
    actions.attach(QStringLiteral("unmask"), this, [this] { m_card->toggleMask(); });
}

void ConflictsPage::activate()
{
    showFoot();
    if (m_model.rowCount() > 0)
        m_table->setFocus();
    else
        m_empty->setFocus();
}

// What was decided last and is here again was taken back: it is what the person looks for.
void ConflictsPage::refresh()
{
    m_model.refresh();
    showFoot();
    if (const int row = m_decided ? m_model.rowOf(*m_decided) : -1; row >= 0)
        m_table->moveTo(row);
}

void ConflictsPage::showFigures()
{
    m_model.setRole(workplace().editor.role());
}

bool ConflictsPage::isPossible(const QString &action) const
{
    const int row = m_table->currentRow();
    const size_t choices = row < 0 ? 0 : m_model.at(row).choices.size();
    for (int number = 1; number <= ActionCatalogue::mostChoices; ++number) {
        if (action == ActionCatalogue::choice(number))
            return size_t(number) <= choices;
    }
    const bool isOfARow = action == u"newestOfRecord" || action == u"showInstruction" || action == u"unmask";
    return !isOfARow || row >= 0;
}

void ConflictsPage::showList()
{
    const int fields = m_model.rowCount();
    const bool hadFocus = m_work->isAncestorOf(focusWidget());
    m_views->setCurrentWidget(fields > 0 ? m_work : m_empty);
    if (hadFocus && fields == 0)
        m_empty->setFocus();
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
    if (const int row = m_table->currentRow(); row >= 0) {
        if (const auto [kind, id] = m_model.shownRecord(row); kind != records::Kind::None)
            Q_EMIT recordRequested(kind, id);
    }
}

}  // namespace qianshao::ui::conflicts
