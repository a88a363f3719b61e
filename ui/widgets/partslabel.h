// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace qianshao::ui::widgets {

// One line of several parts, the most important one last: where there is no room for all, the first ones give way. It
// never widens the window.
class PartsLabel : public QLabel {
    Q_OBJECT
public:
    explicit PartsLabel(QWidget *parent = nullptr);
    void setParts(const QStringList &parts);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QStringList m_parts;
};

}  // namespace qianshao::ui::widgets
