// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/demotownlabels.h"

#include <QFont>
#include <QLineF>
#include <QPainter>
#include <QTransform>

#include <algorithm>
#include <array>
#include <cmath>

namespace qianshao::geo {

using namespace Qt::StringLiterals;

namespace {

using Ground = DemoTown::Ground;

const QColor roadInk(0x4A, 0x48, 0x43);
const QColor communityInk(0x6A, 0x5F, 0x8A);
const QColor greenInk(0x4D, 0x7A, 0x3F);
const QColor waterInk(0x3E, 0x78, 0x9C);
const QColor houseInk(0x8B, 0x83, 0x77);

QFont fontOf(int pixels, bool isStrong = false)
{
    QFont font;
    font.setFamilies({u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"Microsoft YaHei UI"_s, u"PingFang SC"_s});
    font.setPixelSize(pixels);
    font.setWeight(isStrong ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

// A letter with its middle at the origin.
QPainterPath letter(QChar character, const QFont &font)
{
    QPainterPath path;
    path.addText(-font.pixelSize() / 2.0, font.pixelSize() * 0.38, font, QString(character));
    return path;
}

// Places along a line of pixels.
class Track {
public:
    explicit Track(const QPolygonF &line) : m_line(line)
    {
        m_lengths.push_back(0);
        for (qsizetype i = 1; i < line.size(); ++i)
            m_lengths.push_back(m_lengths.back() + QLineF(line[i - 1], line[i]).length());
    }

    [[nodiscard]] double length() const { return m_lengths.back(); }
    [[nodiscard]] QPointF at(double along) const
    {
        const auto next = std::ranges::upper_bound(m_lengths, along);
        const auto i = std::clamp<qsizetype>(next - m_lengths.begin(), 1, m_line.size() - 1);
        const double from = m_lengths[size_t(i - 1)];
        const double share = (along - from) / std::max(1e-9, m_lengths[size_t(i)] - from);
        return m_line[i - 1] + (m_line[i] - m_line[i - 1]) * share;
    }

private:
    QPolygonF m_line;
    std::vector<double> m_lengths;
};

class Labeller {
public:
    Labeller(const DemoTown &town, int zoom) : m_town(town), m_zoom(zoom) {}

    std::vector<Label> label()
    {
        // What a reader looks for first takes its place first.
        if (m_zoom >= 13 && m_zoom <= 16)
            labelCommunities();
        for (const RoadClass kind : {RoadClass::Primary, RoadClass::Secondary})
            labelRoads(kind);
        labelAreas(Ground::Green, 15, greenInk);
        labelRiver();
        for (const RoadClass kind : {RoadClass::Tertiary, RoadClass::Residential, RoadClass::Lane, RoadClass::Path})
            labelRoads(kind);
        labelAreas(Ground::Building, 17, houseInk);
        return std::move(m_labels);
    }

private:
    [[nodiscard]] QPointF pixels(const Point &point) const
    {
        const WorldPoint at = toWorld(point);
        return QPointF(at.x, at.y) * std::exp2(m_zoom) * tilePixels;
    }

    [[nodiscard]] QPolygonF pixels(const std::vector<Point> &line) const
    {
        QPolygonF polygon;
        for (const Point &point : line)
            polygon.append(pixels(point));
        return polygon;
    }

    void take(const QPainterPath &letters, const QColor &ink, double room)
    {
        const QRectF box = letters.boundingRect().adjusted(-room, -room, room, room);
        if (std::ranges::none_of(m_labels, [&](const Label &label) { return label.box.intersects(box); }))
            m_labels.push_back({letters, box, ink});
    }

    void labelAt(const QPointF &middle, const QString &text, const QFont &font, const QColor &ink, double spacing = 1)
    {
        const double step = font.pixelSize() * spacing;
        QPainterPath path;
        for (qsizetype i = 0; i < text.size(); ++i)
            path.addPath(letter(text[i], font)
                    .translated(middle + QPointF((double(i) - double(text.size() - 1) / 2) * step, 0)));
        take(path, ink, 4);
    }

    void labelCommunities()
    {
        const QFont font = fontOf(m_zoom <= 13 ? 11 : m_zoom - 1, true);
        for (const Border &community : m_town.communities)
            labelAt(pixels(community.bounds().middle()), community.name, font, communityInk, m_zoom >= 15 ? 1.3 : 1);
    }

    void labelAreas(Ground ground, int firstZoom, const QColor &ink)
    {
        if (m_zoom < firstZoom)
            return;
        for (const auto &area : m_town.areas) {
            if (area.ground == ground && !area.name.isEmpty()) {
                const QFont font = fontOf(ground == Ground::Building ? 10 : 12);
                if (ground == Ground::Building)
                    labelNumber(pixels(area.ring).boundingRect().center(), area.name, font, ink);
                else
                    labelAt(pixels(area.ring).boundingRect().center(), area.name, font, ink);
            }
        }
    }

    // Digits are narrower than Chinese letters.
    void labelNumber(const QPointF &middle, const QString &text, const QFont &font, const QColor &ink)
    {
        QPainterPath path;
        path.addText(0, 0, font, text);
        take(path.translated(middle - path.boundingRect().center()), ink, 2);
    }

    void labelRiver()
    {
        const auto water = std::ranges::find(m_town.areas, Ground::Water, &DemoTown::Area::ground);
        if (m_zoom < 14 || water == m_town.areas.end())
            return;
        // The ring goes along one bank and back on the other.
        const QPolygonF ring = pixels(water->ring);
        QPolygonF middle;
        for (qsizetype i = 0; i < ring.size() / 2; ++i)
            middle.append((ring[i] + ring[ring.size() - 1 - i]) / 2);
        labelAlong(middle, water->name, fontOf(m_zoom >= 16 ? 14 : 12), waterInk, 3, 700);
    }

    void labelRoads(RoadClass kind)
    {
        constexpr std::array<int, roadClassCount> firstZoom{13, 14, 15, 16, 17, 17};
        if (m_zoom < firstZoom[size_t(kind)])
            return;
        const bool isGreat = kind <= RoadClass::Secondary;
        const QFont font = fontOf(m_zoom >= 17 && kind <= RoadClass::Residential ? 13
                : m_zoom >= 15 && isGreat                                        ? 12
                                                                                 : 11);
        QPolygonF line;
        const DemoTown::Way *last = nullptr;
        const auto finish = [&] {
            if (last)
                labelAlong(line, last->name, font, roadInk, isGreat ? 1.5 : 1.25, isGreat ? 520 : 620);
        };
        for (const auto &way : m_town.ways) {
            if (way.kind != kind)
                continue;
            if (!last || last->name != way.name || last->nodes.back() != way.nodes.front()) {
                finish();
                line.clear();
            }
            last = &way;
            for (const int node : way.nodes)
                line.append(pixels(m_town.nodes[size_t(node)].at));
        }
        finish();
    }

    // Once per `every` pixels, from the middle of the line.
    void labelAlong(
        const QPolygonF &line, const QString &text, const QFont &font, const QColor &ink, double spacing, double every)
    {
        const Track track(line);
        const double step = font.pixelSize() * spacing;
        const double length = step * double(text.size());
        const int times = std::max(1, int(track.length() / every));
        if (length > track.length() * 0.9)
            return;
        for (int i = 0; i < times; ++i) {
            const double middle = track.length() * (i + 0.5) / times;
            take(alongPath(track, middle, text, font, step), ink, 5);
        }
    }

    // Level text reads to the right, upright text downwards with its letters upright, as street names are written.
    static QPainterPath alongPath(
        const Track &track, double middle, const QString &text, const QFont &font, double step)
    {
        const double reach = step * double(text.size()) / 2;
        const QPointF run = track.at(middle + reach) - track.at(middle - reach);
        const bool isLevel = std::abs(run.x()) >= std::abs(run.y());
        const double sign = (isLevel ? run.x() : run.y()) >= 0 ? 1 : -1;
        QPainterPath path;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const double along = middle + sign * (double(i) - double(text.size() - 1) / 2) * step;
            const QPointF ahead = (track.at(along + step / 2) - track.at(along - step / 2)) * sign;
            const double angle = std::atan2(ahead.y(), ahead.x()) * 180 / M_PI - (isLevel ? 0 : 90);
            const QPointF at = track.at(along);
            path.addPath(QTransform().translate(at.x(), at.y()).rotate(angle).map(letter(text[i], font)));
        }
        return path;
    }

    const DemoTown &m_town;
    int m_zoom;
    std::vector<Label> m_labels;
};

}  // namespace

std::vector<Label> labelsOf(const DemoTown &town, int zoom)
{
    return Labeller(town, zoom).label();
}

void paintLabels(QPainter &painter, const std::vector<Label> &labels, const QRectF &view)
{
    for (const Label &label : labels) {
        if (!label.box.intersects(view))
            continue;
        painter.strokePath(
            label.letters, QPen(QColor(255, 255, 255, 215), 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.fillPath(label.letters, label.ink);
    }
}

}  // namespace qianshao::geo
