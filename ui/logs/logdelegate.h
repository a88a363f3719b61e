// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/rowdelegate.h"

#include <functional>
#include <vector>

namespace qianshao::ui::logs {

// Cells of a log: words and times at the left, numbers at the right, signs of danger in their colour.
class LogDelegate final : public widgets::RowDelegate {
    Q_OBJECT
public:
    using IsUrgent = std::function<bool(const QModelIndex &)>;
    // `numbers`: the columns whose texts are numbers.
    LogDelegate(const widgets::Theme &theme, std::vector<int> numbers, IsUrgent isUrgent, QObject *parent = nullptr)
        : RowDelegate(theme, parent),
          m_numbers(std::move(numbers)),
          m_isUrgent(std::move(isUrgent))
    {
    }

    // A column whose texts begin alike, as addresses of one district do: too long a text keeps its end.
    void setEndMatters(int column) { m_endMatters = column; }

protected:
    void paintContent(QPainter &painter, const QRect &box, const QModelIndex &index) const override;

private:
    std::vector<int> m_numbers;
    IsUrgent m_isUrgent;
    int m_endMatters = -1;
};

}  // namespace qianshao::ui::logs
