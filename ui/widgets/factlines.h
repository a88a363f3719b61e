// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/breakinglabel.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace qianshao::ui::widgets {

using Facts = QList<std::pair<QString, QString>>;  // what it is called, what it is

// Facts under one another: name and value. Those of several in one column stand in line. A value can be selected.
class FactLines : public QWidget {
    Q_OBJECT
public:
    explicit FactLines(const Theme &theme, QWidget *parent = nullptr);
    // A fact without a value is passed over.
    void setFacts(const Facts &facts);

private:
    void addLine();

    QGridLayout *m_lines;
    std::vector<std::pair<QLabel *, widgets::BreakingLabel *>> m_labels;  // made once, for every case that is looked at
};

}  // namespace qianshao::ui::widgets
