// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/remotetiles.h"

#include "models/geo/mbtiles.h"

#include <QBuffer>
#include <QImageReader>
#include <QNetworkReply>
#include <QTimer>

namespace qianshao::geo {
namespace {

constexpr qint64 mostBytes = qint64(1024) * 1024;

quint64 keyOf(const TileAddress &tile)
{
    return quint64(tile.zoom) << 48 | quint64(tile.column) << 24 | quint64(tile.row);
}

// The size is looked at first: a small file may be a huge picture.
bool isTile(QByteArray bytes)
{
    const auto format = formatOf(bytes);
    if (!format || bytes.size() > mostBytes)
        return false;
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, formatName(*format).toLatin1());
    const QSize size = reader.size();
    const bool isSquare = size == QSize(tilePixels, tilePixels) || size == QSize(2 * tilePixels, 2 * tilePixels);
    return isSquare && !reader.read().isNull();
}

}  // namespace

RemoteTiles::RemoteTiles(TileSource source, const ServiceLimits &limits, QObject *parent)
    : QObject(parent),
      m_source(std::move(source)),
      m_limits(limits),
      m_kept(limits.keptBytes)
{
    goStraight(m_network);
}

void RemoteTiles::get(const TileAddress &tile, Then then)
{
    const quint64 key = keyOf(tile);
    if (const QByteArray *kept = m_kept.object(key)) {
        then(*kept);
        return;
    }
    if (tile.zoom < m_source.minZoom || tile.zoom > m_source.maxZoom || !m_rest.hasExpired()) {
        then({});
        return;
    }
    const auto [found, isNew] = m_questions.try_emplace(key, Question{.tile = tile, .waiting = {}, .reply = {}});
    found->second.waiting.push_back(std::move(then));
    if (!isNew)
        return;
    const int number = found->second.number = ++m_asked;
    m_queue.push_back(key);
    QTimer::singleShot(m_limits.answer, this, [this, key, number] {
        const auto late = m_questions.find(key);
        if (late != m_questions.end() && late->second.number == number)
            giveUp();
    });
    askNext();
}

void RemoteTiles::askNext()
{
    while (m_running < m_limits.atOnce && !m_queue.empty()) {
        const quint64 key = m_queue.front();
        m_queue.pop_front();
        Question &question = m_questions.at(key);
        QNetworkReply *reply = m_network.get(requestFor(m_source.urlOf(question.tile)));
        question.reply = reply;
        ++m_running;
        endBeyond(mostBytes, *reply);
        connect(reply, &QNetworkReply::finished, this, [this, key, reply] { finish(key, *reply); });
    }
}

void RemoteTiles::finish(quint64 key, QNetworkReply &reply)
{
    reply.deleteLater();
    --m_running;
    const auto found = m_questions.find(key);
    if (found == m_questions.end() || found->second.reply != &reply)  // given up
        return;
    if (isSilent(reply)) {
        giveUp();
        return;
    }
    QByteArray picture = reply.error() == QNetworkReply::NoError ? reply.readAll() : QByteArray();
    if (isTile(picture))
        m_kept.insert(key, new QByteArray(picture), picture.size());
    else
        picture.clear();
    const Question question = std::move(m_questions.extract(key).mapped());
    for (const Then &then : question.waiting)
        then(picture);
    askNext();
}

void RemoteTiles::giveUp()
{
    m_rest.setRemainingTime(m_limits.rest);
    m_queue.clear();
    for (const auto &[key, question] : std::exchange(m_questions, {})) {
        if (question.reply)
            question.reply->abort();
        for (const Then &then : question.waiting)
            then({});
    }
}

}  // namespace qianshao::geo
