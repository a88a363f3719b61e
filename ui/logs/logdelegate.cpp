// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logs/logdelegate.h"

#include "models/itemmodels/listmodel.h"
#include "models/itemmodels/words.h"
#include "ui/widgets/levelsign.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace qianshao::ui::logs {

using widgets::Ink;
using widgets::TextRole;

void LogDelegate::paintContent(QPainter &painter, const QRect &box, const QModelIndex &index) const
{
    const bool isUrgent = m_danger && !m_danger(index).isEmpty();
    const bool isNumber = std::ranges::find(m_numbers, index.column()) != m_numbers.end();
    const QVariant value = isNumber ? index.data(itemmodels::ListModel::SortRole) : QVariant();
    if (value.isValid() && value.toLongLong() == 0)
        return drawText(painter, box, QStringLiteral("—"), Ink::Dim, TextRole::Body, Qt::AlignRight);
    QString text = index.data().toString();
    if (index.column() == m_address)
        text = itemmodels::localAddress(text);
    QRect rest = box;
    if (isUrgent) {
        const int sign = theme().textSize() + 4;
        widgets::paintLevelSign(painter, QRectF(box.left(), box.top() + (box.height() - sign) / 2.0, sign, sign),
            records::Level::Urgent, theme());
        rest.setLeft(box.left() + sign + 4);
    }
    drawText(painter, rest, text, isUrgent ? Ink::Urgent : Ink::Text, isUrgent ? TextRole::Strong : TextRole::Body,
        isNumber ? Qt::AlignRight : Qt::AlignLeft);
}

bool LogDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString danger = m_danger && event->type() == QEvent::ToolTip ? m_danger(index) : QString();
    if (danger.isEmpty())
        return RowDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), danger, view);
    return true;
}

}  // namespace qianshao::ui::logs
