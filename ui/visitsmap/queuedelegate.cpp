// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visitsmap/queuedelegate.h"

#include "models/itemmodels/words.h"
#include "ui/visitsmap/planwords.h"
#include "ui/widgets/levelsign.h"
#include "ui/widgets/rowdelegate.h"

#include <QAbstractItemView>
#include <QPainter>

namespace qianshao::ui::visitsmap {

using widgets::Ink;
using widgets::TextRole;
using Kind = QueueLine::Kind;

QueueDelegate::QueueDelegate(const widgets::Theme &theme, const QueueModel &queue, QObject *parent)
    : QStyledItemDelegate(parent),
      m_theme(theme),
      m_queue(queue)
{
}

QColor crewColor(const widgets::Theme &theme, int crew)
{
    return theme.color(Ink(int(Ink::Crew1) + std::max(crew, 0) % widgets::crewInks));
}

int QueueDelegate::lineHeight() const
{
    return m_theme.textSize() + (m_theme.isCompact() ? 6 : 8);
}

// Behind the number.
int QueueDelegate::textLeft() const
{
    return m_theme.margin() + m_theme.textSize() * 2 + m_theme.grid();
}

int QueueDelegate::widthOf(const QString &text, TextRole role) const
{
    return QFontMetrics(m_theme.font(role)).horizontalAdvance(text) + 2;  // parts of a dot would cut the text
}

int QueueDelegate::warningHeight(int row, int width) const
{
    const QString text = m_queue.warning(row);
    if (text.isEmpty())
        return 0;
    const QFontMetrics metrics(m_theme.font(TextRole::Small));
    const QRect room(0, 0, width - textLeft() - m_theme.margin(), 1000);
    return metrics.boundingRect(room, Qt::TextWordWrap, text).height() + 2;
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const int row = index.row();
    if (m_queue.line(row).isHead)
        return {width, lineHeight() + m_theme.grid() * 2};
    const int lines = m_queue.line(row).kind == Kind::Unknown ? 1 : 2;
    return {width, lines * lineHeight() + m_theme.grid() * 2 + warningHeight(row, width)};
}

void QueueDelegate::drawText(
    QPainter &painter, const QRect &box, const QString &text, Ink ink, TextRole role, int flags) const
{
    painter.setFont(m_theme.font(role));
    painter.setPen(m_theme.color(ink));
    const bool isOneLine = !(flags & Qt::TextWordWrap);
    painter.drawText(
        box, flags, isOneLine ? painter.fontMetrics().elidedText(text, Qt::ElideRight, box.width()) : text);
}

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int row = index.row();
    const QRect &box = option.rect;
    if (m_queue.line(row).isHead) {
        paintHead(*painter, box, row);
        return;
    }
    const bool isBroken = m_queue.line(row).kind != Kind::Unknown && !m_queue.warning(row).isEmpty();
    Ink ink = isBroken ? Ink::OverdueRow : Ink::Surface;
    if (option.state & QStyle::State_Selected)
        ink = Ink::Selection;
    else if (option.state & QStyle::State_MouseOver && ink == Ink::Surface)
        ink = Ink::Hover;
    painter->fillRect(box, m_theme.color(ink));
    painter->fillRect(QRect(box.left(), box.bottom(), box.width(), 1), m_theme.color(Ink::Page));
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && view->hasFocus() && view->currentIndex() == index)
        painter->fillRect(QRect(box.left(), box.top(), widgets::focusWidth, box.height()), m_theme.color(Ink::Accent));
    QRect line(
        box.left() + textLeft(), box.top() + m_theme.grid(), box.width() - textLeft() - m_theme.margin(), lineHeight());
    if (m_queue.line(row).kind == Kind::Stop)
        paintNumber(*painter, box, row);
    const bool isLevelTold = paintFirstLine(*painter, line, row);
    if (m_queue.line(row).kind != Kind::Unknown) {
        line.translate(0, lineHeight());
        paintSecondLine(*painter, line, row, !isLevelTold);
    }
    const QRect rest(line.left(), line.bottom() + 1, line.width(), box.bottom() - line.bottom());
    drawText(
        *painter, rest, m_queue.warning(row), isBroken ? Ink::Urgent : Ink::Dim, TextRole::Small, Qt::TextWordWrap);
}

void QueueDelegate::paintHead(QPainter &painter, const QRect &box, int row) const
{
    painter.fillRect(box, m_theme.color(Ink::Page));
    QRect text = box.adjusted(m_theme.margin(), 0, -m_theme.margin(), 0);
    if (m_queue.line(row).crew >= 0) {
        constexpr int dot = 12;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(crewColor(m_theme, m_queue.line(row).crew));
        painter.drawEllipse(QRectF(text.left(), text.center().y() - dot / 2.0 + 0.5, dot, dot));
        painter.restore();
        text.setLeft(text.left() + dot + m_theme.grid());
    }
    drawText(painter, text, m_queue.headText(row), Ink::Dim, TextRole::Strong);
}

void QueueDelegate::paintNumber(QPainter &painter, const QRect &box, int row) const
{
    const double side = m_theme.textSize() * 1.75;
    const QRectF disc(box.left() + m_theme.margin(), box.top() + m_theme.grid(), side, side);
    const QColor fill = crewColor(m_theme, m_queue.line(row).crew);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawEllipse(disc);
    painter.setPen(m_theme.color(Ink::OnAccent));
    painter.setFont(m_theme.font(TextRole::Strong));
    painter.drawText(disc, Qt::AlignCenter, QString::number(m_queue.line(row).number));
    painter.restore();
}

// Arrival, name and level from the left, the limit from the right.
bool QueueDelegate::paintFirstLine(QPainter &painter, QRect line, int row) const
{
    const Door &door = m_queue.door(row);
    paintLimit(painter, line, row);
    const auto take = [&](const QString &text, Ink ink, TextRole role, int gap) {
        const int width = std::min(widthOf(text, role), line.width());
        drawText(painter, QRect(line.left(), line.top(), width, line.height()), text, ink, role);
        line.setLeft(std::min(line.left() + width + gap, line.right() + 1));
    };
    if (const plan::PlannedStop *stop = m_queue.stop(row)) {
        const records::Instant arrival = m_queue.planned().day->instantOf(stop->arrival);
        take(clockText(arrival, m_queue.now(), m_queue.zone()), Ink::Text, TextRole::Strong, m_theme.grid());
    }
    take(door.name.isEmpty() ? tr("No name") : door.name, Ink::Text, TextRole::Strong, m_theme.grid());
    const int sign = m_theme.textSize() + 2;
    if (line.width() < sign)
        return false;
    widgets::paintLevelSign(
        painter, QRectF(line.left(), line.top() + (line.height() - sign) / 2.0, sign, sign), door.level, m_theme);
    line.setLeft(line.left() + sign + 4);
    const QString level = itemmodels::word(door.level);
    const bool hasRoom = widthOf(level, TextRole::Body) <= line.width();
    if (hasRoom)
        take(level, widgets::inkOf(door.level), TextRole::Body, 0);
    return hasRoom;
}

// What it takes is taken from the line.
void QueueDelegate::paintLimit(QPainter &painter, QRect &line, int row) const
{
    const Door &door = m_queue.door(row);
    if (!door.limit.isSet())
        return;
    const plan::PlannedStop *stop = m_queue.stop(row);
    const bool isKept = stop && stop->lateness == 0;
    const QString clock = itemmodels::typedTime(door.limit, m_queue.now(), m_queue.zone());
    const QString text = isKept ? tr("✓ by %1").arg(clock) : tr("by %1").arg(clock);
    const Ink ink = isKept ? Ink::Done : m_queue.line(row).kind == Kind::Unknown ? Ink::Dim : Ink::Urgent;
    const TextRole role = ink == Ink::Urgent ? TextRole::Strong : TextRole::Body;
    const int width = std::min(widthOf(text, role), line.width());
    drawText(painter, QRect(line.right() + 1 - width, line.top(), width, line.height()), text, ink, role);
    line.setRight(line.right() - width - m_theme.grid());
    if (ink == Ink::Urgent && line.width() > m_theme.textSize() * 13) {
        const int sign = m_theme.textSize() + 2;
        widgets::paintOverdueSign(
            painter, QRectF(line.right() - sign + 4, line.top() + (line.height() - sign) / 2.0, sign, sign), m_theme);
        line.setRight(line.right() - sign);
    }
}

void QueueDelegate::paintSecondLine(QPainter &painter, const QRect &line, int row, bool hasLevel) const
{
    const Door &door = m_queue.door(row);
    QStringList parts;
    if (hasLevel)
        parts << itemmodels::word(door.level);
    if (const plan::PlannedStop *stop = m_queue.stop(row)) {
        if (stop->travel > 0)
            parts << tr("%1 min away").arg((stop->travel + 59) / 60);
        if (stop->waiting() >= 60)
            parts << tr("wait until %1")
                         .arg(clockText(m_queue.planned().day->instantOf(stop->start), m_queue.now(), m_queue.zone()));
    }
    if (door.promised.isSet())
        parts << tr("agreed %1").arg(clockText(door.promised, m_queue.now(), m_queue.zone()));
    parts << itemmodels::localAddress(door.address);
    drawText(painter, line, parts.join(QStringLiteral(" · ")), Ink::Dim, TextRole::Body);
}

}  // namespace qianshao::ui::visitsmap
