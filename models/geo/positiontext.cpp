// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/positiontext.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <cmath>
#include <optional>

namespace qianshao::geo {

using namespace Qt::StringLiterals;

namespace {

using Reading = std::variant<Point, PositionProblem>;

// Typographic marks that the compatibility form keeps or takes apart.
QString plain(QString text)
{
    text.replace(u'″', u'"').replace(u'”', u'"').replace(u'′', u'\'').replace(u'’', u'\'').replace(u'º', u'°');
    return text.normalized(QString::NormalizationForm_KC).replace(u'、', u',').trimmed();
}

struct Angle {
    double degrees = 0;
    enum Axis : quint8 { Unknown, Longitude, Latitude } axis = Unknown;
};

Angle::Axis axisOf(const QString &marker)
{
    if (marker.isEmpty())
        return Angle::Unknown;
    const bool isLatitude =
        marker.contains(u'纬') || marker.startsWith(u"lat", Qt::CaseInsensitive) || u"NnSs"_s.contains(marker);
    return isLatitude ? Angle::Latitude : Angle::Longitude;
}

bool isNegative(const QString &marker)
{
    return marker.startsWith(u'南') || marker.startsWith(u'西') || (!marker.isEmpty() && u"SsWw"_s.contains(marker));
}

std::optional<Angle> angleOf(
    const QString &degrees, const QString &minutes, const QString &seconds, const QString &marker)
{
    if (minutes.toDouble() >= 60 || seconds.toDouble() >= 60)
        return {};
    const double size = std::abs(degrees.toDouble()) + minutes.toDouble() / 60 + seconds.toDouble() / 3600;
    const Angle angle{(degrees.startsWith(u'-') != isNegative(marker)) ? -size : size, axisOf(marker)};
    const double most = angle.axis == Angle::Latitude ? 90 : 180;
    return size <= most ? std::optional(angle) : std::nullopt;
}

bool isLongitudeOfChina(double degrees)
{
    return degrees >= 72 && degrees <= 138;
}

bool isLatitudeOfChina(double degrees)
{
    return degrees >= 0 && degrees <= 56;
}

// No number can be both a longitude and a latitude of China, so that at most one order fits.
Reading placed(Angle first, Angle second)
{
    if (first.axis != Angle::Unknown && first.axis == second.axis)
        return PositionProblem::NotAPosition;
    if (first.axis == Angle::Latitude || second.axis == Angle::Longitude)
        std::swap(first, second);
    if (first.axis == Angle::Unknown && second.axis == Angle::Unknown) {
        if (!isLongitudeOfChina(first.degrees))
            std::swap(first, second);
        if (!isLongitudeOfChina(first.degrees) || !isLatitudeOfChina(second.degrees))
            return PositionProblem::OutsideChina;
    }
    return std::abs(second.degrees) <= 90 ? Reading(Point{first.degrees, second.degrees}) : PositionProblem::NotAnAngle;
}

// Two angles; the words for their axes stand before or behind both.
Reading readAngles(const QString &text)
{
    static const QString axis = u"([NSEW]|[南北]纬|[东西]经|[经纬]度|lat(?:itude)?|lon(?:gitude)?|lng)?"_s;
    static const QString angle = u"(?<![\\d.])([+-]?\\d{1,3}(?:\\.\\d+)?)\\s*"
                                 "(?:[°度]\\s*(?:(\\d{1,2}(?:\\.\\d+)?)\\s*['分]\\s*"
                                 "(?:(\\d{1,2}(?:\\.\\d+)?)\\s*(?:\"|秒|''|(?=\\s*(?:[NSEW,;]|$)))\\s*)?)?)?"_s;
    static const QRegularExpression two(
        u"^"_s + axis + u"\\s*"_s + angle + axis + u"[\\s,;/|]*"_s + axis + u"\\s*"_s + angle + axis + u"$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto found = two.match(text);
    if (!found.hasMatch())
        return PositionProblem::NotAPosition;
    const bool isAhead = found.hasCaptured(1);
    // Of "N34.5 E109.5" the second word was taken to be behind the first number.
    const QString ofFirst = found.captured(isAhead ? 1 : 5);
    const QString ofSecond = found.captured(!isAhead ? 10 : found.hasCaptured(6) ? 6 : 5);
    const auto first = angleOf(found.captured(2), found.captured(3), found.captured(4), ofFirst);
    const auto second = angleOf(found.captured(7), found.captured(8), found.captured(9), ofSecond);
    return first && second ? placed(*first, *second) : PositionProblem::NotAnAngle;
}

Reading inWgs84(const Reading &reading, CoordinateSystem system)
{
    const auto *point = std::get_if<Point>(&reading);
    return point ? Reading(toWgs84(*point, system)) : reading;
}

// The system that a word or the value of a parameter names. 天地图 is WGS-84 but for less than a metre.
std::optional<CoordinateSystem> systemNamed(const QString &name)
{
    static const QHash<QString, CoordinateSystem> systems{{u"wgs84"_s, CoordinateSystem::Wgs84},
        {u"wgs84ll"_s, CoordinateSystem::Wgs84}, {u"cgcs2000"_s, CoordinateSystem::Wgs84},
        {u"gps"_s, CoordinateSystem::Wgs84}, {u"天地图"_s, CoordinateSystem::Wgs84},
        {u"gcj02"_s, CoordinateSystem::Gcj02}, {u"gcj02ll"_s, CoordinateSystem::Gcj02},
        {u"gaode"_s, CoordinateSystem::Gcj02}, {u"高德"_s, CoordinateSystem::Gcj02},
        {u"腾讯"_s, CoordinateSystem::Gcj02}, {u"bd09"_s, CoordinateSystem::Bd09},
        {u"bd09ll"_s, CoordinateSystem::Bd09}, {u"百度"_s, CoordinateSystem::Bd09}};
    const auto found = systems.constFind(QString(name).remove(u'-').toLower());
    return found == systems.cend() ? std::nullopt : std::optional(*found);
}

Reading readBare(QString text, CoordinateSystem system)
{
    static const QRegularExpression word(
        u"(wgs-?84(?:ll)?|cgcs2000|gps|gcj-?02(?:ll)?|bd-?09(?:ll|mc)?|高德|腾讯|百度|天地图)"
        "(?:地图)?"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression frame(u"[()\\[\\]{}【】「」:=]|坐标系?|经纬度|定位|位置"_s);
    if (const auto found = word.match(text); found.hasMatch()) {
        const auto named = systemNamed(found.captured(1));
        if (!named)
            return PositionProblem::UnknownSystem;
        system = *named;
        text.remove(found.capturedStart(), found.capturedLength());
    }
    return inWgs84(readAngles(text.replace(frame, u" "_s).simplified()), system);
}

// RFC 5870, latitude first; Android puts a marker's place into a query after "geo:0,0".
Reading readGeo(const QString &text)
{
    static const QRegularExpression form(u"^geo:(?:0,0\\?q=)?(-?\\d+(?:\\.\\d+)?),(-?\\d+(?:\\.\\d+)?)(.*)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression otherSystem(u";crs=(?!wgs84)"_s, QRegularExpression::CaseInsensitiveOption);
    const auto found = form.match(text);
    if (!found.hasMatch())
        return PositionProblem::NotAPosition;
    if (found.captured(3).contains(otherSystem))
        return PositionProblem::UnknownSystem;
    const Point point{found.captured(2).toDouble(), found.captured(1).toDouble()};
    if (std::abs(point.latitude) > 90 || std::abs(point.longitude) > 180)
        return PositionProblem::NotAnAngle;
    return point;
}

// What a service's links mean where they do not say it.
std::optional<CoordinateSystem> systemOfService(const QUrl &link)
{
    const QString place = link.scheme() + u' ' + link.host();
    if (place.contains(u"amap"))
        return CoordinateSystem::Gcj02;
    if (place.contains(u"baidu") || place.startsWith(u"bdapp"))
        return CoordinateSystem::Bd09;
    if (place.contains(u"map.qq.com") || place.startsWith(u"qqmap"))
        return CoordinateSystem::Gcj02;
    return place.contains(u"tianditu") ? std::optional(CoordinateSystem::Wgs84) : std::nullopt;
}

// What the link itself says, or else `otherwise`; a problem where it says something unknown.
std::variant<CoordinateSystem, PositionProblem> systemOfLink(
    const QUrlQuery &query, bool isTencent, CoordinateSystem otherwise)
{
    for (const QString &key : {u"coord_type"_s, u"coordtype"_s, u"coordinate"_s}) {
        const QString value = query.queryItemValue(key, QUrl::FullyDecoded);
        if (value.isEmpty())
            continue;
        if (isTencent && (value == u'1' || value == u'2'))
            return value == u'1' ? CoordinateSystem::Wgs84 : CoordinateSystem::Gcj02;
        if (const auto named = systemNamed(value))
            return *named;
        return PositionProblem::UnknownSystem;
    }
    // 高德's links into its app: 0 = already shifted, 1 = as a receiver gives it.
    const QString isRaw = query.queryItemValue(u"dev"_s);
    if (isRaw == u'0' || isRaw == u'1')
        return isRaw == u'1' ? CoordinateSystem::Wgs84 : CoordinateSystem::Gcj02;
    return otherwise;
}

// The numbers of the first parameter that holds some; of a way, its end.
QString numbersOf(const QUrlQuery &query)
{
    static const QRegularExpression pair(u"-?\\d+\\.\\d+\\s*,\\s*-?\\d+\\.\\d+"_s);
    for (const QString &key : {u"location"_s, u"position"_s, u"marker"_s, u"coord"_s, u"destination"_s, u"to"_s,
             u"tocoord"_s, u"center"_s, u"latlng"_s, u"ll"_s, u"q"_s, u"p"_s}) {
        const auto found = pair.match(plain(query.queryItemValue(key, QUrl::FullyDecoded)));
        if (found.hasMatch())
            return found.captured();
    }
    for (const auto &[longitude, latitude] : {std::pair{u"lng"_s, u"lat"_s}, {u"lon"_s, u"lat"_s},
             {u"longitude"_s, u"latitude"_s}, {u"dlon"_s, u"dlat"_s}, {u"pointx"_s, u"pointy"_s}}) {
        if (query.hasQueryItem(longitude) && query.hasQueryItem(latitude))
            return u"E%1 N%2"_s.arg(query.queryItemValue(longitude), query.queryItemValue(latitude));
    }
    return {};
}

Reading readLink(const QUrl &link, CoordinateSystem system)
{
    const QUrlQuery query(link);
    const QString numbers = numbersOf(query);
    if (numbers.isEmpty())
        return PositionProblem::NoPositionInLink;
    const bool isTencent = link.host().endsWith(u"map.qq.com") || link.scheme() == u"qqmap";
    const auto said = systemOfLink(query, isTencent, systemOfService(link).value_or(system));
    if (const auto *problem = std::get_if<PositionProblem>(&said))
        return *problem;
    return inWgs84(readAngles(numbers), std::get<CoordinateSystem>(said));
}

}  // namespace

QString textOf(PositionProblem problem)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("geo", text); };
    switch (problem) {
    case PositionProblem::Empty: return say(QT_TRANSLATE_NOOP("geo", "There is no position"));
    case PositionProblem::NotAPosition:
        return say(QT_TRANSLATE_NOOP("geo", "This is no position: two numbers such as 109.5046, 34.5013 are needed"));
    case PositionProblem::NoPositionInLink:
        return say(
            QT_TRANSLATE_NOOP("geo", "The link holds no coordinates: open it and copy the coordinates of the place"));
    case PositionProblem::OutsideChina:
        return say(QT_TRANSLATE_NOOP("geo",
            "In neither order do these numbers lie in China (longitude 72 to 138, latitude 0 to 56): write E and N "
            "beside "
            "them if they are right"));
    case PositionProblem::NotAnAngle:
        return say(QT_TRANSLATE_NOOP("geo",
            "There is no such angle: minutes and seconds stay below 60, a latitude is at "
            "most 90 degrees, a longitude at most 180"));
    case PositionProblem::UnknownSystem:
        return say(QT_TRANSLATE_NOOP("geo",
            "The coordinates are in a system that cannot be converted: take WGS-84, GCJ-02 "
            "or BD-09"));
    }
    return {};
}

Reading readPosition(const QString &text, CoordinateSystem system)
{
    static const QRegularExpression link(u"[a-z][a-z0-9+.-]*://[^\\s<>]+"_s, QRegularExpression::CaseInsensitiveOption);
    const QString line = plain(text);
    if (line.isEmpty())
        return PositionProblem::Empty;
    if (line.startsWith(u"geo:", Qt::CaseInsensitive))
        return readGeo(line);
    if (const auto found = link.match(line); found.hasMatch())
        return readLink(QUrl(found.captured()), system);
    return readBare(line, system);
}

}  // namespace qianshao::geo
