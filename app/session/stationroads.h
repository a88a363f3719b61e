// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/mapfolder.h"
#include "app/session/officerday.h"

#include <mutex>

namespace qianshao::session {

// The station's roads, opened when they are first asked for, and again after others came in. Any thread may ask.
class StationRoads {
public:
    explicit StationRoads(MapFolder folder) : m_folder(std::move(folder)) {}

    // Null: there are none.
    [[nodiscard]] std::shared_ptr<const geo::RoadNetwork> network();
    // Others came in.
    void forget();

    // Along the roads that there are when it is asked for (roadTravel()).
    [[nodiscard]] TravelSource travel() { return roadTravel(network()); }
    // The line of the way on an e-bike, as a day is planned. Empty: no road is near, or there are none.
    [[nodiscard]] std::vector<geo::Point> way(const geo::Point &from, const geo::Point &to);

private:
    MapFolder m_folder;
    std::mutex m_mutex;
    std::optional<std::shared_ptr<const geo::RoadNetwork>> m_network;  // absent: not looked for yet
};

}  // namespace qianshao::session
