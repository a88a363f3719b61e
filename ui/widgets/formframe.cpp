// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/formframe.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>

namespace qianshao::ui::widgets {
namespace {

QFrame *makeLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("role", QStringLiteral("line"));
    return line;
}

}  // namespace

QLabel *makeFormLabel(const QString &text, const char *role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", QLatin1StringView(role));
    label->setWordWrap(true);
    return label;
}

FormFrame::FormFrame(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead(column);
    column->addWidget(makeLine(this));
    buildFields(column);
    column->addWidget(makeLine(this));
    buildFoot(column);
    setSaveText(tr("Save"));
}

void FormFrame::buildHead(QVBoxLayout *column)
{
    const int margin = m_theme.margin();
    auto *head = m_head = new QVBoxLayout;
    head->setContentsMargins(margin, margin * 3 / 4, margin, margin / 2);
    head->setSpacing(2);
    m_title = makeFormLabel({}, "head", this);
    m_title->setObjectName(QStringLiteral("titleLabel"));
    m_subject = makeFormLabel({}, "dim", this);
    m_subject->hide();
    head->addWidget(m_title);
    head->addWidget(m_subject);
    head->addWidget(makeRestored());
    column->addLayout(head);
}

QWidget *FormFrame::makeRestored()
{
    m_restored = new QWidget(this);
    auto *row = new QHBoxLayout(m_restored);
    row->setContentsMargins(0, 4, 0, 0);
    m_restoredText = makeFormLabel({}, "small", m_restored);
    m_restoredText->setObjectName(QStringLiteral("restoredLabel"));
    row->addWidget(m_restoredText, 1);
    auto *discard = new QPushButton(tr("Discard it  Alt+Del"), m_restored);
    discard->setObjectName(QStringLiteral("discardPushButton"));
    discard->setProperty("role", QStringLiteral("flat"));
    discard->setFocusPolicy(Qt::NoFocus);
    connect(discard, &QPushButton::clicked, this, &FormFrame::discardClicked);
    // In a text too, where Ctrl+Delete deletes a word.
    m_discardKey = new QShortcut(Qt::ALT | Qt::Key_Delete, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    m_discardKey->setEnabled(false);
    connect(m_discardKey, &QShortcut::activated, this, &FormFrame::discardClicked);
    row->addWidget(discard);
    m_restored->hide();
    return m_restored;
}

void FormFrame::buildFields(QVBoxLayout *column)
{
    auto *scroll = m_scroll = new QScrollArea(this);
    scroll->setProperty("role", QStringLiteral("surface"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(scroll);
    m_fields = new QVBoxLayout(content);
    const int margin = m_theme.margin();
    m_fields->setContentsMargins(margin, margin / 2, margin, margin);
    m_fields->setSpacing(m_theme.grid() * 3 / 2);
    scroll->setWidget(content);
    column->addWidget(scroll, 1);
}

void FormFrame::buildFoot(QVBoxLayout *column)
{
    const int margin = m_theme.margin();
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(margin, margin * 3 / 4, margin, margin * 3 / 4);
    m_problem = makeFormLabel({}, "problem", this);
    m_problem->setObjectName(QStringLiteral("problemLabel"));
    m_problem->hide();
    foot->addWidget(m_problem);
    m_waiting = makeFormLabel({}, "small", this);
    m_waiting->setObjectName(QStringLiteral("waitingLabel"));
    m_waiting->hide();
    foot->addWidget(m_waiting);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m_theme.grid());
    m_save = new QPushButton(this);
    m_save->setObjectName(QStringLiteral("savePushButton"));
    m_save->setProperty("role", QStringLiteral("primary"));
    connect(m_save, &QPushButton::clicked, this, &FormFrame::saveClicked);
    auto *back = new QPushButton(tr("Close  Esc"), this);
    back->setObjectName(QStringLiteral("backPushButton"));
    connect(back, &QPushButton::clicked, this, &FormFrame::backClicked);
    buttons->addWidget(m_save, 1);
    buttons->addWidget(back);
    foot->addLayout(buttons);
    column->addLayout(foot);
}

void FormFrame::addToHead(QWidget *widget)
{
    m_head->insertWidget(m_head->indexOf(m_restored), widget);
}

void FormFrame::endFields()
{
    m_fields->addStretch(1);
}

void FormFrame::roll(double pages)
{
    QScrollBar *bar = m_scroll->verticalScrollBar();
    bar->setValue(bar->value() + int(pages * bar->pageStep()));
}

void FormFrame::rollTo(const QWidget *widget)
{
    m_scroll->verticalScrollBar()->setValue(widget->mapTo(m_scroll->widget(), QPoint()).y());
}

bool FormFrame::isReached(const QWidget *widget) const
{
    const QScrollBar *bar = m_scroll->verticalScrollBar();
    return bar->value() >= std::min(widget->mapTo(m_scroll->widget(), QPoint()).y(), bar->maximum());
}

QString FormFrame::title() const
{
    return m_title->text();
}

void FormFrame::setTitle(const QString &text)
{
    m_title->setText(text);
}

void FormFrame::setSubject(const QString &text)
{
    m_subject->setText(text);
    m_subject->setVisible(!text.isEmpty());
}

void FormFrame::setRestored(const QString &text)
{
    m_restoredText->setText(text);
    m_restored->setVisible(!text.isEmpty());
    m_discardKey->setEnabled(!text.isEmpty());
}

void FormFrame::setSaveText(const QString &text)
{
    m_saveText = text;
    m_save->setText(tr("%1  Enter").arg(text));
}

void FormFrame::setProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

void FormFrame::setWaiting(const QString &why, const QString &button)
{
    m_waiting->setText(why);
    m_waiting->setVisible(!why.isEmpty());
    m_save->setEnabled(why.isEmpty());
    m_save->setText(why.isEmpty() ? tr("%1  Enter").arg(m_saveText) : button);
}

}  // namespace qianshao::ui::widgets
