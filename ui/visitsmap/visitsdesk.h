// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/borders.h"
#include "models/geo/tileservice.h"
#include "ui/visitsmap/visitsday.h"

#include <QList>
#include <QObject>

#include <functional>

namespace qianshao::ui::visitsmap {

// An open instruction on the map.
struct OpenDoor {
    records::Uuid instruction;
    records::Level level{};
    QString name;
    geo::Point at;
};

// What a map is made of; each is a file of its own.
enum class MapPart : quint8 { Street, Satellite, Borders, Roads };

// Called beside the window.
using WayFinder = std::function<Way(const geo::Point &from, const geo::Point &to)>;

// The station's open visits and its map as this room needs them. The program gives it an engine: ui knows neither how
// visits are gathered nor where maps lie. Nothing here blocks the window; each question is answered by a signal later,
// unless the same question was asked again meanwhile.
class VisitsDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // `start`: where the day begins; absent = at the first door.
    virtual void readDay(const QList<records::Uuid> &officers, const std::optional<geo::Point> &start) = 0;
    // Every open instruction whose place is known.
    virtual void readOpenDoors() = 0;
    // Absent = straight lines.
    [[nodiscard]] virtual WayFinder wayFinder() const { return {}; }

    virtual void openMap() = 0;
    // Null until mapOpened(). One that was given out lives until the end of the next mapOpened().
    [[nodiscard]] virtual const geo::TileService *tiles() const = 0;
    [[nodiscard]] virtual const std::vector<geo::Border> &borders() const = 0;
    // A file of tiles (.mbtiles), borders (.geojson) or roads (.osm, .osm.pbf); what it is follows from the file. It is
    // answered by one of three signals; where it was taken the map is opened anew, and days go along new roads.
    virtual void importMap(const QString &path) = 0;
    virtual void stopMapImport() = 0;

Q_SIGNALS:
    void dayRead(const std::shared_ptr<const qianshao::ui::visitsmap::VisitsDay> &day);
    void openDoorsRead(const std::vector<qianshao::ui::visitsmap::OpenDoor> &doors);
    void mapOpened();
    void mapImporting(int percent);
    void mapImported(qianshao::ui::visitsmap::MapPart part);
    // `problem`: what is wrong, in words.
    void mapRefused(const QString &problem);
    void mapImportStopped();
    // The file could not be read.
    void failed();
};

}  // namespace qianshao::ui::visitsmap
