// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/conflicts/refusalcard.h"

#include "models/itemmodels/words.h"
#include "ui/widgets/wraplayout.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace qianshao::ui::conflicts {

using itemmodels::NotTaken;

RefusalCard::RefusalCard(const widgets::Workplace &workplace, QWidget *parent)
    : QScrollArea(parent),
      m_workplace(workplace)
{
    setObjectName(QStringLiteral("refusalCard"));
    setProperty("role", QStringLiteral("surface"));
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    build();
}

widgets::BreakingLabel *RefusalCard::addLabel(
    QVBoxLayout *column, const char *name, const char *role, const QString &words)
{
    auto *label = new widgets::BreakingLabel(column->parentWidget());
    label->setObjectName(QLatin1StringView(name));
    label->setProperty("role", QLatin1StringView(role));
    label->setWords(words);
    column->addWidget(label);
    return label;
}

void RefusalCard::build()
{
    const widgets::Theme &theme = m_workplace.theme;
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(theme.margin(), theme.margin(), theme.margin(), theme.margin());
    m_column->setSpacing(theme.grid());
    setWidget(content);
    m_record = addLabel(m_column, "refusalRecordLabel", "head", {});
    m_problem = addLabel(m_column, "refusalProblemLabel", "problem", {});
    auto *line = new widgets::WrapLayout;
    line->setSpacing(theme.grid());
    // The list keeps the focus, whatever is clicked.
    const auto addButton = [&](const char *name, const QString &words, const QString &key) {
        auto *button = new QPushButton(QStringLiteral("%1  %2").arg(words, key), content);
        button->setObjectName(QLatin1StringView(name));
        button->setFocusPolicy(Qt::NoFocus);
        line->addWidget(button);
        return button;
    };
    const widgets::ActionCatalogue &actions = m_workplace.actions;
    auto *seenButton = addButton("seenPushButton", tr("Seen"), actions.keyText(u"dismiss"));
    m_show = addButton("showRefusedPushButton", tr("Show the record"), actions.keyText(u"open"));
    m_unmask = addButton("unmaskRefusedPushButton", {}, {});
    m_column->addLayout(line);
    addLabel(m_column, "refusalHintLabel", "small",
        tr("The record holds what the hub has. What was written here is kept in this list only, until somebody has "
           "seen it."));
    m_column->addStretch(1);
    connect(seenButton, &QPushButton::clicked, this, &RefusalCard::seen);
    connect(m_show, &QPushButton::clicked, this, &RefusalCard::recordWanted);
    connect(m_unmask, &QPushButton::clicked, this, &RefusalCard::toggleMask);
}

void RefusalCard::showRefusal(const NotTaken &refusal, bool hasPage)
{
    if (m_refusal.kind != refusal.kind || m_refusal.id != refusal.id)
        m_isUnmasked = false;
    m_refusal = refusal;
    m_record->setWords(refusal.record);
    m_show->setVisible(hasPage);
    setProblem({});
    showFields();
}

// When and why are said once where they are the same for several fields.
void RefusalCard::showFields()
{
    delete m_fields;
    m_fields = new QWidget(widget());
    auto *column = new QVBoxLayout(m_fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_workplace.theme.grid() / 2);
    m_column->insertWidget(1, m_fields);
    bool isMasked = false;
    QString lastReason;
    for (const NotTaken::Field &field : m_refusal.fields) {
        const auto shown = [&](const QString &text) {
            const QString masked = itemmodels::masked(text, field.sensitivity);
            isMasked = isMasked || masked != text;
            return m_isUnmasked ? text : masked;
        };
        const QString when = itemmodels::shortTime(field.at, m_workplace.now(), m_workplace.zone);
        const QString reason = QStringLiteral("%1 · %2").arg(when, field.why);
        if (std::exchange(lastReason, reason) != reason)
            addLabel(column, "whyLabel", "dim", reason);
        addLabel(column, "refusedFieldLabel", "small", field.title);
        if (field.field == 0)
            continue;
        const bool isEmpty = field.text.isEmpty();
        addLabel(column, "refusedValueLabel", isEmpty ? "dim" : "strong", isEmpty ? tr("nothing") : shown(field.text));
        if (!field.now.isEmpty())
            addLabel(column, "standsNowLabel", "small", tr("stands there now: %1").arg(shown(field.now)));
    }
    m_fields->show();
    m_unmask->setVisible(isMasked);
    m_unmask->setText(QStringLiteral("%1  %2").arg(
        m_isUnmasked ? tr("Hide the numbers") : tr("Show the numbers"), m_workplace.actions.keyText(u"unmask")));
}

void RefusalCard::toggleMask()
{
    m_isUnmasked = !m_isUnmasked;
    showFields();
}

void RefusalCard::setProblem(const QString &text)
{
    m_problem->setWords(text);
    m_problem->setVisible(!text.isEmpty());
}

// Never wider than what is seen of it: there is no bar to move it by.
void RefusalCard::resizeEvent(QResizeEvent *event)
{
    widget()->setMaximumWidth(viewport()->width());
    QScrollArea::resizeEvent(event);
}

}  // namespace qianshao::ui::conflicts
