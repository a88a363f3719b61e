// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/tileservice.h"

#include "models/geo/remotetiles.h"

#include <QAbstractHttpServer>
#include <QBuffer>
#include <QHttpHeaders>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QImage>
#include <QPainter>
#include <QTcpServer>
#include <QUrl>

#include <algorithm>

namespace qianshao::geo {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(Paper paper)
{
    return paper == Paper::Light ? u"light"_s : u"dark"_s;
}

const char *mimeOf(const QByteArray &picture)
{
    switch (formatOf(picture).value_or(TileFormat::Png)) {
    case TileFormat::Jpeg: return "image/jpeg";
    case TileFormat::Webp: return "image/webp";
    case TileFormat::Png: break;
    }
    return "image/png";
}

LayerFacts factsOf(const TileLayer &layer)
{
    LayerFacts all{.name = layer.name, .bounds = {}, .attribution = {}};
    QStringList attributions;
    const auto add = [&](const auto &source) {
        const bool isFirst = !std::exchange(all.hasTiles, true);
        all.minZoom = isFirst ? source.minZoom : std::min(all.minZoom, source.minZoom);
        all.maxZoom = isFirst ? source.maxZoom : std::max(all.maxZoom, source.maxZoom);
        if (!source.attribution.isEmpty() && !attributions.contains(source.attribution))
            attributions.append(source.attribution);
    };
    for (const MbTiles &map : layer.maps) {
        add(map.facts());
        all.bounds = all.bounds ? united(*all.bounds, map.facts().bounds) : map.facts().bounds;
    }
    if (layer.service)
        add(*layer.service);
    all.attribution = attributions.join(u" · "_s);
    return all;
}

// z/x/y.png; invalid when it is none.
TileAddress addressFrom(const QString &zoom, const QString &column, QString row)
{
    constexpr auto suffix = ".png"_L1;
    if (!row.endsWith(suffix))
        return {-1, 0, 0};
    row.chop(suffix.size());
    std::array<bool, 3> isNumber{};
    const TileAddress address{zoom.toInt(&isNumber[0]), column.toInt(&isNumber[1]), row.toInt(&isNumber[2])};
    return std::ranges::all_of(isNumber, std::identity()) ? address : TileAddress{-1, 0, 0};
}

void write(const QByteArray &picture, QHttpServerResponder &responder)
{
    responder.write(picture, mimeOf(picture));
}

// Lives in the service's thread.
class TileServer : public QAbstractHttpServer {
public:
    TileServer(std::vector<TileLayer> layers, QString secret, const ServiceLimits &limits)
        : m_layers(std::move(layers)),
          m_secret(std::move(secret)),
          m_limits(limits),
          m_light(gridTile(Paper::Light)),
          m_dark(gridTile(Paper::Dark))
    {
    }

    // The port, 0 if there is none to have.
    quint16 listen()
    {
        // Made here: what asks the network belongs to the thread in which it was made.
        for (const TileLayer &layer : m_layers)
            m_remotes.push_back(layer.service ? std::make_unique<RemoteTiles>(*layer.service, m_limits) : nullptr);
        auto *listener = new QTcpServer(this);
        if (!listener->listen(QHostAddress::LocalHost) || !bind(listener))
            return 0;
        return listener->serverPort();
    }

protected:
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override
    {
        const QStringList parts = request.url().path().split(u'/');
        if (request.method() != QHttpServerRequest::Method::Get || parts.size() != 7 || !parts[0].isEmpty()
            || parts[1] != m_secret)
            return false;
        const auto layer = std::ranges::find(m_layers, parts[2], &TileLayer::name);
        const bool isDark = parts[3] == nameOf(Paper::Dark);
        const TileAddress tile = addressFrom(parts[4], parts[5], parts[6]);
        if (layer == m_layers.end() || (!isDark && parts[3] != nameOf(Paper::Light)) || !tile.isValid())
            return false;
        answer(size_t(layer - m_layers.begin()), tile, isDark ? m_dark : m_light, responder);
        return true;
    }

    void missingHandler(const QHttpServerRequest &, QHttpServerResponder &responder) override
    {
        responder.write(QHttpServerResponder::StatusCode::NotFound);
    }

private:
    void answer(size_t layer, const TileAddress &tile, const QByteArray &grid, QHttpServerResponder &responder)
    {
        for (const MbTiles &map : m_layers[layer].maps) {
            // Somebody else's bytes under a tile's name are no picture either.
            if (const QByteArray picture = map.tile(tile); formatOf(picture)) {
                write(picture, responder);
                return;
            }
        }
        if (!m_remotes[layer]) {
            write(grid, responder);
            return;
        }
        const auto later = std::make_shared<QHttpServerResponder>(std::move(responder));
        m_remotes[layer]->get(
            tile, [grid, later](const QByteArray &picture) { write(picture.isEmpty() ? grid : picture, *later); });
    }

    std::vector<TileLayer> m_layers;
    QString m_secret;
    ServiceLimits m_limits;
    QByteArray m_light;
    QByteArray m_dark;
    std::vector<std::unique_ptr<RemoteTiles>> m_remotes;  // of each layer, null without a service
};

}  // namespace

QByteArray gridTile(Paper paper)
{
    constexpr int cell = tilePixels / 4;
    const bool isLight = paper == Paper::Light;
    QImage image(tilePixels, tilePixels, QImage::Format_RGB32);
    image.fill(isLight ? QColor(0xEE, 0xF0, 0xF3) : QColor(0x1D, 0x23, 0x2C));
    QPainter painter(&image);
    for (int at = 0; at < tilePixels; at += cell) {
        const bool isEdge = at == 0;
        painter.setPen(isLight ? QColor(isEdge ? 0xD3D8DF : 0xE3E7EC) : QColor(isEdge ? 0x323B47 : 0x262E38));
        painter.drawLine(at, 0, at, tilePixels - 1);
        painter.drawLine(0, at, tilePixels - 1, at);
    }
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

TileService::TileService(std::vector<TileLayer> layers, const QByteArray &secret, const ServiceLimits &limits)
    : m_secret(QString::fromLatin1(secret.toHex()))
{
    for (const TileLayer &layer : layers)
        m_layers.push_back(factsOf(layer));
    m_thread.setObjectName(u"tiles"_s);
    m_thread.start();
    auto *server = new TileServer(std::move(layers), m_secret, limits);
    server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, server, &QObject::deleteLater);
    QMetaObject::invokeMethod(server, [server] { return server->listen(); }, Qt::BlockingQueuedConnection, &m_port);
}

TileService::~TileService()
{
    m_thread.quit();
    m_thread.wait();
}

QString TileService::addressOf(const QString &layer, Paper paper) const
{
    return u"http://127.0.0.1:%1/%2/%3/%4/%z/%x/%y.png"_s.arg(QString::number(m_port), m_secret, layer, nameOf(paper));
}

}  // namespace qianshao::geo
