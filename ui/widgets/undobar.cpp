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
      m_undo(new QPushButton(tr("Undo (Ctrl+Z)"), this))
{
    setObjectName(QStringLiteral("undoUndoBar"));
    setProperty("role", QStringLiteral("bar"));
    setAttribute(Qt::WA_StyledBackground);
    m_text->setObjectName(QStringLiteral("textLabel"));
    m_undo->setObjectName(QStringLiteral("undoPushButton"));
    m_undo->setFocusPolicy(Qt::NoFocus);
    m_undo->setCursor(Qt::PointingHandCursor);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 4, 4);
    row->addWidget(m_text);
    row->addWidget(m_undo);
    hide();
    m_timer.setSingleShot(true);
    m_timer.setInterval(shownMs);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, &UndoBar::undoRequested);
    connect(&workplace.editor, &edit::Editor::applied, this, [this](const QString &label) { offer(label, true); });
    connect(&workplace.editor, &edit::Editor::undone, this,
        [this](const QString &label) { offer(tr("Undone: %1").arg(label), false); });
    parent->installEventFilter(this);
}

void UndoBar::tell(const QString &text)
{
    offer(text, false);
}

void UndoBar::offer(const QString &text, bool canUndo)
{
    m_text->setText(text);
    m_undo->setVisible(canUndo);
    m_text->setContentsMargins(0, 4, canUndo ? 0 : 12, 4);
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
