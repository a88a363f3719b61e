// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sync/syncstatus.h"
#include "ui/widgets/workplace.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace qianshao::ui::shell {

class SyncItem;

// The top of the window: program and station, the field that finds anything, how it stands with the hub, what I have to
// do, who I am.
class HeaderBar : public QFrame {
    Q_OBJECT
public:
    explicit HeaderBar(const widgets::Workplace &workplace, QWidget *parent = nullptr);
    // Reads station, figures and name anew.
    void refresh();
    void showSync(const sync::SyncStatus &status);
    // Person, look and language: what addLookActions() has put on the window.
    void openMenu();

Q_SIGNALS:
    void searchRequested();
    // The figures were pressed: show what they count.
    void figuresClicked();

private:
    widgets::Workplace m_workplace;
    QLabel *m_station;
    QPushButton *m_search;
    SyncItem *m_sync;
    QPushButton *m_figures;
    QPushButton *m_me;
};

}  // namespace qianshao::ui::shell
