// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/cases.h"
#include "ui/widgets/breakinglabel.h"
#include "ui/widgets/factlines.h"
#include "ui/widgets/workplace.h"

#include <QWidget>

class QPushButton;

namespace qianshao::ui::instructions {

// Who the person is and how to reach them: name, sex, age, phones, identity number, address, relatives. Numbers are
// masked until Show is pressed, and again for the next person.
class PersonCard : public QWidget {
    Q_OBJECT
public:
    explicit PersonCard(const widgets::Workplace &workplace, QWidget *parent = nullptr);
    void show(const itemmodels::InstructionCase &data);
    [[nodiscard]] bool isUnmasked() const { return m_unmasked; }
    void setUnmasked(bool unmasked);

private:
    void fill();
    [[nodiscard]] QString shownPhones() const;

    widgets::Workplace m_workplace;
    records::Person m_person;
    records::Instruction m_instruction;
    widgets::BreakingLabel *m_name;
    QLabel *m_about;
    QLabel *m_warned;
    QPushButton *m_show;
    widgets::FactLines *m_lines;
    int m_timesWarned = 0;
    bool m_unmasked = false;
};

}  // namespace qianshao::ui::instructions
