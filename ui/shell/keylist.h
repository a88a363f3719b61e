// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/overlay.h"
#include "ui/widgets/actioncatalogue.h"

class QGridLayout;
class QScrollArea;

namespace qianshao::ui::shell {

// Every action with its key, by group (F1 or ?). ↑ and ↓ move it in a small window.
class KeyList : public Overlay {
    Q_OBJECT
public:
    KeyList(const widgets::Theme &theme, const widgets::ActionCatalogue &actions, QWidget *window);
    void openList();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    int addGroup(QGridLayout *grid, int row, int column, const QString &group);

    const widgets::ActionCatalogue &m_actions;
    QScrollArea *m_content = nullptr;
};

}  // namespace qianshao::ui::shell
