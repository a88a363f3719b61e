// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/traveltimes.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <thread>

namespace qianshao::geo {
namespace {

constexpr double walkingMetresPerSecond = 4.8 / 3.6;

class Table {
public:
    Table(const RoadNetwork *network, std::span<const Point> places, const TravelOptions &options)
        : m_network(network),
          m_places(places),
          m_options(options),
          m_snaps(places.size())
    {
        m_times.size = int(places.size());
        m_times.seconds.assign(places.size() * places.size(), 0);
        m_times.isEstimated.assign(places.size(), true);
        for (size_t place = 0; network && place < places.size(); ++place) {
            m_snaps[place] = network->snap(places[place], options.mode, options.snapRadius);
            if (!m_snaps[place])
                continue;
            m_times.isEstimated[place] = false;
            m_onRoad.push_back(place);
            m_targets.push_back(*m_snaps[place]);
        }
    }

    bool fill()
    {
        const auto cores = m_options.threads > 0 ? unsigned(m_options.threads) : std::thread::hardware_concurrency();
        const size_t count = std::clamp(size_t(cores), size_t(1), std::max(m_places.size(), size_t(1)));
        std::vector<std::jthread> threads;
        for (size_t i = 1; i < count; ++i)
            threads.emplace_back([this] { fillRows(); });
        fillRows();
        threads.clear();
        return !m_isOver;
    }

    TravelTimes take() { return std::move(m_times); }

private:
    // Rows are taken one by one, whoever is free; each thread searches with memory of its own.
    void fillRows()
    {
        std::optional<RoadSearch> search;
        std::vector<uint32_t> ms(m_targets.size());
        for (size_t from = m_next++; from < m_places.size() && !m_isOver; from = m_next++) {
            for (size_t to = 0; to < m_places.size(); ++to)
                at(from, to) = estimatedSeconds(m_places[from], m_places[to], m_options);
            if (!m_snaps[from])
                continue;
            if (!search)
                search.emplace(*m_network, m_options.mode);
            if (!search->times(*m_snaps[from], m_targets, ms, m_options.isOver)) {
                m_isOver = true;
                return;
            }
            for (size_t target = 0; target < m_targets.size(); ++target)
                at(from, m_onRoad[target]) = overRoad(from, m_onRoad[target], ms[target]);
        }
    }

    int &at(size_t from, size_t to) { return m_times.seconds[from * m_places.size() + to]; }

    [[nodiscard]] int overRoad(size_t from, size_t to, uint32_t ms) const
    {
        if (from == to)
            return 0;
        if (ms == RoadSearch::noWay)
            return TravelTimes::unreachable;
        return roadSeconds(ms / 1000.0, m_snaps[from]->gap + m_snaps[to]->gap);
    }

    const RoadNetwork *m_network;
    std::span<const Point> m_places;
    const TravelOptions &m_options;
    std::vector<std::optional<Snap>> m_snaps;
    std::vector<size_t> m_onRoad;  // places that have a road
    std::vector<Snap> m_targets;   // theirs
    TravelTimes m_times;
    std::atomic<size_t> m_next = 0;
    std::atomic<bool> m_isOver = false;
};

}  // namespace

double ordinarySpeed(TravelMode mode)
{
    switch (mode) {
    case TravelMode::Walk: return 4'800;
    case TravelMode::EBike: return 15'000;
    case TravelMode::Car: return 22'000;
    }
    return 4'800;
}

int estimatedSeconds(const Point &from, const Point &to, const TravelOptions &options)
{
    return int(std::ceil(metresBetween(from, to) * options.detour / ordinarySpeed(options.mode) * 3600));
}

int roadSeconds(double onRoad, double gaps)
{
    return int(std::ceil(onRoad + gaps / walkingMetresPerSecond));
}

std::optional<TravelTimes> travelTimes(
    const RoadNetwork *network, std::span<const Point> places, const TravelOptions &options)
{
    Table table(network, places, options);
    if (!table.fill())
        return {};
    return table.take();
}

}  // namespace qianshao::geo
