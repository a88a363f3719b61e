// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/instructions/instructionpanel.h"

#include "models/itemmodels/words.h"
#include "ui/instructions/casefacts.h"
#include "ui/instructions/limitlines.h"
#include "ui/instructions/nextaction.h"
#include "ui/instructions/personcard.h"
#include "ui/instructions/timelineview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/factlines.h"
#include "ui/widgets/grouphead.h"
#include "ui/widgets/levelsign.h"
#include "ui/widgets/wraplayout.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include <utility>

namespace qianshao::ui::instructions {
namespace {

constexpr qint64 msOfMinute = 60'000;

QLabel *makeText(const char *role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setProperty("role", QLatin1StringView(role));
    label->setWordWrap(true);
    return label;
}

void setRole(QWidget *widget, const char *role)
{
    const QString name = QLatin1StringView(role);
    if (widget->property("role").toString() == name)
        return;
    widget->setProperty("role", name);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

// Never wider than what is seen of it: there is no bar to move it by.
class Column : public QScrollArea {
public:
    using QScrollArea::QScrollArea;

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        widget()->setMaximumWidth(viewport()->width());
        QScrollArea::resizeEvent(event);
    }
};

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->layout())
            clear(item->layout());
        delete item->widget();
        delete item;
    }
}

}  // namespace

InstructionPanel::InstructionPanel(const widgets::Workplace &workplace, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace)
{
    setObjectName(QStringLiteral("instructionInstructionPanel"));
    setProperty("role", QStringLiteral("surface"));
    setAttribute(Qt::WA_StyledBackground);
    build();
    showInstruction({});
}

void InstructionPanel::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new Column(this);
    scroll->setProperty("role", QStringLiteral("surface"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_content = new QWidget(scroll);
    m_column = new QVBoxLayout(m_content);
    const int margin = m_workplace.theme.margin();
    m_column->setContentsMargins(margin, margin * 3 / 4, margin, margin);
    m_column->setSpacing(m_workplace.theme.grid());
    scroll->setWidget(m_content);
    outer->addWidget(scroll);
    auto *nothing = new widgets::EmptyState(m_workplace.theme, QStringLiteral("documentinfo"), this);
    nothing->setText({}, tr("Choose an instruction: its person, its time line and its script stand here."));
    m_nothing = nothing;
    outer->addWidget(m_nothing);

    auto *top = new widgets::WrapLayout;
    top->setSpacing(m_workplace.theme.grid());
    top->setContentsMargins(0, 0, 18, 0);  // what the window's close button takes beside the margin
    m_level = new widgets::LevelBadge(m_workplace.theme, m_content);
    m_countdown = makeText("strong", m_content);
    m_countdown->setObjectName(QStringLiteral("countdownLabel"));
    m_countdown->setWordWrap(false);
    m_status = makeText("dim", m_content);
    m_status->setObjectName(QStringLiteral("statusLabel"));
    m_status->setWordWrap(false);
    for (QWidget *part :
        {static_cast<QWidget *>(m_level), static_cast<QWidget *>(m_countdown), static_cast<QWidget *>(m_status)})
        top->addWidget(part);
    m_column->addLayout(top);
    m_person = new PersonCard(m_workplace, m_content);
    m_column->addWidget(m_person);
    m_facts = new widgets::FactLines(m_workplace.theme, m_content);
    m_column->addWidget(m_facts);
    m_marks = makeText("problem", m_content);
    m_marks->setObjectName(QStringLiteral("marksLabel"));
    m_column->addWidget(m_marks);

    auto *now = addSection(tr("Now"), &m_actionsSection);
    m_agreed = makeText("strong", m_actionsSection);
    m_agreed->setObjectName(QStringLiteral("agreedLabel"));
    now->addWidget(m_agreed);
    m_actions = new QVBoxLayout;
    m_actions->setSpacing(m_workplace.theme.grid() / 2);
    now->addLayout(m_actions);
    auto *events = addSection(tr("Time line"), &m_timelineSection);
    m_timeline = new TimelineView(m_workplace, m_timelineSection);
    events->addWidget(m_timeline);
    auto *limits = addSection(tr("Limits"), &m_limitsSection);
    m_limits = new LimitLines(m_workplace, m_limitsSection);
    limits->addWidget(m_limits);
    m_repeats = addSection(tr("Other warnings of this person"), &m_repeatsSection);
    auto *script = addSection(tr("What to say"), &m_scriptSection);
    m_script = makeText("", m_scriptSection);
    m_script->setObjectName(QStringLiteral("scriptLabel"));
    m_script->setTextFormat(Qt::RichText);
    script->addWidget(m_script);
    m_column->addStretch();
}

QVBoxLayout *InstructionPanel::addSection(const QString &title, QWidget **section)
{
    *section = new QWidget(m_content);
    auto *column = new QVBoxLayout(*section);
    column->setContentsMargins(0, m_workplace.theme.grid(), 0, 0);
    column->setSpacing(m_workplace.theme.grid());
    column->addWidget(new widgets::GroupHead(m_workplace.theme, title, *section));
    auto *body = new QVBoxLayout;
    body->setSpacing(m_workplace.theme.grid() / 2);
    column->addLayout(body);
    m_column->addWidget(*section);
    return body;
}

void InstructionPanel::showInstruction(const records::Uuid &id)
{
    Filled now{id.isNull() ? std::nullopt : m_workplace.cases.read(id), m_workplace.editor.sight(),
        m_workplace.now().ms / msOfMinute};
    if (m_filled == now)
        return;
    m_filled = std::move(now);
    const auto &data = m_filled->data;
    m_id = data ? id : records::Uuid();
    m_content->parentWidget()->parentWidget()->setVisible(data.has_value());
    m_nothing->setVisible(!data);
    if (data)
        fill(*data, m_filled->sight);
}

void InstructionPanel::fill(const itemmodels::InstructionCase &data, rules::Sight sight)
{
    m_line = data.line;
    m_level->setLevel(m_line.level);
    m_status->setText(itemmodels::word(m_line.status));
    showCountdown();
    m_person->show(data);
    const bool seesAll = sight == rules::Sight::All;
    m_facts->setFacts(factsOf(data, sight));
    fillMarks(seesAll ? data.instruction.marks.value_or(0) : 0);
    fillAgreed(data.agreed);
    fillActions(data.line);
    m_timeline->setEntries(data.timeline);
    m_timelineSection->setVisible(seesAll);
    m_limits->show(data);
    m_limitsSection->setVisible(seesAll && !data.milestones.empty());
    fillRepeats(data);
    m_repeatsSection->setVisible(seesAll && !data.repeats.empty());
    // As the call form has it: what the officer found out counts more than what was sent.
    const records::FraudType judged = data.instruction.fraudTypeJudged;
    const records::FraudType type = judged == records::FraudType::Unset ? m_line.fraudType : judged;
    const QString script = richTextOf(m_workplace.cases.script(type));
    m_script->setText(script);
    m_scriptSection->setVisible(!script.isEmpty());
}

void InstructionPanel::showCountdown()
{
    const bool hasLimit = m_line.isOpen && m_line.deadline.isSet();
    const auto left = hasLimit ? itemmodels::countdown(m_line.deadline, m_workplace.now(), m_workplace.zone)
                               : itemmodels::Countdown();
    m_countdown->setText(left.text);
    setRole(m_countdown, left.isOverdue ? "urgent" : "strong");
}

void InstructionPanel::tick()
{
    if (!m_id.isNull() && isVisible())
        showCountdown();
}

void InstructionPanel::toggleMask()
{
    m_person->setUnmasked(!m_person->isUnmasked());
}

void InstructionPanel::fillMarks(qint64 marks)
{
    const QStringList words = itemmodels::markWords(marks);
    m_marks->setText(tr("To check: %1").arg(words.join(tr(", "))));
    m_marks->setVisible(!words.isEmpty());
}

QPushButton *InstructionPanel::addButton(const QString &id)
{
    const widgets::ActionInfo *info = m_workplace.actions.find(id);
    auto *button =
        new QPushButton(QStringLiteral("%1  %2").arg(info->title, m_workplace.actions.keyText(id)), m_actionsSection);
    button->setObjectName(id + QLatin1StringView("PushButton"));
    button->setToolTip(m_workplace.actions.toolTip(id));
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QPushButton::clicked, this, [this, id] { Q_EMIT actionRequested(id, {m_id}); });
    return button;
}

// What was agreed with the person stands above what can be done.
void InstructionPanel::fillAgreed(const itemmodels::Agreement &agreed)
{
    const records::Instant now = m_workplace.now();
    const QString step = itemmodels::stepText(agreed.step, agreed.at, now, m_workplace.zone);
    const bool hasPassed = agreed.at.isSet() && agreed.at < now;
    m_agreed->setText(hasPassed ? tr("Agreed: %1, has passed").arg(step) : tr("Agreed: %1").arg(step));
    setRole(m_agreed, hasPassed ? "urgent" : "strong");
    m_agreed->setVisible(agreed.step != records::NextStep::Unset);
}

void InstructionPanel::fillActions(const rules::InstructionRow &row)
{
    const QStringList main = actionsFor(row, m_workplace.editor.sight());
    const QStringList others = otherActionsFor(row, m_workplace.editor.sight());
    m_actionsSection->setVisible(!main.isEmpty() || !others.isEmpty());
    // The next case can mostly be worked on alike, and a new button costs more than all words of the panel.
    if (const QStringList wanted = main + QStringList{QString()} + others; std::exchange(m_buttons, wanted) == wanted)
        return;
    clear(m_actions);
    const auto addButtons = [&](const QStringList &ids, bool isMain) {
        if (ids.isEmpty())
            return;
        auto *line = new widgets::WrapLayout;
        line->setSpacing(isMain ? m_workplace.theme.grid() : 0);
        for (const QString &id : ids) {
            QPushButton *button = addButton(id);
            if (!isMain)
                button->setProperty("role", QStringLiteral("flat"));
            else if (id == ids.front())
                button->setProperty("role", QStringLiteral("primary"));
            button->setSizePolicy(isMain ? QSizePolicy::MinimumExpanding : QSizePolicy::Fixed, QSizePolicy::Fixed);
            line->addWidget(button);
        }
        m_actions->addLayout(line);
    };
    addButtons(main, true);
    addButtons(others, false);
}

void InstructionPanel::fillRepeats(const itemmodels::InstructionCase &data)
{
    clear(m_repeats);
    for (const rules::InstructionRow &row : data.repeats) {
        const QString text =
            QStringLiteral("%1  %2  %3  %4")
                .arg(itemmodels::shortTime(row.issuedAt, m_workplace.now(), m_workplace.zone),
                    itemmodels::word(row.level), itemmodels::word(row.fraudType), itemmodels::word(row.status));
        auto *button = new QPushButton(text, m_repeatsSection);
        button->setObjectName(QStringLiteral("repeatPushButton"));
        button->setProperty("role", QStringLiteral("flat"));
        button->setStyleSheet(QStringLiteral("text-align: left"));
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        button->setToolTip(text);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QPushButton::clicked, this, [this, id = row.id] { Q_EMIT instructionRequested(id); });
        m_repeats->addWidget(button);
    }
}

}  // namespace qianshao::ui::instructions
