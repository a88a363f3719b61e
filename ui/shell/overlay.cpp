// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/overlay.h"

#include <QApplication>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>

namespace qianshao::ui::shell {

Overlay::Overlay(const widgets::Theme &theme, QWidget *window)
    : QFrame(window),
      m_theme(theme),
      m_veil(new QWidget(window))
{
    setProperty("role", QStringLiteral("popup"));
    setAttribute(Qt::WA_StyledBackground);
    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(24);
    shadow->setOffset(0, 4);
    shadow->setColor(QColor(0, 0, 0, 90));
    setGraphicsEffect(shadow);
    hide();
    m_veil->hide();
    m_veil->installEventFilter(this);
    window->installEventFilter(this);
}

void Overlay::open(const QSize &size)
{
    m_wanted = size;
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    place();
    m_veil->show();
    m_veil->raise();
    show();
    raise();
}

void Overlay::close()
{
    if (!isVisible())
        return;
    hide();
    m_veil->hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
    Q_EMIT closed();
}

void Overlay::place()
{
    const QSize window = parentWidget()->size();
    m_veil->setGeometry(QRect(QPoint(), window));
    const QSize size = m_wanted.boundedTo(room());
    setGeometry((window.width() - size.width()) / 2, 48, size.width(), size.height());
}

bool Overlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_veil && event->type() == QEvent::MouseButtonPress) {
        close();
        return true;
    }
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Overlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

}  // namespace qianshao::ui::shell
