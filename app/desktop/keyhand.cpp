// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/keyhand.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace qianshao::desktop {
namespace {

bool triggered(const QWidget *target, const QKeySequence &keys)
{
    for (const QWidget *widget = target; widget; widget = widget->parentWidget()) {
        for (QAction *action : widget->actions()) {
            if (action->shortcut() == keys && action->isEnabled()) {
                action->trigger();
                return true;
            }
        }
    }
    return false;
}

}  // namespace

void KeyHand::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    const QString text =
        key < 0x80 && modifiers == Qt::NoModifier ? QString(QChar(char16_t(key))).toLower() : QString();
    send(key, modifiers, text);
}

void KeyHand::type(char16_t character)
{
    send(Qt::Key(QChar(character).toUpper().unicode()), Qt::NoModifier, QString(QChar(character)));
}

void KeyHand::send(Qt::Key key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    QApplication::processEvents();
    QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : &m_window;
    // Shortcuts are looked up before a key is given to a widget: as the window system does it.
    QKeyEvent shortcut(QEvent::ShortcutOverride, key, modifiers, text);
    shortcut.ignore();
    QApplication::sendEvent(target, &shortcut);
    if (shortcut.isAccepted() || !triggered(target, QKeySequence(modifiers.toInt() | key))) {
        QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
        QApplication::sendEvent(target, &down);
        QKeyEvent up(QEvent::KeyRelease, key, modifiers, text);
        if (QWidget *after = QApplication::focusWidget())
            QApplication::sendEvent(after, &up);
    }
    QApplication::processEvents();
}

}  // namespace qianshao::desktop
