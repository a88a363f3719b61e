// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/mercator.h"

#include <QByteArray>
#include <QString>

#include <variant>
#include <vector>

namespace qianshao::geo {

// The border of a community, a grid, a precinct.
struct Border {
    QString name;  // may be empty
    // Lines of two points or more. Closed ones (first = last) are areas or holes in them; an open one is just a line.
    std::vector<std::vector<Point>> rings;

    bool operator==(const Border &) const = default;
    // Around all points; not valid for a border on one line.
    [[nodiscard]] Bounds bounds() const;
};

// Reads GeoJSON in WGS-84 degrees: a FeatureCollection (or one Feature) of Polygon, MultiPolygon, LineString and
// MultiLineString. The name comes from the property name, NAME or 名称. Else says in words what is wrong, with the
// number of the feature, counted from 1. At least one border, at most 32 MB, 20,000 features and 1,000,000 points.
[[nodiscard]] std::variant<std::vector<Border>, QString> readBorders(const QByteArray &geoJson);
// The same as GeoJSON; what is read is what was written, to a centimetre.
[[nodiscard]] QByteArray writeBorders(const std::vector<Border> &borders);

}  // namespace qianshao::geo
