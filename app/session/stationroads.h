// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/mapfolder.h"
#include "app/session/officerday.h"

#include <mutex>

namespace qianshao::session {

// The station's ways: along its own roads, opened when they are first asked for and again after others came in; where
// it has none, as the routing service of its network says; else straight lines. Any thread may ask; beside the window,
// as a service may take its time.
class StationRoads {
public:
    // `service`: absent = nobody is asked.
    explicit StationRoads(MapFolder folder, const std::optional<geo::RoutingSource> &service = {});

    // Null: there are none.
    [[nodiscard]] std::shared_ptr<const geo::RoadNetwork> network();
    // Others came in.
    void forget();

    // Along the roads that there are when it is asked for (roadTravel(), serviceTravel()).
    [[nodiscard]] TravelSource travel(const geo::IsOver &isOver = {});
    // The way on an e-bike, as a day is planned. Absent: no road is near, or nobody knows.
    [[nodiscard]] std::optional<geo::Route> way(const geo::Point &from, const geo::Point &to);

private:
    MapFolder m_folder;
    std::shared_ptr<const geo::RoutingService> m_service;  // null: none is set
    std::mutex m_mutex;
    std::optional<std::shared_ptr<const geo::RoadNetwork>> m_network;  // absent: not looked for yet
};

}  // namespace qianshao::session
