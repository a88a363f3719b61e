// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/mapservices.h"
#include "models/geo/route.h"
#include "models/geo/serviceaccess.h"

#include <QDeadlineTimer>

#include <mutex>

class QNetworkAccessManager;

namespace qianshao::geo {

// An OSRM-compatible server of the own network in place of a road network. Questions block, so they are asked beside
// the window; any number of threads may ask. A host that does not answer in time is left alone for a while: then there
// is no answer at once.
class RoutingService {
public:
    explicit RoutingService(RoutingSource source, const ServiceLimits &limits = {});

    // What travelTimes() and route() say over a network, with the server's roads and speeds; a place farther from its
    // road than the radius is estimated. Absent: no answer within limits.answer, for all of a table together; one that
    // is of no use; for a route also that there is no way; or isOver ended it.
    [[nodiscard]] std::optional<TravelTimes> travelTimes(
        std::span<const Point> places, const TravelOptions &options) const;
    [[nodiscard]] std::optional<Route> route(const Point &from, const Point &to, const TravelOptions &options) const;

private:
    [[nodiscard]] std::optional<QByteArray> ask(QNetworkAccessManager &network, const QString &question,
        const QDeadlineTimer &deadline, const IsOver &isOver) const;
    [[nodiscard]] bool isResting() const;
    void rest() const;

    QString m_base;
    ServiceLimits m_limits;
    mutable std::mutex m_mutex;
    mutable QDeadlineTimer m_rest;
};

}  // namespace qianshao::geo
