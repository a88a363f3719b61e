// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/conflicts/conflictcard.h"

#include "models/itemmodels/words.h"
#include "ui/conflicts/choicebox.h"

#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace qianshao::ui::conflicts {

using itemmodels::FieldConflict;
using widgets::ActionCatalogue;

namespace {

QString wordsOf(const std::vector<records::Role> &roles)
{
    QStringList words;
    for (const records::Role role : roles)
        words.append(itemmodels::word(role));
    return QLocale().createSeparatedList(words);
}

}  // namespace

ConflictCard::ConflictCard(const widgets::Workplace &workplace, QWidget *parent)
    : GroupCard(workplace, "conflictCard", parent),
      m_field(addLabel(column(), "conflictFieldLabel", "head")),
      m_record(addLabel(column(), "conflictRecordLabel", "dim")),
      m_choices(new QGridLayout)
{
    const int grid = workplace.theme.grid();
    m_choices->setSpacing(grid);
    m_choices->setContentsMargins(0, grid / 2, 0, grid / 2);
    column()->addLayout(m_choices);
    m_more = addLabel(column(), "moreValuesLabel", "dim");
    m_deciders = addLabel(column(), "decidersLabel", "strong");
    addProblem("decisionProblemLabel");
    const auto buttons = addButtons({{"newestPushButton", tr("Newest in all fields"), u"newestOfRecord"},
                                        {"showRecordPushButton", tr("Show the record"), u"showInstruction"}},
        "unmaskPushButton");
    m_newest = buttons[0];
    m_show = buttons[1];
    m_hint = addLabel(column(), "digitsLabel", "small",
        tr("A digit takes a value: it then holds on every laptop, and Ctrl+Z takes that back."));
    addLabel(column(), "clockLabel", "small",
        tr("Times are by the clock of the laptop that wrote; a wrong clock tells a wrong time."));
    column()->addStretch(1);  // all that is left: the values stay as high as they are
    connect(m_newest, &QPushButton::clicked, this, &ConflictCard::newestWanted);
    connect(m_show, &QPushButton::clicked, this, &ConflictCard::recordWanted);
}

void ConflictCard::showConflict(const FieldConflict &conflict, int fieldsOfRecord, bool hasPage)
{
    const bool isAnother = !m_conflict.isSame(conflict);
    m_conflict = conflict;
    m_field->setWords(conflict.title);
    m_record->setWords(conflict.record);
    const int more = int(conflict.choices.size()) - ActionCatalogue::mostChoices;
    m_more->setWords(tr("%Ln older value(s) more", nullptr, more));
    m_more->setVisible(more > 0);
    m_deciders->setWords(tr("Who decides this: %1").arg(wordsOf(conflict.deciders)));
    m_deciders->setVisible(!conflict.mayDecide);
    m_hint->setVisible(conflict.mayDecide);
    m_newest->setVisible(conflict.mayDecide && fieldsOfRecord > 1);
    m_show->setVisible(hasPage);
    beginRow(isAnother);
}

void ConflictCard::showContent()
{
    qDeleteAll(std::exchange(m_boxes, {}));
    bool isMasked = false;
    for (int i = 0; i < int(m_conflict.choices.size()) && i < ActionCatalogue::mostChoices; ++i) {
        const FieldConflict::Choice &choice = m_conflict.choices[size_t(i)];
        const QString masked = itemmodels::masked(choice.text, m_conflict.sensitivity);
        isMasked = isMasked || masked != choice.text;
        const ChoiceBox::Look look{m_conflict.mayDecide ? i + 1 : 0, i == 0, isUnmasked() ? choice.text : masked};
        auto *box = new ChoiceBox(workplace(), choice, look, widget());
        connect(box, &ChoiceBox::taken, this, [this, i] { Q_EMIT choiceTaken(i); });
        m_boxes.append(box);
        box->show();
    }
    arrange();
    setMasked(isMasked);
}

// As many side by side as there is room for, all of one width.
void ConflictCard::arrange()
{
    const QMargins margins = widget()->layout()->contentsMargins();
    const int room = viewport()->width() - margins.left() - margins.right() + m_choices->spacing();
    const int least = ChoiceBox::leastWidth(workplace().theme) + m_choices->spacing();
    const int columns = std::clamp(room / least, 1, std::max(1, int(m_boxes.size())));
    for (int column = 0; column < m_choices->columnCount(); ++column)
        m_choices->setColumnStretch(column, column < columns ? 1 : 0);
    for (int i = 0; i < m_boxes.size(); ++i)
        m_choices->addWidget(m_boxes[i], i / columns, i % columns);
}

void ConflictCard::resizeEvent(QResizeEvent *event)
{
    GroupCard::resizeEvent(event);
    arrange();
}

}  // namespace qianshao::ui::conflicts
