// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reports/month.h"
#include "ui/widgets/workplace.h"

#include <QWidget>

class QButtonGroup;
class QDateEdit;
class QHBoxLayout;

namespace qianshao::ui::reports {

// Which days a report covers: this month, last month, or any days.
class PeriodBar final : public QWidget {
    Q_OBJECT
public:
    explicit PeriodBar(const widgets::Workplace &workplace, QWidget *parent = nullptr);

    // Empty where the first day lies after the last one.
    [[nodiscard]] std::optional<Span> span() const;
    [[nodiscard]] QDate firstDay() const;
    [[nodiscard]] QDate lastDay() const;
    void focusChoice();

Q_SIGNALS:
    void changed();

private:
    enum Choice { ThisMonth, LastMonth, FreeDays };
    void addChoices(QHBoxLayout *row);
    void addDays(QHBoxLayout *row);
    void choose(int choice);

    const widgets::Workplace m_workplace;
    QButtonGroup *m_choice;
    QDateEdit *m_first;
    QDateEdit *m_last;
};

}  // namespace qianshao::ui::reports
