// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/conflicts/conflictcard.h"

#include "models/itemmodels/words.h"
#include "ui/conflicts/choicebox.h"
#include "ui/widgets/wraplayout.h"

#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace qianshao::ui::conflicts {

using itemmodels::FieldConflict;
using widgets::ActionCatalogue;

namespace {

// The list keeps the focus, whatever is clicked.
QPushButton *makeButton(const QString &text, const char *name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QLatin1StringView(name));
    button->setFocusPolicy(Qt::NoFocus);
    return button;
}

QString wordsOf(const std::vector<records::Role> &roles)
{
    QStringList words;
    for (const records::Role role : roles)
        words.append(itemmodels::word(role));
    return QLocale().createSeparatedList(words);
}

}  // namespace

ConflictCard::ConflictCard(const widgets::Workplace &workplace, QWidget *parent)
    : QScrollArea(parent),
      m_workplace(workplace)
{
    setObjectName(QStringLiteral("conflictCard"));
    setProperty("role", QStringLiteral("surface"));
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    build();
}

widgets::BreakingLabel *ConflictCard::addLabel(const char *name, const char *role)
{
    auto *label = new widgets::BreakingLabel(widget());
    label->setObjectName(QLatin1StringView(name));
    label->setProperty("role", QLatin1StringView(role));
    widget()->layout()->addWidget(label);
    return label;
}

void ConflictCard::build()
{
    const widgets::Theme &theme = m_workplace.theme;
    const ActionCatalogue &actions = m_workplace.actions;
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme.margin(), theme.margin(), theme.margin(), theme.margin());
    column->setSpacing(theme.grid());
    setWidget(content);
    m_field = addLabel("conflictFieldLabel", "head");
    m_record = addLabel("conflictRecordLabel", "dim");
    m_choices = new QGridLayout;
    m_choices->setSpacing(theme.grid());
    m_choices->setContentsMargins(0, theme.grid() / 2, 0, theme.grid() / 2);
    column->addLayout(m_choices);
    m_more = addLabel("moreValuesLabel", "dim");
    m_deciders = addLabel("decidersLabel", "strong");
    m_problem = addLabel("decisionProblemLabel", "problem");
    const auto keyed = [&](const QString &words, QStringView action) {
        return QStringLiteral("%1  %2").arg(words, actions.keyText(action));
    };
    m_newest = makeButton(keyed(tr("Newest in all fields"), u"newestOfRecord"), "newestPushButton", content);
    m_show = makeButton(keyed(tr("Show the record"), u"showInstruction"), "showRecordPushButton", content);
    m_unmask = makeButton({}, "unmaskPushButton", content);
    auto *line = new widgets::WrapLayout;
    line->setSpacing(theme.grid());
    for (QPushButton *button : {m_newest, m_show, m_unmask})
        line->addWidget(button);
    column->addLayout(line);
    m_hint = addLabel("digitsLabel", "small");
    m_hint->setWords(tr("A digit takes a value: it then holds on every laptop, and Ctrl+Z takes that back."));
    addLabel("clockLabel", "small")
        ->setWords(tr("Times are by the clock of the laptop that wrote; a wrong clock tells a wrong time."));
    column->addStretch(1);  // all that is left: the values stay as high as they are
    connect(m_newest, &QPushButton::clicked, this, &ConflictCard::newestWanted);
    connect(m_show, &QPushButton::clicked, this, &ConflictCard::recordWanted);
    connect(m_unmask, &QPushButton::clicked, this, &ConflictCard::toggleMask);
}

void ConflictCard::showConflict(const FieldConflict &conflict, int fieldsOfRecord, bool hasPage)
{
    if (!m_conflict.isSame(conflict))
        m_isUnmasked = false;
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
    setProblem({});
    showChoices();
}

void ConflictCard::showChoices()
{
    qDeleteAll(std::exchange(m_boxes, {}));
    bool isMasked = false;
    for (int i = 0; i < int(m_conflict.choices.size()) && i < ActionCatalogue::mostChoices; ++i) {
        const FieldConflict::Choice &choice = m_conflict.choices[size_t(i)];
        const QString masked = itemmodels::masked(choice.text, m_conflict.sensitivity);
        isMasked = isMasked || masked != choice.text;
        const ChoiceBox::Look look{m_conflict.mayDecide ? i + 1 : 0, i == 0, m_isUnmasked ? choice.text : masked};
        auto *box = new ChoiceBox(m_workplace, choice, look, widget());
        connect(box, &ChoiceBox::taken, this, [this, i] { Q_EMIT choiceTaken(i); });
        m_boxes.append(box);
        box->show();
    }
    arrange();
    m_unmask->setVisible(isMasked);
    m_unmask->setText(QStringLiteral("%1  %2").arg(
        m_isUnmasked ? tr("Hide the numbers") : tr("Show the numbers"), m_workplace.actions.keyText(u"unmask")));
}

// As many side by side as there is room for, all of one width.
void ConflictCard::arrange()
{
    const QMargins margins = widget()->layout()->contentsMargins();
    const int room = viewport()->width() - margins.left() - margins.right() + m_choices->spacing();
    const int least = ChoiceBox::leastWidth(m_workplace.theme) + m_choices->spacing();
    const int columns = std::clamp(room / least, 1, std::max(1, int(m_boxes.size())));
    for (int column = 0; column < m_choices->columnCount(); ++column)
        m_choices->setColumnStretch(column, column < columns ? 1 : 0);
    for (int i = 0; i < m_boxes.size(); ++i)
        m_choices->addWidget(m_boxes[i], i / columns, i % columns);
}

void ConflictCard::toggleMask()
{
    m_isUnmasked = !m_isUnmasked;
    showChoices();
}

void ConflictCard::setProblem(const QString &text)
{
    m_problem->setWords(text);
    m_problem->setVisible(!text.isEmpty());
}

// Never wider than what is seen of it: there is no bar to move it by.
void ConflictCard::resizeEvent(QResizeEvent *event)
{
    widget()->setMaximumWidth(viewport()->width());
    QScrollArea::resizeEvent(event);
    arrange();
}

}  // namespace qianshao::ui::conflicts
