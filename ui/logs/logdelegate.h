// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/rowdelegate.h"

#include <functional>
#include <vector>

namespace qianshao::ui::logs {

// Cells of a log: words and times at the left, numbers at the right, no number for 0, danger by sign and colour.
class LogDelegate final : public widgets::RowDelegate {
    Q_OBJECT
public:
    // What is dangerous in a cell, for the tip under the pointer; empty where nothing is.
    using Danger = std::function<QString(const QModelIndex &)>;
    // `numbers`: the columns whose texts are numbers.
    LogDelegate(const widgets::Theme &theme, std::vector<int> numbers, Danger danger, QObject *parent = nullptr)
        : RowDelegate(theme, parent),
          m_numbers(std::move(numbers)),
          m_danger(std::move(danger))
    {
    }

    // The column of the addresses: they begin with the community.
    void setAddress(int column) { m_address = column; }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

protected:
    void paintContent(QPainter &painter, const QRect &box, const QModelIndex &index) const override;

private:
    std::vector<int> m_numbers;
    Danger m_danger;
    int m_address = -1;
};

}  // namespace qianshao::ui::logs
