// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/mapservices.h"
#include "models/geo/serviceaccess.h"

#include <QCache>
#include <QDeadlineTimer>
#include <QNetworkAccessManager>
#include <QPointer>

#include <deque>
#include <functional>
#include <unordered_map>
#include <vector>

namespace qianshao::geo {

// Tiles of a service, asked for by and by and kept in memory only: where somebody looked is written nowhere. Lives in
// one thread that has an event loop. A host that does not answer in time is left alone for a while, and everything that
// waits for it is answered at once.
class RemoteTiles : public QObject {
public:
    RemoteTiles(TileSource source, const ServiceLimits &limits, QObject *parent = nullptr);

    // Calls `then` once with the picture: at once where it is known what comes, at the latest after limits.answer, and
    // never once this object is gone. Empty: there is none, or what came is no tile (PNG, JPEG or WebP of 256 or 512
    // pixels and at most 1 MB).
    using Then = std::function<void(const QByteArray &picture)>;
    void get(const TileAddress &tile, Then then);

private:
    struct Question {
        TileAddress tile;
        int number = 0;
        std::vector<Then> waiting;
        QPointer<QNetworkReply> reply;  // null: not asked yet
    };

    void askNext();
    void finish(quint64 key, QNetworkReply &reply);
    // Everybody waits in vain.
    void giveUp();

    const TileSource m_source;
    const ServiceLimits m_limits;
    QCache<quint64, QByteArray> m_kept;
    std::unordered_map<quint64, Question> m_questions;
    std::deque<quint64> m_queue;  // those that are not asked yet, oldest first
    QDeadlineTimer m_rest;
    int m_asked = 0;  // questions so far
    int m_running = 0;
    QNetworkAccessManager m_network;  // the last member: replies end before anything else goes
};

}  // namespace qianshao::geo
