// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/stationroads.h"

#include "models/geo/route.h"

namespace qianshao::session {

std::shared_ptr<const geo::RoadNetwork> StationRoads::network()
{
    const std::scoped_lock lock(m_mutex);
    if (!m_network)
        m_network = m_folder.roads();
    return *m_network;
}

void StationRoads::forget()
{
    const std::scoped_lock lock(m_mutex);
    m_network.reset();
}

std::vector<geo::Point> StationRoads::way(const geo::Point &from, const geo::Point &to)
{
    const auto found = geo::route(network().get(), from, to, {.mode = geo::TravelMode::EBike});
    return found && !found->isEstimated ? found->line : std::vector<geo::Point>();
}

}  // namespace qianshao::session
