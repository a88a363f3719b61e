// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/mapservices.h"
#include "models/geo/mbtiles.h"
#include "models/geo/serviceaccess.h"

#include <QThread>

#include <optional>
#include <vector>

namespace qianshao::geo {

// What lies under the map where there is no tile.
enum class Paper : quint8 { Light, Dark };

// A picture of lines in two calm greys, as PNG: the neutral ground of a map without tiles.
[[nodiscard]] QByteArray gridTile(Paper paper);

// A map that can be chosen, as street or satellite: one or several files that lie beside each other. The first that
// has a tile gives it; what none has, the service is asked for. May have neither: then it is grid all over.
struct TileLayer {
    QString name;  // letters; it is part of the addresses
    std::vector<MbTiles> maps;
    std::optional<TileSource> service;
};

// What a layer's files and its service say together.
struct LayerFacts {
    QString name;
    bool hasTiles = false;  // else it is grid all over
    // Only these zooms have tiles; some that a town is seen at, where there are none.
    int minZoom = 4;
    int maxZoom = 18;
    std::optional<Bounds> bounds;  // around all its files; absent without one
    QString attribution;
};

// Hands tiles to this process over loopback, as the stock `osm` plug-in wants them: GET
// /SECRET/<layer>/<light|dark>/z/x/y.png. A tile that nobody has is the grid; nothing is ever asked of anybody but the
// services of the layers. Everything but such an address is 404. Listens on 127.0.0.1 only, on a port that is free, in
// a thread of its own: a slow disk does not hold up the window, and a slow service no tile of a file.
class TileService {
public:
    // `secret`: random bytes, without which no other program of this computer finds the tiles.
    TileService(std::vector<TileLayer> layers, const QByteArray &secret, const ServiceLimits &limits = {});
    ~TileService();
    Q_DISABLE_COPY_MOVE(TileService)

    // False where this computer refuses a port on loopback.
    [[nodiscard]] bool isServing() const { return m_port != 0; }
    // With %z, %x and %y in it, as osm.mapping.custom.host takes it.
    [[nodiscard]] QString addressOf(const QString &layer, Paper paper) const;
    // In the order in which they were given.
    [[nodiscard]] const std::vector<LayerFacts> &layers() const { return m_layers; }

private:
    std::vector<LayerFacts> m_layers;
    QThread m_thread;
    QString m_secret;
    quint16 m_port = 0;
};

}  // namespace qianshao::geo
