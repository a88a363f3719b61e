// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scripts/scriptview.h"

#include "ui/scripts/wakeupview.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>

namespace qianshao::ui::scripts {

ScriptView::ScriptView(const widgets::Theme &theme, const itemmodels::Script &script,
    std::function<records::Instant()> now, QWidget *parent)
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
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme.margin(), theme.margin() * 3 / 4, theme.margin(), theme.margin());
    column->setSpacing(theme.grid());
    auto *title = new QLabel(tr("Script: %1").arg(script.title), content);
    title->setProperty("role", QStringLiteral("head"));
    title->setWordWrap(true);
    title->setContentsMargins(0, 0, theme.group(), 0);  // the panel's close button
    m_script = addScript(script);
    m_wakeUp = new WakeUpView(theme, script.wakeUp, std::move(now), content);
    for (QWidget *part : {static_cast<QWidget *>(title), static_cast<QWidget *>(m_wakeUp), m_script})
        column->addWidget(part);
    column->addStretch();  // an alignment would forget what breaking lines take
    setWidget(content);
    m_wakeUp->hide();
    connect(m_wakeUp, &WakeUpView::left, this, [this] {
        showWakeUp(false);
        Q_EMIT left();
    });
    connect(m_wakeUp, &WakeUpView::finished, this, [this](const QString &summary) {
        showWakeUp(false);
        Q_EMIT wokenUp(summary);
    });
}

QWidget *ScriptView::addScript(const itemmodels::Script &script)
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.grid());
    auto *wake = new QPushButton(tr("Does not believe it: three minutes  Alt+W"), box);
    wake->setObjectName(QStringLiteral("wakeUpPushButton"));
    wake->setFocusPolicy(Qt::NoFocus);
    connect(wake, &QPushButton::clicked, this, &ScriptView::wakeUpWanted);
    column->addWidget(wake, 0, Qt::AlignLeft);
    addPart(column, tr("Say"), script.say, true);
    addPart(column, tr("Ask"), script.questions, true);
    addPart(column, tr("How this fraud runs"), script.pattern, false);
    addPart(column, tr("The police never"), script.never, false);
    return box;
}

void ScriptView::wakeUp()
{
    showWakeUp(true);
    m_wakeUp->begin();
    verticalScrollBar()->setValue(0);
}

void ScriptView::showWakeUp(bool isWanted)
{
    m_wakeUp->setVisible(isWanted);
    m_script->setVisible(!isWanted);
    Q_EMIT resized();
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

void ScriptView::addPart(QVBoxLayout *column, const QString &head, const QStringList &lines, bool isNumbered)
{
    if (lines.isEmpty())
        return;
    QWidget *box = column->parentWidget();
    auto *title = new QLabel(head, box);
    title->setProperty("role", QStringLiteral("group"));
    column->addSpacing(m_theme.grid() / 2);
    column->addWidget(title);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(m_theme.grid());
    grid->setVerticalSpacing(m_theme.grid() * 3 / 4);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, m_theme.textSize() * 8 / 7);  // two digits: the parts stand in line
    for (int i = 0; i < lines.size(); ++i) {
        auto *sign = new QLabel(isNumbered ? QString::number(i + 1) : QStringLiteral("·"), box);
        sign->setProperty("role", QStringLiteral("dim"));
        auto *line = new QLabel(lines[i], box);
        line->setWordWrap(true);
        line->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(sign, i, 0, Qt::AlignTop);
        grid->addWidget(line, i, 1);
    }
    column->addLayout(grid);
}

}  // namespace qianshao::ui::scripts
