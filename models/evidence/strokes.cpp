// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/evidence/strokes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPainterPath>

namespace qianshao::evidence {

using namespace Qt::StringLiterals;

namespace {

constexpr int form = 1;
constexpr double thin = 1.2;  // widths of the line without and with all pressure, on the pad
constexpr double thick = 4.0;

double rounded(double value, double steps)
{
    return std::round(value * steps) / steps;
}

QPointF placeOf(const StrokePoint &point)
{
    return {point.x, point.y};
}

QPointF between(const StrokePoint &one, const StrokePoint &other)
{
    return (placeOf(one) + placeOf(other)) / 2;
}

}  // namespace

QByteArray toJson(const Strokes &strokes)
{
    QJsonArray list;
    for (const Stroke &stroke : strokes.strokes) {
        QJsonArray points;
        for (const StrokePoint &point : stroke)
            points.append(
                QJsonArray{rounded(point.x, 100), rounded(point.y, 100), point.ms, rounded(point.pressure, 1000)});
        list.append(points);
    }
    return QJsonDocument(QJsonObject{{u"format"_s, form}, {u"width"_s, strokes.pad.width()},
                             {u"height"_s, strokes.pad.height()}, {u"strokes"_s, list}})
        .toJson(QJsonDocument::Compact);
}

std::optional<Strokes> strokesFrom(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.value("format"_L1).toInt() != form)
        return {};
    Strokes strokes{{object.value("width"_L1).toDouble(), object.value("height"_L1).toDouble()}, {}};
    for (const auto &points : object.value("strokes"_L1).toArray()) {
        Stroke stroke;
        for (const auto &value : points.toArray()) {
            const QJsonArray point = value.toArray();
            stroke.push_back(
                {point.at(0).toDouble(), point.at(1).toDouble(), point.at(2).toInteger(), point.at(3).toDouble()});
        }
        if (!stroke.empty())
            strokes.strokes.push_back(std::move(stroke));
    }
    return strokes;
}

void paint(QPainter &painter, const Stroke &stroke)
{
    const QPen before = painter.pen();
    const auto setWidth = [&](double pressure) {
        painter.setPen(
            QPen(before.color(), thin + (thick - thin) * pressure, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    };
    setWidth(stroke.front().pressure);
    if (stroke.size() == 1)
        painter.drawPoint(placeOf(stroke.front()));
    // Bends from middle to middle with each point as what pulls: the line has no corners where the hand had none.
    QPointF from = placeOf(stroke.front());
    for (size_t i = 1; i < stroke.size(); ++i) {
        const bool isLast = i + 1 == stroke.size();
        const QPointF to = isLast ? placeOf(stroke[i]) : between(stroke[i], stroke[i + 1]);
        QPainterPath path(from);
        path.quadTo(placeOf(stroke[i]), to);
        setWidth(stroke[i].pressure);
        painter.drawPath(path);
        from = to;
    }
    painter.setPen(before);
}

QImage picture(const Strokes &strokes, double scale)
{
    QImage image((strokes.pad * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    painter.setPen(Qt::black);
    painter.setBrush(Qt::NoBrush);
    for (const Stroke &stroke : strokes.strokes)
        paint(painter, stroke);
    return image;
}

}  // namespace qianshao::evidence
