// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt>

class QKeySequence;
class QString;
class QWidget;

namespace qianshao::desktop {

// Presses keys on a window as a person does: where the focus is, shortcuts before letters. The window need not be
// active; without a display it never is.
class KeyHand {
public:
    // `window` outlives the hand.
    explicit KeyHand(QWidget &window) : m_window(window) {}

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(char16_t character);

private:
    void send(Qt::Key key, Qt::KeyboardModifiers modifiers, const QString &text);

    QWidget &m_window;
};

}  // namespace qianshao::desktop
