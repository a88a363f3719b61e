// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/mbtiles.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QImageReader>
#include <QRegularExpression>
#include <QUrl>

namespace qianshao::geo {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("geo", text);
}

// What is wrong with a file, on its way out of the checks.
struct Refusal {
    QString why;
};

constexpr int mostPixels = 1024;  // of a tile's side: some services hand out two or four in one

// `immutable`: what is checked is what is copied, with no journal beside it, and it works on a read-only disk.
std::unique_ptr<SQLite::Database> openFile(const QString &path)
{
    const QByteArray uri = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded() + "?immutable=1";
    auto database = std::make_unique<SQLite::Database>(
        uri.toStdString(), SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX | SQLite::OPEN_URI);
    database->exec("PRAGMA trusted_schema = OFF");  // views may come with the file, functions with effects may not
    return database;
}

void checkHead(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Refusal{say(QT_TRANSLATE_NOOP("geo", "The file cannot be read: %1")).arg(file.errorString())};
    if (file.read(16) != QByteArrayView("SQLite format 3", 16))
        throw Refusal{say(QT_TRANSLATE_NOOP("geo", "This is no MBTiles file."))};
}

void checkTables(const SQLite::Database &database)
{
    SQLite::Statement query(database,
        "SELECT count(DISTINCT name) FROM sqlite_master WHERE type IN ('table', 'view') AND name IN ('tiles', "
        "'metadata')");
    if (!query.executeStep() || query.getColumn(0).getInt() != 2)
        throw Refusal{say(QT_TRANSLATE_NOOP("geo", "This is a database, but no MBTiles file: tiles are missing."))};
}

QHash<QString, QString> metadataOf(const SQLite::Database &database)
{
    QHash<QString, QString> metadata;
    SQLite::Statement query(database, "SELECT name, value FROM metadata LIMIT 1000");
    while (query.executeStep())
        metadata.insert(QString::fromStdString(query.getColumn(0).getString()).toLower(),
            QString::fromStdString(query.getColumn(1).getString()));
    return metadata;
}

// What min or max tells, as a number; -1 without any row.
int number(const SQLite::Database &database, const char *sql)
{
    SQLite::Statement query(database, sql);
    return query.executeStep() && query.getColumn(0).isInteger() ? query.getColumn(0).getInt() : -1;
}

// The tiles decide: beyond them old ones would be stretched, and lie in the wrong place.
void takeZooms(const SQLite::Database &database, TileSetFacts &facts)
{
    facts.minZoom = number(database, "SELECT min(zoom_level) FROM tiles");
    facts.maxZoom = number(database, "SELECT max(zoom_level) FROM tiles");
    if (facts.maxZoom < 0)
        throw Refusal{say(QT_TRANSLATE_NOOP("geo", "The file holds no tile."))};
    if (facts.minZoom < 0 || facts.maxZoom > mostZoom)
        throw Refusal{say(QT_TRANSLATE_NOOP("geo", "The file has tiles of zoom %1; this program shows 0 to %2."))
                .arg(facts.minZoom < 0 ? facts.minZoom : facts.maxZoom)
                .arg(mostZoom)};
}

// Where the tiles of the lowest zoom lie: the rough place of the map.
Bounds extent(const SQLite::Database &database, int zoom)
{
    SQLite::Statement query(database,
        "SELECT min(tile_column), max(tile_column), min(tile_row), max(tile_row) FROM tiles WHERE zoom_level = ?");
    query.bind(1, zoom);
    const bool found = query.executeStep();
    const int top = (1 << zoom) - 1;
    const TileAddress first{
        zoom, found ? query.getColumn(0).getInt() : -1, found ? top - query.getColumn(3).getInt() : -1};
    const TileAddress last{
        zoom, found ? query.getColumn(1).getInt() : -1, found ? top - query.getColumn(2).getInt() : -1};
    if (!first.isValid() || !last.isValid())
        throw Refusal{say(QT_TRANSLATE_NOOP("geo", "The file has tiles that lie outside the world."))};
    const Bounds northWest = first.bounds();
    const Bounds southEast = last.bounds();
    return {northWest.west, southEast.south, southEast.east, northWest.north};
}

// What the file says where it can be true, else where its tiles are.
void takeBounds(const SQLite::Database &database, const QString &said, TileSetFacts &facts)
{
    const Bounds seen = extent(database, facts.minZoom);
    const QStringList numbers = said.split(u',');
    Bounds told;
    if (numbers.size() == 4)
        told = {numbers[0].toDouble(), numbers[1].toDouble(), numbers[2].toDouble(), numbers[3].toDouble()};
    facts.bounds = told.isValid() && told.meets(seen) ? told : seen;
}

// One picture stands for all.
void takeFormat(const SQLite::Database &database, const QString &said, TileSetFacts &facts)
{
    const QString vector = say(QT_TRANSLATE_NOOP(
        "geo", "The file holds vector tiles (pbf). This program shows pictures: ask for raster tiles in PNG or JPEG."));
    if (said == "pbf"_L1 || said == "mvt"_L1)
        throw Refusal{vector};
    SQLite::Statement query(database, "SELECT tile_data FROM tiles LIMIT 1");
    if (!query.executeStep())
        throw Refusal{say(QT_TRANSLATE_NOOP("geo", "The file holds no tile."))};
    const auto column = query.getColumn(0);
    QByteArray picture(static_cast<const char *>(column.getBlob()), column.getBytes());
    const auto format = formatOf(picture);
    if (!format && picture.startsWith("\x1f\x8b"))
        throw Refusal{vector};
    if (!format)
        throw Refusal{say(QT_TRANSLATE_NOOP("geo", "The tiles are no pictures in PNG, JPEG or WebP."))};
    QBuffer buffer(&picture);
    const QSize size = QImageReader(&buffer).size();
    if (!size.isValid())
        throw Refusal{
            say(QT_TRANSLATE_NOOP("geo", "This computer cannot draw the file's tiles (%1).")).arg(formatName(*format))};
    if (size.width() != size.height() || size.width() > mostPixels)
        throw Refusal{
            say(QT_TRANSLATE_NOOP("geo", "The tiles are %1×%2 pixels; squares of 256 are usual, %3 the most."))
                .arg(size.width())
                .arg(size.height())
                .arg(mostPixels)};
    facts.format = *format;
}

// Some write a link there, and a link of a stranger's file is nothing to click.
QString plainText(QString html)
{
    static const QRegularExpression tags(u"<[^>]*>"_s);
    return html.remove(tags).replace("&copy;"_L1, u"©"_s).replace("&amp;"_L1, u"&"_s).simplified();
}

TileSetFacts check(const SQLite::Database &database, const QString &path)
{
    checkTables(database);
    const auto metadata = metadataOf(database);
    TileSetFacts facts;
    takeZooms(database, facts);
    takeFormat(database, metadata.value(u"format"_s).toLower(), facts);
    takeBounds(database, metadata.value(u"bounds"_s), facts);
    const QFileInfo file(path);
    const QString name = metadata.value(u"name"_s).simplified();
    facts.name = name.isEmpty() ? file.completeBaseName() : name;
    facts.attribution = plainText(metadata.value(u"attribution"_s));
    facts.bytes = file.size();
    return facts;
}

QString damaged(const SQLite::Exception &problem)
{
    return say(QT_TRANSLATE_NOOP("geo", "The file is damaged or no MBTiles file (%1)."))
        .arg(QString::fromUtf8(problem.what()));
}

QString boundsText(const Bounds &bounds)
{
    const auto text = [](double degrees) { return QString::number(degrees, 'f', 6); };
    return QStringList{text(bounds.west), text(bounds.south), text(bounds.east), text(bounds.north)}.join(u',');
}

void fill(SQLite::Database &database, const TileSetFacts &facts, std::span<const TilePicture> pictures)
{
    SQLite::Transaction transaction(database);
    database.exec("CREATE TABLE metadata (name TEXT, value TEXT)");
    database.exec("CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB)");
    SQLite::Statement say(database, "INSERT INTO metadata VALUES (?, ?)");
    const auto put = [&say](const char *name, const QString &value) {
        say.bind(1, name);
        say.bind(2, value.toStdString());
        say.exec();
        say.reset();
    };
    put("name", facts.name);
    put("type", u"baselayer"_s);
    put("format", formatName(facts.format));
    put("minzoom", QString::number(facts.minZoom));
    put("maxzoom", QString::number(facts.maxZoom));
    put("bounds", boundsText(facts.bounds));
    put("attribution", facts.attribution);
    SQLite::Statement insert(database, "INSERT INTO tiles VALUES (?, ?, ?, ?)");
    for (const auto &[address, picture] : pictures) {
        insert.bind(1, address.zoom);
        insert.bind(2, address.column);
        insert.bind(3, (1 << address.zoom) - 1 - address.row);
        insert.bindNoCopy(4, picture.constData(), int(picture.size()));
        insert.exec();
        insert.reset();
    }
    database.exec("CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row)");
    transaction.commit();
}

}  // namespace

QString formatName(TileFormat format)
{
    switch (format) {
    case TileFormat::Jpeg: return u"jpg"_s;
    case TileFormat::Webp: return u"webp"_s;
    case TileFormat::Png: break;
    }
    return u"png"_s;
}

std::optional<TileFormat> formatOf(QByteArrayView picture)
{
    if (picture.startsWith("\x89PNG\r\n\x1a\n"))
        return TileFormat::Png;
    if (picture.startsWith("\xff\xd8\xff"))
        return TileFormat::Jpeg;
    if (picture.startsWith("RIFF") && picture.size() >= 12 && picture.sliced(8).startsWith("WEBP"))
        return TileFormat::Webp;
    return {};
}

std::variant<MbTiles, QString> MbTiles::open(const QString &path)
{
    try {
        checkHead(path);
        auto database = openFile(path);
        TileSetFacts facts = check(*database, path);
        return MbTiles(std::move(database), std::move(facts));
    } catch (const Refusal &refusal) {
        return refusal.why;
    } catch (const SQLite::Exception &problem) {
        return damaged(problem);
    }
}

MbTiles::MbTiles(std::unique_ptr<SQLite::Database> database, TileSetFacts facts)
    : m_database(std::move(database)),
      m_facts(std::move(facts))
{
}

MbTiles::MbTiles(MbTiles &&other) noexcept = default;
MbTiles &MbTiles::operator=(MbTiles &&other) noexcept = default;
MbTiles::~MbTiles() = default;

QByteArray MbTiles::tile(const TileAddress &address) const
{
    if (!address.isValid())
        return {};
    try {
        SQLite::Statement query(
            *m_database, "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?");
        query.bind(1, address.zoom);
        query.bind(2, address.column);
        query.bind(3, (1 << address.zoom) - 1 - address.row);
        if (!query.executeStep())
            return {};
        const auto column = query.getColumn(0);
        return {static_cast<const char *>(column.getBlob()), column.getBytes()};
    } catch (const SQLite::Exception &) {
        return {};  // a damaged page is a hole in the map, not the end of it
    }
}

QString writeMbTiles(const QString &path, const TileSetFacts &facts, std::span<const TilePicture> pictures)
{
    if (QFile::exists(path))
        return say(QT_TRANSLATE_NOOP("geo", "There is a file %1 already.")).arg(path);
    try {
        SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("PRAGMA journal_mode = MEMORY");
        fill(database, facts, pictures);
        return {};
    } catch (const SQLite::Exception &problem) {
        QFile::remove(path);
        return say(QT_TRANSLATE_NOOP("geo", "The map cannot be written to %1: %2"))
            .arg(path, QString::fromUtf8(problem.what()));
    }
}

}  // namespace qianshao::geo
