// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/cases.h"
#include "ui/widgets/workplace.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace qianshao::ui::instructions {

// The limits of a case in three columns: the step, its limit, and what became of it by sign, word and colour: done in
// time, done late, overdue. Below them the profile that they come from.
class LimitLines : public QWidget {
    Q_OBJECT
public:
    explicit LimitLines(const widgets::Workplace &workplace, QWidget *parent = nullptr);
    void show(const itemmodels::InstructionCase &data);

private:
    class Sign;
    struct Line {
        QLabel *step;
        QLabel *limit;
        Sign *sign;
        QLabel *outcome;
    };
    void addLine();
    void fill(const Line &line, const itemmodels::MilestoneState &state);

    widgets::Workplace m_workplace;
    QGridLayout *m_grid;
    std::vector<Line> m_lines;  // made once, for every case that is looked at
    QLabel *m_profile;
};

}  // namespace qianshao::ui::instructions
