// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/stafflistmodel.h"
#include "ui/instructions/filtertext.h"
#include "ui/widgets/workplace.h"

#include <QWidget>

class QComboBox;

namespace qianshao::ui::widgets {
class FilterCombo;
class WrapLayout;
}  // namespace qianshao::ui::widgets

namespace qianshao::ui::instructions {

// Level, type, status, officer and period: each narrows the list, or lets everything through.
class FilterCombos : public QWidget {
    Q_OBJECT
public:
    explicit FilterCombos(const widgets::Workplace &workplace, QWidget *parent = nullptr);

    void readInto(ListView &view) const;
    // Emits nothing.
    void show(const ListView &view);
    // How many of them narrow the list.
    [[nodiscard]] int narrowing() const;
    // What all of them need side by side.
    [[nodiscard]] int widthOfLine() const;

    void focusFirst();

Q_SIGNALS:
    void changed();

private:
    widgets::FilterCombo *addCombo(const char *name, const QString &everything);
    [[nodiscard]] QList<QComboBox *> combos() const;

    itemmodels::StaffListModel m_staff;
    widgets::WrapLayout *m_line;
    QComboBox *m_level = nullptr;
    QComboBox *m_type = nullptr;
    QComboBox *m_status = nullptr;
    QComboBox *m_officer = nullptr;
    QComboBox *m_period = nullptr;
};

}  // namespace qianshao::ui::instructions
