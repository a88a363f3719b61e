// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/workplace.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace qianshao::ui::widgets {

// Says what has been done and offers to take it back, for some seconds, over the bottom of its parent.
// It never asks and never takes the focus.
class UndoBar : public QFrame {
    Q_OBJECT
public:
    UndoBar(const Workplace &workplace, QWidget *parent);
    // Something to know that cannot be undone here ("Copied 3 rows").
    void tell(const QString &text);

Q_SIGNALS:
    void undoRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Offer { Nothing, Undo, Cancel };
    void offer(const QString &text, Offer what);
    void place();

    QLabel *m_text;
    QPushButton *m_undo;
    QPushButton *m_cancel;
    QTimer m_timer;
};

}  // namespace qianshao::ui::widgets
