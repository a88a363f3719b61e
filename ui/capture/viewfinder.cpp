// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/capture/viewfinder.h"

#include <QCoreApplication>
#include <QPainter>

namespace qianshao::ui::capture {

namespace {

// Qt would set up OpenGL for this: half a second and 120 MB where there is no graphics card, and then it is four times
// as slow. It asks only once, so the map's own choice stays.
QImage onProcessor(const QVideoFrame &frame)
{
    const bool was = QCoreApplication::testAttribute(Qt::AA_ForceRasterWidgets);
    QCoreApplication::setAttribute(Qt::AA_ForceRasterWidgets, true);
    const QImage image = frame.toImage();
    QCoreApplication::setAttribute(Qt::AA_ForceRasterWidgets, was);
    return image;
}

}  // namespace

Viewfinder::Viewfinder(const widgets::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("What the camera sees"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Viewfinder::setFrame(const QVideoFrame &frame)
{
    m_frame = frame;
    m_picture = {};
    update();
}

QImage Viewfinder::picture()
{
    if (m_picture.isNull() && m_frame.isValid())
        m_picture = onProcessor(m_frame);
    return m_picture;
}

void Viewfinder::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), Qt::black);
    if (const QImage image = picture(); !image.isNull()) {
        QRect place({}, image.size().scaled(size(), Qt::KeepAspectRatio));
        place.moveCenter(rect().center());
        painter.drawImage(place, image);
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(widgets::Ink::Accent), 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

}  // namespace qianshao::ui::capture
