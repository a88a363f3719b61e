// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/levelsign.h"

#include "models/itemmodels/words.h"

#include <QPainter>
#include <QPainterPath>

namespace qianshao::ui::widgets {
namespace {

QRectF middleSquare(const QRectF &rect, qreal share)
{
    const qreal side = std::min(rect.width(), rect.height()) * share;
    return {rect.center().x() - side / 2, rect.center().y() - side / 2, side, side};
}

void paintTriangle(QPainter &painter, const QRectF &box, const QColor &ink, const QColor &paper)
{
    QPainterPath triangle(QPointF(box.center().x(), box.top()));
    triangle.lineTo(box.right(), box.bottom() - box.height() * 0.04);
    triangle.lineTo(box.left(), box.bottom() - box.height() * 0.04);
    triangle.closeSubpath();
    painter.setPen(QPen(ink, box.width() * 0.12, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(ink);
    painter.drawPath(triangle);
    painter.setPen(QPen(paper, box.width() * 0.12, Qt::SolidLine, Qt::RoundCap));
    const qreal x = box.center().x();
    painter.drawLine(QPointF(x, box.top() + box.height() * 0.36), QPointF(x, box.top() + box.height() * 0.62));
    painter.drawPoint(QPointF(x, box.top() + box.height() * 0.8));
}

}  // namespace

Ink inkOf(records::Level level)
{
    switch (level) {
    case records::Level::Urgent: return Ink::Urgent;
    case records::Level::Medium: return Ink::Medium;
    case records::Level::Low: return Ink::Low;
    case records::Level::High:
    case records::Level::Unset: break;
    }
    return Ink::High;
}

void paintLevelSign(QPainter &painter, const QRectF &rect, records::Level level, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = theme.color(inkOf(level));
    const QRectF box = middleSquare(rect, 0.8);
    switch (level) {
    case records::Level::Urgent: paintTriangle(painter, box, ink, theme.color(Ink::Surface)); break;
    case records::Level::Medium:
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(middleSquare(rect, 0.68));
        break;
    case records::Level::Low:
        painter.setPen(QPen(ink, box.width() * 0.15));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(middleSquare(rect, 0.58));
        break;
    case records::Level::High:
    case records::Level::Unset: {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        const QPointF middle = box.center();
        const qreal reach = box.width() / 2;
        painter.drawPolygon(QPolygonF({middle + QPointF(0, -reach), middle + QPointF(reach, 0),
            middle + QPointF(0, reach), middle + QPointF(-reach, 0)}));
        break;
    }
    }
    painter.restore();
}

void paintOverdueSign(QPainter &painter, const QRectF &rect, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = middleSquare(rect, 0.72);
    const QPointF middle = box.center();
    painter.setPen(QPen(theme.color(Ink::Urgent), box.width() * 0.12, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(box);
    painter.drawLine(middle, middle + QPointF(0, -box.height() * 0.28));
    painter.drawLine(middle, middle + QPointF(box.width() * 0.2, 0));
    painter.drawLine(box.bottomLeft(), box.topRight());
    painter.restore();
}

LevelBadge::LevelBadge(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void LevelBadge::setLevel(records::Level level)
{
    m_level = level;
    setAccessibleName(itemmodels::word(level));
    updateGeometry();
    update();
}

QSize LevelBadge::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextRole::Strong));
    const int sign = metrics.height();
    return {sign + 4 + metrics.horizontalAdvance(itemmodels::word(m_level)) + 2, sign + 2};
}

void LevelBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int sign = QFontMetrics(m_theme.font(TextRole::Strong)).height();
    paintLevelSign(painter, QRectF(0, (height() - sign) / 2.0, sign, sign), m_level, m_theme);
    painter.setFont(m_theme.font(TextRole::Strong));
    painter.setPen(m_theme.color(inkOf(m_level)));
    painter.drawText(rect().adjusted(sign + 4, 0, 0, 0), Qt::AlignVCenter, itemmodels::word(m_level));
}

}  // namespace qianshao::ui::widgets
