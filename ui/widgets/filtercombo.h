// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

namespace qianshao::ui::widgets {

// A choice above a list. As narrow as its first item, which chooses everything; a longer one that is chosen is elided
// where there is no room for it, and shows whole in the tip.
class FilterCombo : public QComboBox {
    Q_OBJECT
public:
    explicit FilterCombo(const QString &objectName, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

}  // namespace qianshao::ui::widgets
