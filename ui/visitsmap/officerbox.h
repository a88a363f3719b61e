// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/workplace.h"

#include <QPushButton>

class QListWidget;

namespace qianshao::ui::visitsmap {

// Whose visits: a button that names who is chosen, and a small list to choose several. At first, and whenever nobody is
// left, the person who works here.
class OfficerBox final : public QPushButton {
    Q_OBJECT
public:
    explicit OfficerBox(const widgets::Workplace &workplace, QWidget *parent = nullptr);

    // In the order of the roster; empty while nobody works here and nobody is chosen.
    [[nodiscard]] QList<records::Uuid> officers() const;
    void openList();
    // Another person works here, or the roster is another one.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void showNames();

    widgets::Workplace m_workplace;
    QList<records::Uuid> m_chosen;  // empty = me
    QWidget *m_popup;
    QListWidget *m_list;
};

}  // namespace qianshao::ui::visitsmap
