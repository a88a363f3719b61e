// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/route.h"

#include <QGeoRouteReply>
#include <QGeoRoutingManagerEngine>
#include <QThreadPool>

namespace qianshao::geo {

// Answers route requests of Qt Location beside the window's thread.
class OfflineRoadEngine final : public QGeoRoutingManagerEngine {
    Q_OBJECT
public:
    using Network = std::shared_ptr<const RoadNetwork>;

    // Null: there are no roads.
    OfflineRoadEngine(Network network, const QVariantMap &parameters, QObject *parent = nullptr);
    // Waits for what is being searched; it is told to end.
    ~OfflineRoadEngine() override;

    // The reply finishes later, in the engine's thread, with one route or an error.
    QGeoRouteReply *calculateRoute(const QGeoRouteRequest &request) override;

private:
    Network m_network;
    QThreadPool m_pool;
    std::shared_ptr<std::atomic<bool>> m_isGone = std::make_shared<std::atomic<bool>>(false);
};

}  // namespace qianshao::geo
