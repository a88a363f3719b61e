// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/theme.h"

#include <QFrame>
#include <QPointer>

namespace qianshao::ui::shell {

// Something laid over the window for a moment: the palette, the list of keys. Esc or a click beside it takes it away
// and gives the focus back.
class Overlay : public QFrame {
    Q_OBJECT
public:
    Overlay(const widgets::Theme &theme, QWidget *window);
    // Shows it in the upper middle of the window.
    void open(const QSize &size);
    void close();

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] const widgets::Theme &theme() const { return m_theme; }
    // As large as it can be in the window.
    [[nodiscard]] QSize room() const { return parentWidget()->size() - QSize(64, 72); }

private:
    void place();

    const widgets::Theme &m_theme;
    QWidget *m_veil;
    QPointer<QWidget> m_focusBefore;
    QSize m_wanted;
};

}  // namespace qianshao::ui::shell
