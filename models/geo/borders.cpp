// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/borders.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace qianshao::geo {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("geo", text);
}

struct Refusal {
    QString why;
};

constexpr qint64 mostBytes = 32 * 1024 * 1024;
constexpr qsizetype mostFeatures = 20'000;
constexpr size_t mostPoints = 1'000'000;

Point pointFrom(const QJsonValue &value)
{
    const QJsonArray pair = value.toArray();
    if (pair.size() < 2 || !pair[0].isDouble() || !pair[1].isDouble())
        throw Refusal{say(QT_TRANSLATE_NOOP("geo", "a point is not written as [longitude, latitude]"))};
    const Point point{pair[0].toDouble(), pair[1].toDouble()};
    if (std::abs(point.longitude) > 180 || std::abs(point.latitude) > 90)
        throw Refusal{
            say(QT_TRANSLATE_NOOP("geo", "%1, %2 is no place in degrees (longitude, latitude); export it in WGS-84"))
                .arg(point.longitude)
                .arg(point.latitude)};
    return point;
}

// The lines of one feature, with the count of all points so far.
class RingReader {
public:
    explicit RingReader(size_t &points) : m_points(points) {}

    std::vector<std::vector<Point>> read(const QJsonObject &geometry)
    {
        const QString type = geometry["type"_L1].toString();
        const QJsonValue coordinates = geometry["coordinates"_L1];
        if (type == "LineString"_L1)
            line(coordinates, false);
        else if (type == "MultiLineString"_L1)
            each(coordinates, [this](const QJsonValue &value) { line(value, false); });
        else if (type == "Polygon"_L1)
            polygon(coordinates);
        else if (type == "MultiPolygon"_L1)
            each(coordinates, [this](const QJsonValue &value) { polygon(value); });
        else
            throw Refusal{say(QT_TRANSLATE_NOOP("geo", "“%1” is neither an area nor a line")).arg(type)};
        return std::move(m_rings);
    }

private:
    template <class Work>
    static void each(const QJsonValue &list, Work &&work)
    {
        if (list.toArray().isEmpty())
            throw Refusal{say(QT_TRANSLATE_NOOP("geo", "it has no coordinates"))};
        for (const QJsonValue &value : list.toArray())
            work(value);
    }

    void polygon(const QJsonValue &rings)
    {
        each(rings, [this](const QJsonValue &ring) { line(ring, true); });
    }

    void line(const QJsonValue &points, bool isArea)
    {
        std::vector<Point> ring;
        each(points, [&](const QJsonValue &value) {
            if (++m_points > mostPoints)
                throw Refusal{say(QT_TRANSLATE_NOOP("geo", "there are more than %1 points; simplify the borders"))
                        .arg(mostPoints)};
            ring.push_back(pointFrom(value));
        });
        if (isArea && ring.front() != ring.back())
            ring.push_back(ring.front());
        if (ring.size() < (isArea ? 4 : 2))
            throw Refusal{say(QT_TRANSLATE_NOOP("geo", "a line has too few points"))};
        m_rings.push_back(std::move(ring));
    }

    size_t &m_points;
    std::vector<std::vector<Point>> m_rings;
};

QString nameFrom(const QJsonObject &properties)
{
    for (const QString &key : {u"name"_s, u"NAME"_s, u"名称"_s}) {
        if (const QString name = properties[key].toString().simplified(); !name.isEmpty())
            return name;
    }
    return {};
}

QJsonArray featuresOf(const QByteArray &geoJson)
{
    if (geoJson.size() > mostBytes)
        throw Refusal{
            say(QT_TRANSLATE_NOOP("geo", "The file has more than %1 MB; simplify the borders.")).arg(mostBytes >> 20)};
    QJsonParseError error;
    const QJsonObject top = QJsonDocument::fromJson(geoJson, &error).object();
    if (error.error != QJsonParseError::NoError)
        throw Refusal{say(QT_TRANSLATE_NOOP("geo", "This is no GeoJSON: %1 (byte %2)."))
                .arg(error.errorString())
                .arg(error.offset)};
    const QString type = top["type"_L1].toString();
    if (type == "Feature"_L1)
        return {top};
    if (type != "FeatureCollection"_L1)
        throw Refusal{say(QT_TRANSLATE_NOOP("geo", "This is no GeoJSON with features."))};
    const QJsonArray features = top["features"_L1].toArray();
    if (features.isEmpty())
        throw Refusal{say(QT_TRANSLATE_NOOP("geo", "The file has no border in it."))};
    if (features.size() > mostFeatures)
        throw Refusal{say(QT_TRANSLATE_NOOP("geo", "The file has more than %1 borders.")).arg(mostFeatures)};
    return features;
}

QJsonValue jsonOf(double degrees)
{
    return std::round(degrees * 1e7) / 1e7;
}

}  // namespace

Bounds Border::bounds() const
{
    Bounds all{180, 90, -180, -90};
    for (const auto &ring : rings) {
        for (const Point &point : ring) {
            all.west = std::min(all.west, point.longitude);
            all.east = std::max(all.east, point.longitude);
            all.south = std::min(all.south, point.latitude);
            all.north = std::max(all.north, point.latitude);
        }
    }
    return all;
}

std::variant<std::vector<Border>, QString> readBorders(const QByteArray &geoJson)
{
    std::vector<Border> borders;
    try {
        const QJsonArray features = featuresOf(geoJson);
        size_t points = 0;
        for (const QJsonValue &value : features) {
            const QJsonObject feature = value.toObject();
            try {
                borders.push_back({nameFrom(feature["properties"_L1].toObject()),
                    RingReader(points).read(feature["geometry"_L1].toObject())});
            } catch (const Refusal &refusal) {
                return say(QT_TRANSLATE_NOOP("geo", "Feature %1: %2.")).arg(borders.size() + 1).arg(refusal.why);
            }
        }
    } catch (const Refusal &refusal) {
        return refusal.why;
    }
    return borders;
}

QByteArray writeBorders(const std::vector<Border> &borders)
{
    QJsonArray features;
    for (const Border &border : borders) {
        QJsonArray lines;
        for (const auto &ring : border.rings) {
            QJsonArray line;
            for (const Point &point : ring)
                line.append(QJsonArray{jsonOf(point.longitude), jsonOf(point.latitude)});
            lines.append(line);
        }
        const bool isArea =
            std::ranges::all_of(border.rings, [](const auto &ring) { return ring.front() == ring.back(); });
        features.append(QJsonObject{{u"type"_s, u"Feature"_s}, {u"properties"_s, QJsonObject{{u"name"_s, border.name}}},
            {u"geometry"_s,
                QJsonObject{{u"type"_s, isArea ? u"Polygon"_s : u"MultiLineString"_s}, {u"coordinates"_s, lines}}}});
    }
    return QJsonDocument(QJsonObject{{u"type"_s, u"FeatureCollection"_s}, {u"features"_s, features}})
        .toJson(QJsonDocument::Compact);
}

}  // namespace qianshao::geo
