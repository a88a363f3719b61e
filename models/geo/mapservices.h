// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/mercator.h"

#include <QJsonObject>
#include <QString>
#include <QUrl>

#include <optional>

// The on-line services of the user's own network that the program may ask. Without them nobody is ever asked.
namespace qianshao::geo {

// Map pictures, WGS-84 or CGCS2000 on the square of web maps.
struct TileSource {
    QString address;  // with {z}, {x} and {y}; {-y} where rows are counted from the south (TMS)
    int minZoom = 5;  // only these are asked for
    int maxZoom = 18;
    QString attribution;  // whose data it is, may be empty
    bool isHostInside = false;  // somebody vouches for the host, whatever it is called

    bool operator==(const TileSource &) const = default;
    [[nodiscard]] QUrl urlOf(const TileAddress &tile) const;
};

// An OSRM-compatible server (HTTP API v1).
struct RoutingSource {
    QString address;  // what comes before /route/v1/…
    bool isHostInside = false;

    bool operator==(const RoutingSource &) const = default;
};

// Absent = off.
struct MapServices {
    std::optional<TileSource> tiles;
    std::optional<RoutingSource> routing;

    bool operator==(const MapServices &) const = default;
};

// Empty; else in words why it is not taken: only http and https, only the placeholders above, no password, and only a
// host inside the own network: loopback, private or link-local by its number, or by a name that no public server has,
// or one that somebody vouches for.
[[nodiscard]] QString problemOf(const TileSource &source);
[[nodiscard]] QString problemOf(const RoutingSource &source);

// Who is contacted: "10.1.2.3:5000".
[[nodiscard]] QString hostOf(const QString &address);

[[nodiscard]] QJsonObject jsonOf(const MapServices &services);
// What is missing, or has a problem, is off.
[[nodiscard]] MapServices mapServicesOf(const QJsonObject &json);

}  // namespace qianshao::geo
