// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/demomap.h"

#include "models/geo/demotownpicture.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>
#include <QTemporaryDir>

namespace qianshao::session {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 seed = 1;  // everybody's demo town is the same

QString write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return QCoreApplication::translate("session", "The map cannot be written to %1: %2").arg(path, file.errorString());
}

}  // namespace

DemoMap writeDemoMap(const QString &folder)
{
    const QDir place(folder);
    DemoMap map{.tiles = place.filePath(u"demo-town.mbtiles"_s),
        .borders = place.filePath(u"demo-town.geojson"_s),
        .roads = place.filePath(u"demo-town.osm"_s),
        .problem = {}};
    if (!place.mkpath(u"."_s)) {
        map.problem = QCoreApplication::translate("session", "The folder %1 cannot be made.").arg(place.path());
        return map;
    }
    const geo::DemoTown town = geo::makeDemoTown(seed);
    map.problem = write(map.borders, geo::writeBorders(town.communities));
    if (map.problem.isEmpty())
        map.problem = write(map.roads, geo::osmXml(town));
    if (map.problem.isEmpty()) {
        QFile::remove(map.tiles);
        map.problem = geo::writeMbTiles(map.tiles, geo::tileFacts(town), geo::paintTiles(town));
    }
    return map;
}

QString layDemoMap(const MapFolder &maps)
{
    const QTemporaryDir folder;
    const DemoMap map = writeDemoMap(folder.path());
    QString problem = map.problem;
    for (const auto &[kind, file] :
        {std::pair{MapKind::Street, map.tiles}, {MapKind::Borders, map.borders}, {MapKind::Roads, map.roads}}) {
        if (problem.isEmpty())
            problem = maps.import(kind, file);
    }
    return problem;
}

}  // namespace qianshao::session
