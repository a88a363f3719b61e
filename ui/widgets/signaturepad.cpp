// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/signaturepad.h"

#include <QMouseEvent>
#include <QPainter>
#include <QTabletEvent>
#include <QTouchEvent>

namespace qianshao::ui::widgets {

namespace {

constexpr double unknownPressure = 0.5;

}  // namespace

SignaturePad::SignaturePad(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_AcceptTouchEvents);
    setCursor(Qt::CrossCursor);
    setAccessibleName(tr("Signature"));
    setAccessibleDescription(tr("Sign here with mouse, finger or pen."));
}

void SignaturePad::undoStroke()
{
    if (m_strokes.empty())
        return;
    m_isDown = false;
    m_strokes.pop_back();
    update();
    Q_EMIT changed();
}

void SignaturePad::clear()
{
    if (m_strokes.empty())
        return;
    m_isDown = false;
    m_strokes.clear();
    update();
    Q_EMIT changed();
}

void SignaturePad::penDown(const QPointF &at, quint64 timestamp, double pressure)
{
    if (m_strokes.empty())
        m_begun = timestamp;
    m_strokes.emplace_back();
    m_isDown = true;
    penMoved(at, timestamp, pressure);
}

void SignaturePad::penMoved(const QPointF &at, quint64 timestamp, double pressure)
{
    if (!m_isDown)
        return;
    const QRectF paper = rect();
    m_strokes.back().push_back({std::clamp(at.x(), paper.left(), paper.right()),
        std::clamp(at.y(), paper.top(), paper.bottom()), qint64(timestamp - m_begun), std::clamp(pressure, 0.0, 1.0)});
    update();
}

void SignaturePad::penUp()
{
    if (!m_isDown)
        return;
    m_isDown = false;
    Q_EMIT changed();
}

void SignaturePad::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        penDown(event->position(), event->timestamp(), unknownPressure);
}

void SignaturePad::mouseMoveEvent(QMouseEvent *event)
{
    penMoved(event->position(), event->timestamp(), unknownPressure);
}

void SignaturePad::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        penUp();
}

// Accepted, or the same stroke would come once more as the mouse's.
void SignaturePad::tabletEvent(QTabletEvent *event)
{
    switch (event->type()) {
    case QEvent::TabletPress: penDown(event->position(), event->timestamp(), event->pressure()); break;
    case QEvent::TabletMove: penMoved(event->position(), event->timestamp(), event->pressure()); break;
    case QEvent::TabletRelease: penUp(); break;
    default: break;
    }
    event->accept();
}

bool SignaturePad::touched(QTouchEvent *event)
{
    // One finger signs; a hand that rests on the screen does not.
    const QEventPoint &finger = event->points().front();
    const double pressure = finger.pressure() > 0 && finger.pressure() < 1 ? finger.pressure() : unknownPressure;
    switch (finger.state()) {
    case QEventPoint::Pressed: penDown(finger.position(), event->timestamp(), pressure); break;
    case QEventPoint::Updated: penMoved(finger.position(), event->timestamp(), pressure); break;
    case QEventPoint::Released: penUp(); break;
    default: break;
    }
    event->accept();
    return true;
}

bool SignaturePad::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd: return touched(static_cast<QTouchEvent *>(event));
    case QEvent::TouchCancel: undoStroke(); return true;
    default: return QWidget::event(event);
    }
}

void SignaturePad::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Backspace: undoStroke(); break;
    case Qt::Key_Delete: clear(); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT accepted(); break;
    default: QWidget::keyPressEvent(event);
    }
}

void SignaturePad::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(hasFocus() ? Ink::Accent : Ink::Line), hasFocus() ? 2 : 1));
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    painter.setBrush(Qt::NoBrush);
    if (m_strokes.empty()) {
        painter.setPen(QColor(Qt::gray).darker(130));
        painter.drawText(rect(), Qt::AlignCenter, tr("Sign here"));
    }
    painter.setPen(Qt::black);
    for (const evidence::Stroke &stroke : m_strokes)
        evidence::paint(painter, stroke);
}

}  // namespace qianshao::ui::widgets
