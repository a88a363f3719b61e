// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sync/syncstatus.h"
#include "ui/widgets/workplace.h"

#include <QPushButton>

namespace qianshao::ui::shell {

// How the file stands with its hub, in a few words at the top of the window; the rest is told by its tool tip and where
// it is pressed. Not there where the file belongs to no hub.
class SyncItem : public QPushButton {
    Q_OBJECT
public:
    explicit SyncItem(const widgets::Workplace &workplace, QWidget *parent = nullptr);
    void setStatus(const sync::SyncStatus &status);

private:
    void openMenu();

    widgets::Workplace m_workplace;
    sync::SyncStatus m_status;
};

}  // namespace qianshao::ui::shell
