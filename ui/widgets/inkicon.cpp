// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/inkicon.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QRegularExpression>
#include <QSvgRenderer>

namespace qianshao::ui::widgets {
namespace {

class InkIconEngine : public QIconEngine {
public:
    InkIconEngine(const Theme &theme, const QString &name, Ink ink) : m_theme(theme), m_name(name), m_ink(ink) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, drawn(rect.size(), ratio, mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override { return drawn(size, 1, mode); }
    // Since Qt 6.8 the size is in the pixels of the window, not of the screen.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        return drawn(size, scale, mode);
    }
    QIconEngine *clone() const override { return new InkIconEngine(*this); }

private:
    QPixmap drawn(const QSize &size, qreal ratio, QIcon::Mode mode) const
    {
        const QString color = m_theme.color(mode == QIcon::Disabled ? Ink::Dim : m_ink).name();
        const QString key =
            QStringLiteral("ink/%1/%2/%3x%4@%5").arg(m_name, color).arg(size.width()).arg(size.height()).arg(ratio);
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        QFile file(QStringLiteral(":/icons/%1.svg").arg(m_name));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        // Breeze's text colour, and those of its own in a few pictures: here only a level and lateness have a colour.
        static const QRegularExpression anyColor(QStringLiteral("#[0-9a-fA-F]{6}"));
        QSvgRenderer svg(QString::fromUtf8(file.readAll()).replace(anyColor, color).toUtf8());
        pixmap = QPixmap(size * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        svg.render(&painter, QRectF(QPointF(), QSizeF(size)));
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    const Theme &m_theme;
    QString m_name;
    Ink m_ink;
};

}  // namespace

QIcon inkIcon(const Theme &theme, const QString &name, Ink ink)
{
    if (!QFile::exists(QStringLiteral(":/icons/%1.svg").arg(name)))
        return {};
    return QIcon(new InkIconEngine(theme, name, ink));
}

}  // namespace qianshao::ui::widgets
