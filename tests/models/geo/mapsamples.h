// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/mbtiles.h"

#include <QBuffer>
#include <QImage>

namespace qianshao::tests {

// A square of one colour.
inline QByteArray picture(const QColor &color, const char *format = "PNG", int side = geo::tilePixels)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, format);
    return bytes;
}

// Where tile (zoom, column, row) of the sample lies: the four tiles of zoom 11 around 109.51E 34.45N and the 16 below.
inline std::vector<geo::TilePicture> samplePictures(const QColor &color = Qt::green)
{
    std::vector<geo::TilePicture> pictures;
    const QByteArray bytes = picture(color);
    for (const int zoom : {11, 12}) {
        const int factor = 1 << (zoom - 11);
        for (int column = 1646 * factor; column < 1648 * factor; ++column) {
            for (int row = 813 * factor; row < 815 * factor; ++row)
                pictures.push_back({{zoom, column, row}, bytes});
        }
    }
    return pictures;
}

inline geo::TileSetFacts sampleFacts()
{
    return {.name = QStringLiteral("样图"),
        .attribution = QStringLiteral("© 无人"),
        .format = geo::TileFormat::Png,
        .minZoom = 11,
        .maxZoom = 12,
        .bounds = {109.4, 34.3, 109.6, 34.6},
        .bytes = 0};
}

}  // namespace qianshao::tests
