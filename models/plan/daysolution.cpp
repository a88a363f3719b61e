// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan/daysolution.h"

#include <algorithm>

namespace qianshao::plan {

DaySolution::DaySolution(const DayModel &model) : m_model(&model), m_routes(size_t(model.crews()))
{
    for (int crew = 0; crew < model.crews(); ++crew)
        m_routes[size_t(crew)].after.push_back(model.begin(crew));
    for (int stop = 0; stop < model.stops(); ++stop) {
        m_unplanned.push_back(stop);
        m_score += model.unplanned(stop);
    }
}

DayOrder DaySolution::orders() const
{
    DayOrder orders;
    for (const Route &route : m_routes)
        orders.push_back(route.order);
    return orders;
}

std::optional<DayScore> DaySolution::addedAt(int crew, size_t position, int stop, const DayScore &most) const
{
    const Route &route = m_routes[size_t(crew)];
    if (!m_model->mayStand(route.order, position, stop))
        return {};
    DayModel::State state = route.after[position];
    if (!m_model->advance(state, stop))
        return {};
    const bool isLast = position == route.order.size();
    const int latest = isLast ? m_model->latestLeave(crew, stop)
                              : route.latest[position] - m_model->travelTime(stop, route.order[position]);
    if (state.time > latest)
        return {};
    for (size_t i = position; i < route.order.size(); ++i) {
        (void)m_model->advance(state, route.order[i]);
        const DayModel::State &old = route.after[i + 1];
        const DayScore added = state.score - old.score;
        // From here on all is as it was, or only worse than it was.
        if (state.time == old.time && state.lastOld == old.lastOld)
            return added < most ? std::optional(added) : std::nullopt;
        if (state.time > old.time && !(added < most))
            return {};
    }
    (void)m_model->finish(state);
    const DayScore added = state.score - route.score;
    return added < most ? std::optional(added) : std::nullopt;
}

void DaySolution::insert(int stop, const Place &place)
{
    Route &route = m_routes[size_t(place.crew)];
    route.order.insert(route.order.begin() + std::ptrdiff_t(place.position), stop);
    weigh(route, place.position);
    std::erase(m_unplanned, stop);
    m_score += -m_model->unplanned(stop);
}

void DaySolution::remove(const std::vector<bool> &isMarked)
{
    for (Route &route : m_routes) {
        const auto isOut = [&](int stop) { return isMarked[size_t(stop)]; };
        const auto first = std::ranges::find_if(route.order, isOut);
        if (first == route.order.end())
            continue;
        const size_t from = size_t(first - route.order.begin());
        for (auto stop = first; stop != route.order.end(); ++stop) {
            if (!isOut(*stop))
                continue;
            m_unplanned.push_back(*stop);
            m_score += m_model->unplanned(*stop);
        }
        std::erase_if(route.order, isOut);
        weigh(route, from);
    }
}

void DaySolution::setOrders(const DayOrder &orders)
{
    for (size_t crew = 0; crew < orders.size(); ++crew) {
        for (const int stop : orders[crew]) {
            m_routes[crew].order.push_back(stop);
            std::erase(m_unplanned, stop);
            m_score += -m_model->unplanned(stop);
        }
        weigh(m_routes[crew], 0);
    }
}

// Where ways are such that leaving a stop out makes the rest later, what does not fit any more goes too.
void DaySolution::weigh(Route &route, size_t from)
{
    m_score += -route.score;
    for (auto stuck = stuckAt(route, from); stuck; stuck = stuckAt(route, std::min(from, *stuck))) {
        const auto stop = route.order.begin() + std::ptrdiff_t(*stuck);
        m_unplanned.push_back(*stop);
        m_score += m_model->unplanned(*stop);
        route.order.erase(stop);
    }
    m_score += route.score;
    route.latest.resize(route.order.size());
    const int crew = route.after.front().crew;
    for (size_t i = route.order.size(); i-- > 0;) {
        const int readyBy = i + 1 == route.order.size()
            ? m_model->latestLeave(crew, route.order[i])
            : route.latest[i + 1] - m_model->travelTime(route.order[i], route.order[i + 1]);
        route.latest[i] = m_model->latestArrival(crew, route.order[i], readyBy);
    }
}

// The position that cannot be met, or from which nobody gets home; absent: the route is weighed.
std::optional<size_t> DaySolution::stuckAt(Route &route, size_t from) const
{
    route.after.resize(from + 1);
    for (size_t i = from; i < route.order.size(); ++i) {
        route.after.push_back(route.after.back());
        if ((i > 0 && m_model->isFirst(route.order[i])) || !m_model->advance(route.after.back(), route.order[i]))
            return i;
    }
    DayModel::State home = route.after.back();
    if (!m_model->finish(home))
        return route.order.size() - 1;
    route.score = home.score;
    return {};
}

}  // namespace qianshao::plan
