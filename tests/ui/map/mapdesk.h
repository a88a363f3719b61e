// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/models/geo/mapsamples.h"
#include "ui/map/mapview.h"

#include <QApplication>
#include <QTemporaryDir>

namespace qianshao::tests {

// The colour of a tile of the test's map: neighbours differ.
inline QColor tileColor(const geo::TileAddress &tile)
{
    return QColor::fromHsv((tile.column * 7 + tile.row * 3 + tile.zoom * 5) % 12 * 30, 150, 220);
}

// A map of zoom 13 to 15 around 109.5E 34.5N, each tile in its colour, served.
class MapDesk {
public:
    explicit MapDesk(bool hasMap = true) : m_service(layers(hasMap), "secret") {}

    [[nodiscard]] const geo::TileService &tiles() const { return m_service; }
    [[nodiscard]] static geo::Point middle() { return {109.5, 34.5}; }
    [[nodiscard]] static geo::TileAddress tileAt(const geo::WorldPoint &at, int zoom)
    {
        return {zoom, int(at.x * (1 << zoom)), int(at.y * (1 << zoom))};
    }

private:
    std::vector<geo::TileLayer> layers(bool hasMap)
    {
        std::vector<geo::TileLayer> layers(2);
        layers[0].name = QStringLiteral("street");
        layers[1].name = QStringLiteral("satellite");
        if (!hasMap)
            return layers;
        std::vector<geo::TilePicture> pictures;
        for (int zoom = 13; zoom <= 15; ++zoom) {
            const geo::TileAddress about = tileAt(geo::toWorld(middle()), zoom);
            for (int column = about.column - 4; column <= about.column + 4; ++column) {
                for (int row = about.row - 4; row <= about.row + 4; ++row)
                    pictures.push_back({{zoom, column, row}, picture(tileColor({zoom, column, row}))});
            }
        }
        geo::TileSetFacts facts = sampleFacts();
        facts.bounds = {109.48, 34.48, 109.52, 34.52};
        const QString path = m_folder.filePath(QStringLiteral("a.mbtiles"));
        if (!geo::writeMbTiles(path, facts, pictures).isEmpty())
            qFatal("no map");
        layers[0].maps.push_back(std::get<geo::MbTiles>(geo::MbTiles::open(path)));
        return layers;
    }

    QTemporaryDir m_folder;
    geo::TileService m_service;
};

}  // namespace qianshao::tests

// As the program's own main: what maps need comes before the application.
#define MAP_TEST_MAIN(Test)                                                                                            \
    int main(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        qianshao::ui::map::chooseRendering(false);                                                                     \
        QApplication application(argc, argv);                                                                          \
        Test test;                                                                                                     \
        QTEST_SET_MAIN_SOURCE_PATH                                                                                     \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }
