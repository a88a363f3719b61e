// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logs/logdelegate.h"

namespace qianshao::ui::logs {

using widgets::Ink;
using widgets::TextRole;

void LogDelegate::paintContent(QPainter &painter, const QRect &box, const QModelIndex &index) const
{
    const bool isUrgent = m_isUrgent && m_isUrgent(index);
    const bool isNumber = std::ranges::find(m_numbers, index.column()) != m_numbers.end();
    drawText(painter, box, index.data().toString(), isUrgent ? Ink::Urgent : Ink::Text,
        isUrgent ? TextRole::Strong : TextRole::Body, isNumber ? Qt::AlignRight : Qt::AlignLeft,
        index.column() == m_endMatters ? Qt::ElideLeft : Qt::ElideRight);
}

}  // namespace qianshao::ui::logs
