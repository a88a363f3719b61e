// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/repairs/importdesk.h"
#include "ui/widgets/workplace.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace qianshao::ui::repairs {

// A line over the held rows: how far the work on many of them is, with a way out, and then what came of it. Not there
// while there is nothing to say.
class SettleBar : public QWidget {
    Q_OBJECT
public:
    SettleBar(const widgets::Workplace &workplace, ImportDesk &desk, QWidget *parent = nullptr);

    void begin();

private:
    void showOutcome(const HeldOutcome &outcome);

    QLabel *m_text;
    QPushButton *m_cancel;
    QPushButton *m_close;
};

}  // namespace qianshao::ui::repairs
