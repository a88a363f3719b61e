// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/map/markersigns.h"

#include "models/itemmodels/words.h"
#include "ui/widgets/levelsign.h"

#include <QPainter>
#include <QPainterPath>

namespace qianshao::ui::map {

using widgets::Ink;
using widgets::TextRole;
using widgets::Theme;

namespace {

constexpr double tip = 7;  // of a pin, below its body
constexpr QSizeF flag(42, 24);
constexpr double pin = 26;
constexpr double badge = 22;
constexpr double house = 18;
constexpr double spot = 20;
constexpr double dot = 16;

// Where the body of a marker lies over its place.
QRectF above(const QSizeF &size)
{
    return {-size.width() / 2, -size.height() - tip, size.width(), size.height()};
}

// A body whose point is on the place.
QPainterPath pointed(QPainterPath body)
{
    QPainterPath point(QPointF(0, 0));
    point.lineTo(-tip, -tip - 2);
    point.lineTo(tip, -tip - 2);
    point.closeSubpath();
    return body.united(point);
}

void paintShadow(QPainter &painter, const QPainterPath &shape)
{
    for (const double down : {1.0, 2.0})
        painter.fillPath(shape.translated(0, down), QColor(0, 0, 0, 34));
}

// The body in `fill` with an edge; a selected one has a wide edge in the accent.
void paintBody(QPainter &painter, const QPainterPath &shape, const QColor &fill, const QColor &edge, const Theme &theme,
    bool isSelected)
{
    paintShadow(painter, shape);
    if (isSelected) {
        painter.strokePath(shape, QPen(theme.color(Ink::Surface), 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.strokePath(shape, QPen(theme.color(Ink::Accent), 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    painter.setPen(QPen(edge, 1.5));
    painter.setBrush(fill);
    painter.drawPath(shape);
}

QFont fontOf(const Theme &theme, int pixels)
{
    QFont font = theme.font(TextRole::Strong);
    font.setPixelSize(pixels);
    return font;
}

// White or black, whichever stands out.
QColor inkOn(const QColor &color)
{
    return qGray(color.rgb()) > 150 ? QColor(0x12, 0x16, 0x1C) : QColor(Qt::white);
}

void paintInstruction(QPainter &painter, const Marker &marker, const Theme &theme, bool isSelected)
{
    const QRectF body = above(flag);
    QPainterPath shape;
    shape.addRoundedRect(body, 6, 6);
    const records::Level level = marker.level == records::Level::Unset ? records::Level::High : marker.level;
    const QColor ink = theme.color(widgets::inkOf(level));
    paintBody(painter, pointed(shape), theme.color(Ink::Surface), ink, theme, isSelected);
    const double half = body.width() / 2;
    widgets::paintLevelSign(painter, QRectF(body.left() + 4, body.top() + 2, 20, 20), level, theme);
    painter.setPen(ink);
    painter.setFont(fontOf(theme, 13));
    painter.drawText(QRectF(body.left() + half + 1, body.top(), half - 4, body.height()), Qt::AlignCenter,
        itemmodels::word(level).left(1));
}

void paintVisit(QPainter &painter, const Marker &marker, const Theme &theme, bool isSelected)
{
    const QRectF body = above({pin, pin});
    QPainterPath shape;
    shape.addEllipse(body);
    const QColor fill = marker.color.isValid() ? marker.color : theme.color(Ink::Accent);
    paintBody(painter, pointed(shape), fill, theme.color(Ink::Surface), theme, isSelected);
    painter.setPen(inkOn(fill));
    painter.setFont(fontOf(theme, marker.label.size() > 2 ? 11 : 13));
    painter.drawText(body, Qt::AlignCenter, marker.label);
}

void paintVictim(QPainter &painter, const Theme &theme, bool isSelected)
{
    const QRectF body = above({badge, badge});
    QPainterPath shape;
    shape.addRoundedRect(body, 5, 5);
    const QColor fill = theme.color(Ink::Done);
    paintBody(painter, pointed(shape), fill, theme.color(Ink::Surface), theme, isSelected);
    painter.setPen(Qt::NoPen);
    painter.setBrush(inkOn(fill));
    const QPointF middle = body.center();
    painter.drawEllipse(middle + QPointF(0, -4), 3.4, 3.4);
    painter.drawChord(QRectF(middle.x() - 6.5, middle.y() + 0.5, 13, 14), 0, 180 * 16);
}

void paintAddress(QPainter &painter, const Theme &theme, bool isSelected)
{
    constexpr double half = house / 2;
    QPainterPath shape(QPointF(0, -half));
    shape.lineTo(half, -1);
    shape.lineTo(half - 2.5, -1);
    shape.lineTo(half - 2.5, half - 1);
    shape.lineTo(-half + 2.5, half - 1);
    shape.lineTo(-half + 2.5, -1);
    shape.lineTo(-half, -1);
    shape.closeSubpath();
    paintBody(painter, shape, theme.color(Ink::Surface), theme.color(Ink::Dim), theme, isSelected);
}

void paintWaiting(QPainter &painter, const Marker &marker, const Theme &theme, bool isSelected)
{
    QPainterPath shape;
    shape.addEllipse(QPointF(), spot / 2, spot / 2);
    const records::Level level = marker.level == records::Level::Unset ? records::Level::High : marker.level;
    paintBody(painter, shape, theme.color(Ink::Surface), theme.color(Ink::Line), theme, isSelected);
    widgets::paintLevelSign(painter, QRectF(-7, -7, 14, 14), level, theme);
}

void paintOwnPosition(QPainter &painter, const Theme &theme)
{
    QPainterPath shape;
    shape.addEllipse(QPointF(), dot / 2, dot / 2);
    paintShadow(painter, shape);
    painter.setPen(QPen(Qt::white, 3));
    painter.setBrush(theme.color(Ink::Accent));
    painter.drawPath(shape);
}

double clusterSide(int count)
{
    return count < 10 ? 32 : count < 100 ? 38 : count < 1000 ? 44 : 52;
}

}  // namespace

void paintMarker(QPainter &painter, const Marker &marker, const Theme &theme, bool isSelected)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (marker.ref.kind) {
    case MarkerKind::Waiting: paintWaiting(painter, marker, theme, isSelected); break;
    case MarkerKind::Instruction: paintInstruction(painter, marker, theme, isSelected); break;
    case MarkerKind::Visit: paintVisit(painter, marker, theme, isSelected); break;
    case MarkerKind::Victim: paintVictim(painter, theme, isSelected); break;
    case MarkerKind::Address: paintAddress(painter, theme, isSelected); break;
    case MarkerKind::OwnPosition: paintOwnPosition(painter, theme); break;
    }
    painter.restore();
}

QRectF markerBox(MarkerKind kind)
{
    switch (kind) {
    case MarkerKind::Waiting: return {-spot / 2, -spot / 2, spot, spot};
    case MarkerKind::Instruction: return above(flag).adjusted(0, 0, 0, tip);
    case MarkerKind::Visit: return above({pin, pin}).adjusted(0, 0, 0, tip);
    case MarkerKind::Victim: return above({badge, badge}).adjusted(0, 0, 0, tip);
    case MarkerKind::Address: return {-house / 2, -house / 2, house, house};
    case MarkerKind::OwnPosition: break;
    }
    return {-dot / 2, -dot / 2, dot, dot};
}

void paintCluster(QPainter &painter, int count, records::Level worst, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hasLevel = worst != records::Level::Unset;
    const QRectF box = clusterBox(count);
    QPainterPath shape;
    shape.addEllipse(box.adjusted(2, 2, -2, -2));
    paintShadow(painter, shape);
    painter.setPen(QPen(theme.color(hasLevel ? widgets::inkOf(worst) : Ink::Dim), 3));
    painter.setBrush(theme.color(Ink::Surface));
    painter.drawPath(shape);
    painter.setPen(theme.color(Ink::Text));
    painter.setFont(fontOf(theme, count < 1000 ? 14 : 13));
    painter.drawText(box, Qt::AlignCenter, QString::number(count));
    if (hasLevel) {
        const QRectF corner(box.right() - 14, box.top() - 3, 17, 17);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Ink::Surface));
        painter.drawEllipse(corner.adjusted(-1, -1, 1, 1));
        widgets::paintLevelSign(painter, corner, worst, theme);
    }
    painter.restore();
}

QRectF clusterBox(int count)
{
    const double side = clusterSide(count);
    return {-side / 2, -side / 2, side, side};
}

}  // namespace qianshao::ui::map
