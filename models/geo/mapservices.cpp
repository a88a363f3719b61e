// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/mapservices.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace qianshao::geo {

using namespace Qt::StringLiterals;

namespace {

constexpr auto tilesKey = "tiles"_L1;
constexpr auto routingKey = "routing"_L1;
constexpr auto addressKey = "address"_L1;
constexpr auto minZoomKey = "minZoom"_L1;
constexpr auto maxZoomKey = "maxZoom"_L1;
constexpr auto attributionKey = "attribution"_L1;
constexpr auto insideKey = "hostIsInside"_L1;

QString say(const char *text)
{
    return QCoreApplication::translate("geo", text);
}

bool isInside(QHostAddress address)
{
    bool isFour = false;
    const quint32 four = address.toIPv4Address(&isFour);  // also one that is written as ::ffff:10.1.2.3
    if (isFour)
        address = QHostAddress(four);
    return address.isLoopback() || address.isPrivateUse() || address.isLinkLocal()
        || address.isInSubnet(QHostAddress(u"100.64.0.0"_s), 10);
}

bool isInside(const QString &host)
{
    if (const QHostAddress address(host); !address.isNull())
        return isInside(address);
    const QStringList labels = host.split(u'.', Qt::SkipEmptyParts);
    static const QStringList reserved{u"localhost"_s, u"local"_s, u"lan"_s, u"internal"_s};
    return labels.size() == 1 || (labels.size() > 1 && reserved.contains(labels.last()));
}

QString problemOf(const QString &address, bool isHostInside)
{
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != u"http" && url.scheme() != u"https") || url.host().isEmpty())
        return say(QT_TRANSLATE_NOOP("geo", "“%1” is no address. It begins with http:// or https:// and a host."))
            .arg(address);
    if (!url.userInfo().isEmpty() || url.hasFragment())
        return say(QT_TRANSLATE_NOOP("geo", "An address with a password or with # in it is not taken."));
    if (!isHostInside && !isInside(url.host()))
        return say(QT_TRANSLATE_NOOP("geo",
                       "%1 may lie outside your own network: it is no private address, and no name that is only known "
                       "inside. Where it is inside, vouch for it with --host-is-inside."))
            .arg(url.host());
    return {};
}

QString filled(QString address, const TileAddress &tile)
{
    return address.replace("{z}"_L1, QString::number(tile.zoom))
        .replace("{x}"_L1, QString::number(tile.column))
        .replace("{y}"_L1, QString::number(tile.row))
        .replace("{-y}"_L1, QString::number((1 << tile.zoom) - 1 - tile.row));
}

// Without a problem, or absent.
template <class Source>
std::optional<Source> sound(Source source)
{
    return problemOf(source).isEmpty() ? std::optional(std::move(source)) : std::nullopt;
}

}  // namespace

QUrl TileSource::urlOf(const TileAddress &tile) const
{
    return QUrl(filled(address, tile), QUrl::StrictMode);
}

QString problemOf(const TileSource &source)
{
    const QString &address = source.address;
    if (!address.contains("{z}"_L1) || !address.contains("{x}"_L1)
        || !(address.contains("{y}"_L1) || address.contains("{-y}"_L1)))
        return say(QT_TRANSLATE_NOOP("geo",
            "The address of tiles needs {z}, {x} and {y} in it, or {-y} where rows are counted from the south."));
    const QString host = address.section(u'/', 0, 2);
    const QString sample = filled(address, {1, 0, 0});
    if (host.contains(u'{') || sample.contains(u'{') || sample.contains(u'}'))
        return say(QT_TRANSLATE_NOOP(
            "geo", "In the address of tiles only {z}, {x}, {y} and {-y} can be filled in, and only behind the host."));
    if (const QString problem = problemOf(sample, source.isHostInside); !problem.isEmpty())
        return problem;
    if (source.minZoom < 0 || source.minZoom > source.maxZoom || source.maxZoom > mostZoom)
        return say(QT_TRANSLATE_NOOP("geo", "Zooms go from 0 to %1, the smaller one first.")).arg(mostZoom);
    return {};
}

QString problemOf(const RoutingSource &source)
{
    if (source.address.contains(u'?'))
        return say(QT_TRANSLATE_NOOP("geo", "The address of a routing service has no ? in it."));
    return problemOf(source.address, source.isHostInside);
}

QString hostOf(const QString &address)
{
    return QUrl(filled(address, {})).authority();
}

QJsonObject jsonOf(const MapServices &services)
{
    QJsonObject json;
    if (const auto &tiles = services.tiles)
        json.insert(tilesKey,
            QJsonObject{{addressKey, tiles->address}, {minZoomKey, tiles->minZoom}, {maxZoomKey, tiles->maxZoom},
                {attributionKey, tiles->attribution}, {insideKey, tiles->isHostInside}});
    if (const auto &routing = services.routing)
        json.insert(routingKey, QJsonObject{{addressKey, routing->address}, {insideKey, routing->isHostInside}});
    return json;
}

MapServices mapServicesOf(const QJsonObject &json)
{
    const QJsonObject tiles = json[tilesKey].toObject();
    const QJsonObject routing = json[routingKey].toObject();
    return {.tiles = sound(TileSource{.address = tiles[addressKey].toString(),
                .minZoom = tiles[minZoomKey].toInt(-1),
                .maxZoom = tiles[maxZoomKey].toInt(-1),
                .attribution = tiles[attributionKey].toString(),
                .isHostInside = tiles[insideKey].toBool()}),
        .routing = sound(
            RoutingSource{.address = routing[addressKey].toString(), .isHostInside = routing[insideKey].toBool()})};
}

}  // namespace qianshao::geo
