// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace qianshao::ui::widgets {

// Says what is being done beside the window, with a way out, and then what came of it. Work that is done before anybody
// could read it is not shown; where there is nothing to say nothing is seen.
class WorkLine : public QWidget {
    Q_OBJECT
public:
    explicit WorkLine(const Theme &theme, QWidget *parent = nullptr);

    // Also where it has begun already and is further on. What was told before goes.
    void begin(const QString &text);
    // It has ended, and there is nothing to tell.
    void end();
    // It has ended, or could not begin.
    void tell(const QString &text, bool isProblem);

Q_SIGNALS:
    void cancelled();

private:
    void showParts(bool isWorking, bool isTold);

    QLabel *m_work;
    QPushButton *m_cancel;
    QLabel *m_message;
    QTimer m_timer;
};

}  // namespace qianshao::ui::widgets
