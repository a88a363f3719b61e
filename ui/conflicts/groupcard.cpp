// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/conflicts/groupcard.h"

#include "ui/widgets/wraplayout.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace qianshao::ui::conflicts {

using widgets::BreakingLabel;

GroupCard::GroupCard(const widgets::Workplace &workplace, const char *name, QWidget *parent)
    : QScrollArea(parent),
      m_workplace(workplace)
{
    setObjectName(QLatin1StringView(name));
    setProperty("role", QStringLiteral("surface"));
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    const widgets::Theme &theme = m_workplace.theme;
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(theme.margin(), theme.margin(), theme.margin(), theme.margin());
    m_column->setSpacing(theme.grid());
    setWidget(content);
}

BreakingLabel *GroupCard::addLabel(QVBoxLayout *column, const char *name, const char *role, const QString &words) const
{
    auto *label = new BreakingLabel(column->parentWidget());
    label->setObjectName(QLatin1StringView(name));
    label->setProperty("role", QLatin1StringView(role));
    label->setWords(words);
    column->addWidget(label);
    return label;
}

void GroupCard::addProblem(const char *name)
{
    m_problem = addLabel(m_column, name, "problem");
}

// The list keeps the focus, whatever is clicked.
QList<QPushButton *> GroupCard::addButtons(std::initializer_list<Button> buttons, const char *unmask)
{
    auto *line = new widgets::WrapLayout;
    line->setSpacing(m_workplace.theme.grid());
    const auto add = [&](const char *name, const QString &words) {
        auto *button = new QPushButton(words, widget());
        button->setObjectName(QLatin1StringView(name));
        button->setFocusPolicy(Qt::NoFocus);
        line->addWidget(button);
        return button;
    };
    QList<QPushButton *> made;
    for (const Button &button : buttons)
        made.append(
            add(button.name, QStringLiteral("%1  %2").arg(button.words, m_workplace.actions.keyText(button.action))));
    m_unmask = add(unmask, {});
    connect(m_unmask, &QPushButton::clicked, this, &GroupCard::toggleMask);
    m_column->addLayout(line);
    return made;
}

void GroupCard::beginRow(bool isAnother)
{
    m_isUnmasked = m_isUnmasked && !isAnother;
    setProblem({});
    showContent();
}

void GroupCard::toggleMask()
{
    m_isUnmasked = !m_isUnmasked;
    showContent();
}

void GroupCard::setMasked(bool isMasked)
{
    m_unmask->setVisible(isMasked);
    m_unmask->setText(QStringLiteral("%1  %2").arg(
        m_isUnmasked ? tr("Hide the numbers") : tr("Show the numbers"), m_workplace.actions.keyText(u"unmask")));
}

void GroupCard::setProblem(const QString &text)
{
    m_problem->setWords(text);
    m_problem->setVisible(!text.isEmpty());
}

// Never wider than what is seen of it: there is no bar to move it by.
void GroupCard::resizeEvent(QResizeEvent *event)
{
    widget()->setMaximumWidth(viewport()->width());
    QScrollArea::resizeEvent(event);
}

}  // namespace qianshao::ui::conflicts
