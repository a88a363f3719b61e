// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/mapfolder.h"

#include "app/session/say.h"
#include "models/geo/osmreader.h"
#include "models/geo/roadbuilder.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>

namespace qianshao::session {

using namespace Qt::StringLiterals;

namespace {

// What is wrong with the file; fills in what `map list` tells of it.
QString checkTiles(MapFile &file)
{
    const auto opened = geo::MbTiles::open(file.path);
    if (const auto *problem = std::get_if<QString>(&opened))
        return *problem;
    file.tiles = std::get<geo::MbTiles>(opened).facts();
    return {};
}

std::variant<std::vector<geo::Border>, QString> readBorders(const QString &path)
{
    constexpr qint64 more = qint64(64) * 1024 * 1024;  // than the reader takes: it says what is too much
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly))
        return say(QT_TRANSLATE_NOOP("session", "The file cannot be read: %1")).arg(source.errorString());
    return geo::readBorders(source.read(more));
}

QString checkBorders(MapFile &file)
{
    const auto read = readBorders(file.path);
    if (const auto *problem = std::get_if<QString>(&read))
        return *problem;
    file.borders = int(std::get<std::vector<geo::Border>>(read).size());
    return {};
}

using GoOn = MapFolder::GoOn;

QString stoppedText()
{
    return geo::textOf(geo::OsmProblem{geo::OsmProblem::Code::Cancelled, {}});
}

// Under another name, flushed to the disk, and then renamed: QSaveFile does all three.
QString copy(const QString &from, const QString &to, const GoOn &goOn)
{
    constexpr qint64 chunk = qint64(1024) * 1024;
    QFile source(from);
    QSaveFile target(to);
    if (!source.open(QIODevice::ReadOnly))
        return say(QT_TRANSLATE_NOOP("session", "The file cannot be read: %1")).arg(source.errorString());
    bool isWritten = target.open(QIODevice::WriteOnly);
    while (isWritten && !source.atEnd()) {
        const QByteArray bytes = source.read(chunk);
        if (bytes.isEmpty())
            return say(QT_TRANSLATE_NOOP("session", "The file cannot be read: %1")).arg(source.errorString());
        isWritten = target.write(bytes) == bytes.size();
        if (goOn && !goOn(double(source.pos()) / double(source.size())))
            return stoppedText();
    }
    if (!isWritten || !target.commit())
        return say(QT_TRANSLATE_NOOP("session", "The map cannot be copied to %1: %2")).arg(to, target.errorString());
    return {};
}

using Roads = std::shared_ptr<const geo::RoadNetwork>;

QString checkRoads(MapFile &file)
{
    const auto opened = geo::RoadNetwork::open(file.path);
    if (const auto *problem = std::get_if<geo::RoadFileProblem>(&opened))
        return geo::textOf(*problem);
    const Roads &roads = std::get<Roads>(opened);
    file.roads = int(roads->segmentCount());
    file.skippedTurns = int(roads->header().skippedTurns);
    return {};
}

// An OSM extract becomes a road file.
QString build(const QString &from, const QString &to, const GoOn &goOn)
{
    const auto half = [&](double done) {
        return [done, &goOn](double share) { return !goOn || goOn(done + share / 2); };
    };
    const auto read = geo::readOsm(from, half(0));
    if (const auto *problem = std::get_if<geo::OsmProblem>(&read))
        return geo::textOf(*problem);
    const QByteArray bytes = geo::buildRoads(std::get<geo::RawRoads>(read), half(0.5));
    if (bytes.isEmpty())
        return stoppedText();
    QSaveFile target(to);
    if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size() || !target.commit())
        return say(QT_TRANSLATE_NOOP("session", "The map cannot be copied to %1: %2")).arg(to, target.errorString());
    return {};
}

// A kind of map is one entry here, one in MapKind and mapKinds, and one option of `map import`.
struct KindRow {
    const char *name;
    const char *suffix;
    QString (*check)(MapFile &file);
    QString (*take)(const QString &from, const QString &to, const GoOn &goOn) = copy;
    bool isSource = true;  // what is imported is what lies there afterwards, and is checked as such before
    const char *only = nullptr;  // the name of the one file; null = named as what was imported
};

const KindRow &rowOf(MapKind kind)
{
    static constexpr KindRow rows[] = {
        {"street", ".mbtiles", checkTiles},
        {"satellite", ".mbtiles", checkTiles},
        {"borders", ".geojson", checkBorders},
        {"roads", ".roads", checkRoads, build, false, "network"},
    };
    return rows[size_t(kind)];
}

MapFile lookAt(MapKind kind, const QString &path)
{
    MapFile file{.kind = kind, .path = path, .bytes = QFileInfo(path).size()};
    file.problem = rowOf(kind).check(file);
    return file;
}

// What a power cut left of a copy. Nobody else copies: the folder is locked.
void removeLeftovers(const QDir &folder, const QString &suffix)
{
    for (const QString &name : folder.entryList({u'*' + suffix + u".*"_s}, QDir::Files | QDir::Hidden))
        QFile::remove(folder.filePath(name));
}

}  // namespace

QString nameOf(MapKind kind)
{
    return QLatin1StringView(rowOf(kind).name);
}

std::optional<MapKind> mapKindOf(const QString &file)
{
    const auto endsWithOneOf = [&](std::initializer_list<QLatin1StringView> endings) {
        return std::ranges::any_of(
            endings, [&](QLatin1StringView ending) { return file.endsWith(ending, Qt::CaseInsensitive); });
    };
    if (endsWithOneOf({".osm"_L1, ".osm.gz"_L1, ".osm.bz2"_L1, ".pbf"_L1}))
        return MapKind::Roads;
    if (endsWithOneOf({".geojson"_L1, ".json"_L1}))
        return MapKind::Borders;
    if (!endsWithOneOf({".mbtiles"_L1}))
        return {};
    const auto opened = geo::MbTiles::open(file);
    const auto *tiles = std::get_if<geo::MbTiles>(&opened);
    return tiles && tiles->facts().format == geo::TileFormat::Jpeg ? MapKind::Satellite : MapKind::Street;
}

MapFolder::MapFolder(const QString &store) : m_path(QFileInfo(store).absoluteFilePath() + u".map"_s) {}

QString MapFolder::import(MapKind kind, const QString &file, const GoOn &goOn) const
{
    const KindRow &row = rowOf(kind);
    if (const QString problem = row.isSource ? lookAt(kind, file).problem : QString(); !problem.isEmpty())
        return problem;
    const QDir folder(m_path + u'/' + nameOf(kind));
    if (!folder.mkpath(u"."_s))
        return say(QT_TRANSLATE_NOOP("session", "The folder %1 cannot be made.")).arg(folder.path());
    QLockFile lock(m_path + u"/lock"_s);
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0))
        return say(QT_TRANSLATE_NOOP("session", "Another import into %1 is going on.")).arg(m_path);
    const QString suffix = QLatin1StringView(row.suffix);
    removeLeftovers(folder, suffix);
    const QString name = row.only ? QString::fromLatin1(row.only) : QFileInfo(file).completeBaseName();
    return row.take(file, folder.filePath(name + suffix), goOn);
}

std::vector<MapFile> MapFolder::files() const
{
    std::vector<MapFile> files;
    for (const MapKind kind : mapKinds) {
        for (const QString &path : pathsOf(kind))
            files.push_back(lookAt(kind, path));
    }
    return files;
}

std::vector<geo::TileLayer> MapFolder::layers(const std::optional<geo::TileSource> &street) const
{
    std::vector<geo::TileLayer> layers;
    for (const MapKind kind : {MapKind::Street, MapKind::Satellite}) {
        geo::TileLayer &layer = layers.emplace_back(nameOf(kind));
        for (const QString &path : pathsOf(kind)) {
            auto opened = geo::MbTiles::open(path);
            if (auto *map = std::get_if<geo::MbTiles>(&opened))
                layer.maps.push_back(std::move(*map));
        }
    }
    layers.front().service = street;
    return layers;
}

std::vector<geo::Border> MapFolder::borders() const
{
    std::vector<geo::Border> all;
    for (const QString &path : pathsOf(MapKind::Borders)) {
        auto read = readBorders(path);
        if (auto *borders = std::get_if<std::vector<geo::Border>>(&read))
            std::ranges::move(*borders, std::back_inserter(all));
    }
    return all;
}

std::shared_ptr<const geo::RoadNetwork> MapFolder::roads() const
{
    for (const QString &path : pathsOf(MapKind::Roads)) {
        const auto opened = geo::RoadNetwork::open(path);
        if (const auto *roads = std::get_if<Roads>(&opened))
            return *roads;
    }
    return {};
}

QStringList MapFolder::pathsOf(MapKind kind) const
{
    const QDir folder(m_path + u'/' + nameOf(kind));
    QStringList paths;
    for (const QString &name :
        folder.entryList({u'*' + QLatin1StringView(rowOf(kind).suffix)}, QDir::Files, QDir::Name))
        paths.append(folder.filePath(name));
    return paths;
}

}  // namespace qianshao::session
