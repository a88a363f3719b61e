// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/mercator.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <span>
#include <variant>

namespace SQLite {
class Database;
}

namespace qianshao::geo {

enum class TileFormat : quint8 { Png, Jpeg, Webp };
// As MBTiles files write it: png, jpg, webp.
[[nodiscard]] QString formatName(TileFormat format);
// What a picture is by its first bytes; absent when it is none of these.
[[nodiscard]] std::optional<TileFormat> formatOf(QByteArrayView picture);

// What a file of tiles says of itself, checked against the tiles.
struct TileSetFacts {
    QString name;  // the file's own, else the file name
    QString attribution;  // whose data it is, as plain text; may be empty
    TileFormat format = TileFormat::Png;
    int minZoom = 0;  // of the tiles that are there
    int maxZoom = 0;
    Bounds bounds;
    qint64 bytes = 0;  // of the file

    bool operator==(const TileSetFacts &) const = default;
};

// A file of map pictures (raster MBTiles), read as it lies there and never written.
// One thread at a time uses an object; any number of them may read the same file. A file is not to be changed while it
// is open: a new map is a new file under the old name.
class MbTiles {
public:
    // Checks the whole outside: that it is such a file, has tiles, that they are pictures that this computer can draw.
    // Else says in words what is wrong. Does not read every tile.
    [[nodiscard]] static std::variant<MbTiles, QString> open(const QString &path);
    MbTiles(MbTiles &&other) noexcept;
    MbTiles &operator=(MbTiles &&other) noexcept;
    ~MbTiles();

    [[nodiscard]] const TileSetFacts &facts() const { return m_facts; }
    // The picture as the file holds it; empty where there is none or it cannot be read.
    [[nodiscard]] QByteArray tile(const TileAddress &address) const;

private:
    MbTiles(std::unique_ptr<SQLite::Database> database, TileSetFacts facts);

    std::unique_ptr<SQLite::Database> m_database;
    TileSetFacts m_facts;
};

struct TilePicture {
    TileAddress address;
    QByteArray picture;
};

// Writes a new MBTiles file; name, attribution, format, zooms and bounds come from `facts`. Empty when it is written,
// else what went wrong in words; then nothing is left at `path`.
[[nodiscard]] QString writeMbTiles(
    const QString &path, const TileSetFacts &facts, std::span<const TilePicture> pictures);

}  // namespace qianshao::geo
