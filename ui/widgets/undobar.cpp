// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/undobar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace qianshao::ui::widgets {
namespace {

constexpr int shownMs = 10'000;

}  // namespace

UndoBar::UndoBar(const Workplace &workplace, QWidget *parent)
    : QFrame(parent),
      m_text(new QLabel(this)),
      m_undo(new QPushButton(tr("Undo (Ctrl+Z)"), this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("undoUndoBar"));
    setProperty("role", QStringLiteral("bar"));
    setAttribute(Qt::WA_StyledBackground);
    m_text->setObjectName(QStringLiteral("textLabel"));
    m_undo->setObjectName(QStringLiteral("undoPushButton"));
    m_cancel->setObjectName(QStringLiteral("cancelPushButton"));
    if (const QString key = workplace.actions.keyText(u"cancelWork"); !key.isEmpty())
        m_cancel->setText(tr("Cancel (%1)").arg(key));
    for (QPushButton *button : {m_undo, m_cancel}) {
        button->setFocusPolicy(Qt::NoFocus);
        button->setCursor(Qt::PointingHandCursor);
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 4, 4);
    row->addWidget(m_text);
    row->addWidget(m_undo);
    row->addWidget(m_cancel);
    hide();
    m_timer.setSingleShot(true);
    m_timer.setInterval(shownMs);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, &UndoBar::undoRequested);
    connect(
        &workplace.editor, &edit::Editor::applied, this, [this](const QString &label) { offer(label, Offer::Undo); });
    connect(&workplace.editor, &edit::Editor::undone, this,
        [this](const QString &label) { offer(tr("Undone: %1").arg(label), Offer::Nothing); });
    connect(&workplace.editor, &edit::Editor::reverting, this, [this](const QString &label, int percent) {
        offer(tr("Taking back or doing again: %1, %2 %").arg(label).arg(percent), Offer::Cancel);
    });
    connect(&workplace.editor, &edit::Editor::altering, this, [this](const QString &label, int percent) {
        offer(tr("In hand: %1, %2 %").arg(label).arg(percent), Offer::Cancel);
    });
    connect(m_cancel, &QPushButton::clicked, &workplace.editor, &edit::Editor::cancelWork);
    parent->installEventFilter(this);
}

void UndoBar::tell(const QString &text)
{
    offer(text, Offer::Nothing);
}

void UndoBar::offer(const QString &text, Offer what)
{
    m_text->setText(text);
    m_undo->setVisible(what == Offer::Undo);
    m_cancel->setVisible(what == Offer::Cancel);
    m_text->setContentsMargins(0, 4, what == Offer::Nothing ? 12 : 0, 4);
    show();
    raise();
    place();
    m_timer.start();
}

void UndoBar::place()
{
    layout()->activate();
    resize(sizeHint().boundedTo(parentWidget()->size() - QSize(32, 0)));
    move((parentWidget()->width() - width()) / 2, parentWidget()->height() - height() - 16);
}

bool UndoBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

}  // namespace qianshao::ui::widgets
