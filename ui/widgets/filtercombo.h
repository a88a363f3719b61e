// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>
#include <QVariant>

namespace qianshao::ui::widgets {

// A choice above a list. As narrow as its first item, which chooses everything; a longer one that is chosen is elided
// where there is no room for it, and shows whole in the tip.
class FilterCombo : public QComboBox {
    Q_OBJECT
public:
    explicit FilterCombo(const QString &objectName, QWidget *parent = nullptr);

    // Choices of a model that others make anew: what is chosen is found again by this role and stays chosen, and
    // nothing is told, unless it has gone.
    void follow(QAbstractItemModel *model, int role);

    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVariant m_before;
};

}  // namespace qianshao::ui::widgets
