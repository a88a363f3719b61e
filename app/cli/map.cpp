// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/verbs.h"
#include "app/session/demomap.h"
#include "app/session/mapfolder.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>

namespace qianshao::cli {

using namespace Qt::StringLiterals;
using session::MapKind;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

struct Import {
    MapKind kind;
    QString file;
};

// What the command line names; verbs.cpp lists the same options.
std::vector<Import> importsOf(const Arguments &arguments)
{
    std::vector<Import> imports;
    for (const auto &[option, kind] : {std::pair{u"tiles"_s, MapKind::Street}, {u"satellite"_s, MapKind::Satellite},
             {u"borders"_s, MapKind::Borders}, {u"roads"_s, MapKind::Roads}}) {
        if (arguments.values.contains(option))
            imports.push_back({kind, arguments.value(option)});
    }
    return imports;
}

// Absent (and said so) where there is no station: a map beside nothing would never be found again.
std::optional<session::MapFolder> folderOf(const Arguments &arguments)
{
    const QString store = arguments.value(u"store"_s);
    if (QFileInfo::exists(store))
        return session::MapFolder(store);
    say(translated(QT_TRANSLATE_NOOP("cli", "There is no station %1.")).arg(store));
    return {};
}

QJsonObject jsonOf(const session::MapFile &file)
{
    QJsonObject json{{u"kind"_s, session::nameOf(file.kind)}, {u"file"_s, file.path}, {u"bytes"_s, file.bytes}};
    if (file.tiles) {
        const auto &[name, attribution, format, minZoom, maxZoom, bounds, bytes] = *file.tiles;
        json[u"name"] = name;
        json[u"attribution"] = attribution;
        json[u"format"] = geo::formatName(format);
        json[u"minZoom"] = minZoom;
        json[u"maxZoom"] = maxZoom;
        json[u"bounds"] = QJsonArray{bounds.west, bounds.south, bounds.east, bounds.north};
    }
    if (file.borders > 0)
        json[u"borders"] = file.borders;
    if (file.roads > 0) {
        json[u"roads"] = file.roads;
        json[u"skippedTurns"] = file.skippedTurns;
    }
    if (!file.problem.isEmpty())
        json[u"problem"] = file.problem;
    return json;
}

QString lineOf(const session::MapFile &file)
{
    const QString place = u"%1  %2"_s.arg(session::nameOf(file.kind), QFileInfo(file.path).fileName());
    const double megabytes = double(file.bytes) / 1e6;
    if (!file.problem.isEmpty())
        return place + u"  "_s + file.problem;
    if (file.roads > 0)
        return translated(QT_TRANSLATE_NOOP("cli", "%1  %2 pieces of road, %3 MB"))
            .arg(place)
            .arg(file.roads)
            .arg(megabytes, 0, 'f', 1);
    if (!file.tiles)
        return translated(QT_TRANSLATE_NOOP("cli", "%1  %2 borders, %3 MB"))
            .arg(place)
            .arg(file.borders)
            .arg(megabytes, 0, 'f', 1);
    const geo::Bounds &bounds = file.tiles->bounds;
    return translated(QT_TRANSLATE_NOOP("cli", "%1  “%2” %3, zoom %4 to %5, %6 to %7 E, %8 to %9 N, %10 MB"))
        .arg(place, file.tiles->name, geo::formatName(file.tiles->format))
        .arg(file.tiles->minZoom)
        .arg(file.tiles->maxZoom)
        .arg(bounds.west, 0, 'f', 4)
        .arg(bounds.east, 0, 'f', 4)
        .arg(bounds.south, 0, 'f', 4)
        .arg(bounds.north, 0, 'f', 4)
        .arg(megabytes, 0, 'f', 1);
}

void printFiles(const session::MapFolder &folder, bool isJson)
{
    QJsonArray list;
    for (const session::MapFile &file : folder.files()) {
        if (!isJson)
            print(lineOf(file));
        list.append(jsonOf(file));
    }
    if (isJson)
        print(QJsonObject{{u"maps"_s, list}});
}

Exit importAll(const session::MapFolder &folder, const std::vector<Import> &imports, bool isJson)
{
    size_t done = 0;
    for (const auto &[kind, file] : imports) {
        const QString problem = folder.import(kind, file);
        if (problem.isEmpty())
            ++done;
        else
            say(u"%1: %2"_s.arg(file, problem));
    }
    if (done == 0)
        return Exit::Refused;
    printFiles(folder, isJson);
    return done == imports.size() ? Exit::Done : Exit::DoneWithProblems;
}

}  // namespace

Exit mapImport(const Arguments &arguments)
{
    const auto imports = importsOf(arguments);
    if (imports.empty()) {
        say(translated(QT_TRANSLATE_NOOP("cli", "Name at least one map to import.")));
        return Exit::Refused;
    }
    const auto folder = folderOf(arguments);
    return folder ? importAll(*folder, imports, arguments.has(u"json"_s)) : Exit::Refused;
}

Exit mapDemo(const Arguments &arguments)
{
    const auto folder = folderOf(arguments);
    if (!folder)
        return Exit::Refused;
    const QTemporaryDir temporary;
    const session::DemoMap map =
        session::writeDemoMap(arguments.values.contains(u"out"_s) ? arguments.value(u"out"_s) : temporary.path());
    if (!map.problem.isEmpty()) {
        say(map.problem);
        return Exit::Refused;
    }
    return importAll(*folder,
        {{MapKind::Street, map.tiles}, {MapKind::Borders, map.borders}, {MapKind::Roads, map.roads}},
        arguments.has(u"json"_s));
}

Exit mapList(const Arguments &arguments)
{
    const auto folder = folderOf(arguments);
    if (!folder)
        return Exit::Refused;
    printFiles(*folder, arguments.has(u"json"_s));
    return Exit::Done;
}

}  // namespace qianshao::cli
