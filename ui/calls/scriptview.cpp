// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calls/scriptview.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollBar>

namespace qianshao::ui::calls {

ScriptView::ScriptView(const widgets::Theme &theme, const itemmodels::Script &script, QWidget *parent)
    : QScrollArea(parent),
      m_theme(theme)
{
    setObjectName(QStringLiteral("scriptScriptView"));
    setProperty("role", QStringLiteral("surface"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(theme.margin(), theme.margin() * 3 / 4, theme.margin(), theme.margin());
    m_column->setSpacing(theme.grid());
    auto *title = new QLabel(tr("Script: %1").arg(script.title), content);
    title->setProperty("role", QStringLiteral("head"));
    title->setWordWrap(true);
    title->setContentsMargins(0, 0, theme.group(), 0);  // the panel's close button
    m_column->addWidget(title);
    addPart(tr("Say"), script.say, true);
    addPart(tr("Ask"), script.questions, true);
    addPart(tr("How this fraud runs"), script.pattern, false);
    addPart(tr("The police never"), script.never, false);
    m_column->addStretch();  // an alignment would forget what breaking lines take
    setWidget(content);
}

int ScriptView::wholeHeight(int width) const
{
    return widget()->heightForWidth(width);
}

void ScriptView::roll(double pages)
{
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(bar->value() + int(pages * bar->pageStep()));
}

void ScriptView::addPart(const QString &head, const QStringList &lines, bool isNumbered)
{
    if (lines.isEmpty())
        return;
    auto *title = new QLabel(head, this);
    title->setProperty("role", QStringLiteral("group"));
    m_column->addSpacing(m_theme.grid() / 2);
    m_column->addWidget(title);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(m_theme.grid());
    grid->setVerticalSpacing(m_theme.grid() * 3 / 4);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, m_theme.textSize() * 8 / 7);  // two digits: the parts stand in line
    for (int i = 0; i < lines.size(); ++i) {
        auto *sign = new QLabel(isNumbered ? QString::number(i + 1) : QStringLiteral("·"), this);
        sign->setProperty("role", QStringLiteral("dim"));
        auto *line = new QLabel(lines[i], this);
        line->setWordWrap(true);
        line->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(sign, i, 0, Qt::AlignTop);
        grid->addWidget(line, i, 1);
    }
    m_column->addLayout(grid);
}

}  // namespace qianshao::ui::calls
