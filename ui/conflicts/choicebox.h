// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/conflicts.h"
#include "ui/widgets/workplace.h"

#include <QFrame>

namespace qianshao::ui::conflicts {

// One of the values that stand side by side: its key, what it is, who wrote it where and when. A click takes it.
class ChoiceBox final : public QFrame {
    Q_OBJECT
public:
    struct Look {
        int number;  // its key; 0: none
        bool showsNow;
        QString text;  // masked where it is to be
    };
    ChoiceBox(const widgets::Workplace &workplace, const itemmodels::FieldConflict::Choice &choice, const Look &look,
        QWidget *parent);
    // So that several stand side by side where there is room.
    [[nodiscard]] static int leastWidth(const widgets::Theme &theme) { return 184 * theme.textSize() / 14; }

Q_SIGNALS:
    void taken();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
};

}  // namespace qianshao::ui::conflicts
