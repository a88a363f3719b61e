// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/navigation.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <span>

namespace qianshao::ui::shell {

using widgets::Ink;
using widgets::TextRole;

Navigation::Navigation(const widgets::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("navigationNavigation"));
    setMouseTracking(true);
    setFixedWidth(theme.navigationWidth());
    connect(&theme, &widgets::Theme::changed, this, [this] {
        setFixedWidth(m_theme.navigationWidth());
        update();
    });
}

void Navigation::addEntry(const QString &icon, const QString &title, const QString &key)
{
    m_entries.push_back({m_theme.icon(icon), m_theme.icon(icon, Ink::Accent), title, key});
    update();
}

void Navigation::setCurrent(int index)
{
    m_current = index;
    setAccessibleName(m_entries[size_t(index)].title);
    update();
}

void Navigation::setShown(int index, bool isShown)
{
    m_entries[size_t(index)].isShown = isShown;
    update();
}

void Navigation::setWaiting(int index, int count)
{
    if (std::exchange(m_entries[size_t(index)].waiting, count) != count)
        update(entryRect(index));
}

QSize Navigation::sizeHint() const
{
    return {m_theme.navigationWidth(), 8 + int(m_entries.size()) * (m_theme.textSize() + 30)};
}

QRect Navigation::entryRect(int index) const
{
    const int height = m_theme.textSize() + 26;
    const auto above = std::ranges::count_if(std::span(m_entries).first(size_t(index)), &Entry::isShown);
    return {8, 12 + int(above) * (height + 4), width() - 16, height};
}

int Navigation::entryAt(const QPoint &position) const
{
    for (int i = 0; i < int(m_entries.size()); ++i) {
        if (m_entries[size_t(i)].isShown && entryRect(i).contains(position))
            return i;
    }
    return -1;
}

void Navigation::paintEntry(QPainter &painter, int index) const
{
    const Entry &entry = m_entries[size_t(index)];
    const QRect frame = entryRect(index);
    const bool isCurrent = index == m_current;
    if (isCurrent || index == m_hovered) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(isCurrent ? Ink::Selection : Ink::Hover));
        painter.drawRoundedRect(frame, 6, 6);
    }
    const int side = m_theme.iconSize();
    const QRect icon(frame.left() + 10, frame.center().y() - side / 2 + 1, side, side);
    (isCurrent ? entry.currentIcon : entry.icon).paint(&painter, icon);
    int right = frame.right() - 10;
    painter.setFont(m_theme.font(TextRole::Small));
    if (entry.waiting > 0) {
        const QString count = entry.waiting > 999 ? QStringLiteral("999+") : QString::number(entry.waiting);
        const int width = painter.fontMetrics().horizontalAdvance(count);
        painter.setPen(m_theme.color(isCurrent ? Ink::Accent : Ink::Dim));
        painter.drawText(
            QRect(right - width, frame.top(), width + 1, frame.height()), Qt::AlignVCenter | Qt::AlignRight, count);
        right -= width + 8;
    }
    painter.setFont(m_theme.font(isCurrent ? TextRole::Strong : TextRole::Body));
    painter.setPen(m_theme.color(isCurrent ? Ink::Accent : Ink::Text));
    const QRect text(icon.right() + 11, frame.top(), right - icon.right() - 11, frame.height());
    painter.drawText(
        text, Qt::AlignVCenter, painter.fontMetrics().elidedText(entry.title, Qt::ElideRight, text.width()));
}

void Navigation::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.color(Ink::Surface));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_theme.color(Ink::Line));
    for (int i = 0; i < int(m_entries.size()); ++i) {
        if (m_entries[size_t(i)].isShown)
            paintEntry(painter, i);
    }
}

void Navigation::mousePressEvent(QMouseEvent *event)
{
    if (const int index = entryAt(event->position().toPoint()); index >= 0)
        Q_EMIT chosen(index);
}

void Navigation::mouseMoveEvent(QMouseEvent *event)
{
    if (const int index = entryAt(event->position().toPoint()); std::exchange(m_hovered, index) != index)
        update();
}

void Navigation::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

bool Navigation::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const int index = entryAt(help->pos()); index >= 0) {
            const Entry &entry = m_entries[size_t(index)];
            const QString key = entry.key.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(entry.key);
            QToolTip::showText(help->globalPos(), entry.title + key, this);
        }
        return true;
    }
    return QWidget::event(event);
}

}  // namespace qianshao::ui::shell
