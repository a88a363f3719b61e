// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/verbs.h"
#include "app/session/stationservices.h"

#include <QCoreApplication>

namespace qianshao::cli {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

// "5-18"; false: no such text.
bool readZooms(const QString &text, geo::TileSource &into)
{
    bool isMin = false;
    bool isMax = false;
    into.minZoom = text.section(u'-', 0, 0).toInt(&isMin);
    into.maxZoom = text.section(u'-', 1).toInt(&isMax);
    return isMin && isMax;
}

// What the command line says of tiles; in words when it cannot be.
QString changeTiles(const Arguments &arguments, geo::MapServices &services)
{
    geo::TileSource tiles{.address = arguments.value(u"tiles"_s),
        .attribution = arguments.value(u"attribution"_s),
        .isHostInside = arguments.has(u"host-is-inside"_s)};
    if (arguments.values.contains(u"zooms"_s) && !readZooms(arguments.value(u"zooms"_s), tiles))
        return translated(QT_TRANSLATE_NOOP("cli", "--zooms wants two zooms as 5-18."));
    services.tiles = tiles;
    return geo::problemOf(tiles);
}

QString changeRouting(const Arguments &arguments, geo::MapServices &services)
{
    services.routing = {.address = arguments.value(u"routing"_s), .isHostInside = arguments.has(u"host-is-inside"_s)};
    return geo::problemOf(*services.routing);
}

// `services` as the command line wants them; in words when it cannot be.
QString change(const Arguments &arguments, geo::MapServices &services)
{
    const bool hasTiles = arguments.values.contains(u"tiles"_s);
    const bool hasRouting = arguments.values.contains(u"routing"_s);
    if (arguments.has(u"off"_s) && (hasTiles || hasRouting))
        return translated(QT_TRANSLATE_NOOP("cli", "Either --off, or a service to set."));
    if (!hasTiles && (arguments.values.contains(u"zooms"_s) || arguments.values.contains(u"attribution"_s)))
        return translated(QT_TRANSLATE_NOOP("cli", "--zooms and --attribution belong to --tiles."));
    if (!hasTiles && !hasRouting && arguments.has(u"host-is-inside"_s))
        return translated(QT_TRANSLATE_NOOP("cli", "--host-is-inside belongs to --tiles or --routing."));
    if (arguments.has(u"off"_s))
        services = {};
    QString problem = hasTiles ? changeTiles(arguments, services) : QString();
    if (problem.isEmpty() && hasRouting)
        problem = changeRouting(arguments, services);
    return problem;
}

void printWords(const geo::MapServices &services)
{
    if (const auto &tiles = services.tiles) {
        print(translated(QT_TRANSLATE_NOOP("cli", "Tiles, zoom %1 to %2: %3"))
                .arg(tiles->minZoom)
                .arg(tiles->maxZoom)
                .arg(tiles->address));
        print(translated(QT_TRANSLATE_NOOP("cli",
                             "  This computer will contact %1 whenever the map is looked at where its own files have "
                             "nothing. That host learns which places are looked at. Its tiles must be WGS-84 or "
                             "CGCS2000; others lie some hundred metres beside the doors."))
                .arg(geo::hostOf(tiles->address)));
    }
    if (const auto &routing = services.routing) {
        print(translated(QT_TRANSLATE_NOOP("cli", "Ways: %1")).arg(routing->address));
        print(translated(QT_TRANSLATE_NOOP("cli",
                             "  This computer will contact %1 whenever a day is planned and the station has no roads "
                             "of its own. That host learns the coordinates of the doors, and nothing else of them."))
                .arg(geo::hostOf(routing->address)));
    }
    if (services == geo::MapServices())
        print(translated(QT_TRANSLATE_NOOP("cli", "No on-line service is set: maps and plans ask nobody.")));
}

}  // namespace

Exit mapService(const Arguments &arguments)
{
    const auto session = open(arguments);
    if (!session)
        return Exit::Refused;
    const geo::MapServices before = session::mapServices(session->store());
    geo::MapServices services = before;
    if (const QString problem = change(arguments, services); !problem.isEmpty()) {
        say(problem);
        return Exit::Refused;
    }
    if (services != before)
        session::setMapServices(session->store(), services);
    if (arguments.has(u"json"_s))
        print(geo::jsonOf(services));
    else
        printWords(services);
    return Exit::Done;
}

}  // namespace qianshao::cli
