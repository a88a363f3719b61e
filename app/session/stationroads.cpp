// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/stationroads.h"

namespace qianshao::session {

StationRoads::StationRoads(MapFolder folder, const std::optional<geo::RoutingSource> &service)
    : m_folder(std::move(folder)),
      m_service(service ? std::make_shared<const geo::RoutingService>(*service) : nullptr)
{
}

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

TravelSource StationRoads::travel(const geo::IsOver &isOver)
{
    const auto roads = network();
    return !roads && m_service ? serviceTravel(m_service, isOver) : roadTravel(roads);
}

std::optional<geo::Route> StationRoads::way(const geo::Point &from, const geo::Point &to)
{
    const geo::TravelOptions options{.mode = geo::TravelMode::EBike, .isOver = {}};
    const auto roads = network();
    auto found = !roads && m_service ? m_service->route(from, to, options) : geo::route(roads.get(), from, to, options);
    return found && !found->isEstimated ? std::move(found) : std::nullopt;
}

}  // namespace qianshao::session
