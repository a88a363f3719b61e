// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logs/logdelegate.h"

#include "models/itemmodels/listmodel.h"
#include "models/itemmodels/words.h"

namespace qianshao::ui::logs {

using widgets::Ink;
using widgets::TextRole;

void LogDelegate::paintContent(QPainter &painter, const QRect &box, const QModelIndex &index) const
{
    const bool isUrgent = m_isUrgent && m_isUrgent(index);
    const bool isNumber = std::ranges::find(m_numbers, index.column()) != m_numbers.end();
    const QVariant value = isNumber ? index.data(itemmodels::ListModel::SortRole) : QVariant();
    if (value.isValid() && value.toLongLong() == 0)
        return drawText(painter, box, QStringLiteral("—"), Ink::Dim, TextRole::Body, Qt::AlignRight);
    QString text = index.data().toString();
    if (index.column() == m_address)
        text = itemmodels::localAddress(text);
    drawText(painter, box, text, isUrgent ? Ink::Urgent : Ink::Text, isUrgent ? TextRole::Strong : TextRole::Body,
        isNumber ? Qt::AlignRight : Qt::AlignLeft);
}

}  // namespace qianshao::ui::logs
