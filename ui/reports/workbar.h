// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace qianshao::ui::reports {

// Says what is being done beside the window, and offers to cancel it. Work that is done before anybody could read it is
// not shown.
class WorkBar final : public QWidget {
    Q_OBJECT
public:
    explicit WorkBar(const widgets::Theme &theme, QWidget *parent = nullptr);

    // Also where it has begun already and is further on.
    void begin(const QString &text);
    void end();

Q_SIGNALS:
    void cancelled();

private:
    QLabel *m_text;
    QTimer m_timer;
};

}  // namespace qianshao::ui::reports
