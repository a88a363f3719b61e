// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan/dayproof.h"

#include <algorithm>

namespace qianshao::plan {
namespace {

// Crew by crew, stop by stop; a branch ends where even its best end is no better than what is known.
class Trying {
public:
    Trying(const DayModel &model, const DayScore &known, int64_t steps, const std::function<bool()> &isOver)
        : m_model(model),
          m_isOver(isOver),
          m_steps(steps),
          m_best(known),
          m_order(size_t(model.crews())),
          m_isTaken(size_t(model.stops()))
    {
        for (int stop = 0; stop < model.stops(); ++stop)
            m_shortest.push_back(shortestWayTo(stop));
    }

    DayProof run()
    {
        next(0, {});
        return {m_steps >= 0, m_found};
    }

private:
    [[nodiscard]] int shortestWayTo(int stop) const
    {
        int shortest = std::numeric_limits<int>::max();
        for (int from = 0; from < m_model.stops(); ++from) {
            if (from != stop)
                shortest = std::min(shortest, m_model.travelTime(from, stop));
        }
        for (int crew = 0; crew < m_model.crews(); ++crew)
            shortest = std::min(shortest, m_model.travelFromStart(crew, stop));
        return shortest;
    }

    // Less than what any end of this branch adds: the crew is where the state says, later crews have not begun.
    [[nodiscard]] DayScore leastOfTheRest(const DayModel::State &state) const
    {
        DayScore least;
        for (int stop = 0; stop < m_model.stops(); ++stop) {
            if (m_isTaken[size_t(stop)])
                continue;
            std::optional<DayScore> ofStop;
            for (int crew = state.crew; crew < m_model.crews(); ++crew) {
                DayModel::State there = crew == state.crew ? state : m_model.begin(crew);
                there.time += m_shortest[size_t(stop)];
                there.node = stop;  // no way from there to itself: the shortest one counts
                there.score = {};
                if (!m_model.advance(there, stop))
                    continue;
                there.score.travel += m_shortest[size_t(stop)];
                there.score.changes = 0;
                if (!ofStop || there.score < *ofStop)
                    ofStop = there.score;
            }
            const DayScore &out = m_model.unplanned(stop);
            least += ofStop && *ofStop < out ? *ofStop : out;
        }
        return least;
    }

    void next(int crew, const DayScore &before)
    {
        if (crew < m_model.crews()) {
            goOn(m_model.begin(crew), before);
            return;
        }
        DayScore score = before;
        for (int stop = 0; stop < m_model.stops(); ++stop) {
            if (!m_isTaken[size_t(stop)])
                score += m_model.unplanned(stop);
        }
        if (score < m_best) {
            m_best = score;
            m_found = m_order;
        }
    }

    void goOn(const DayModel::State &state, const DayScore &before)
    {
        if (--m_steps < 0 || (m_steps % 1024 == 0 && m_isOver())) {
            m_steps = -1;
            return;
        }
        if (before + state.score + leastOfTheRest(state) >= m_best)
            return;
        std::vector<int> &order = m_order[size_t(state.crew)];
        for (int stop = 0; stop < m_model.stops(); ++stop) {
            DayModel::State there = state;
            if (m_isTaken[size_t(stop)] || !m_model.mayStand(order, order.size(), stop)
                || !m_model.advance(there, stop))
                continue;
            m_isTaken[size_t(stop)] = true;
            order.push_back(stop);
            goOn(there, before);
            order.pop_back();
            m_isTaken[size_t(stop)] = false;
            if (m_steps < 0)
                return;
        }
        DayModel::State home = state;
        if (m_model.finish(home))
            next(state.crew + 1, before + home.score);
    }

    const DayModel &m_model;
    const std::function<bool()> &m_isOver;
    int64_t m_steps;
    DayScore m_best;
    std::optional<DayOrder> m_found;
    DayOrder m_order;
    std::vector<bool> m_isTaken;
    std::vector<int> m_shortest;
};

}  // namespace

DayProof proveDay(const DayModel &model, const DayScore &known, int64_t steps, const std::function<bool()> &isOver)
{
    return Trying(model, known, steps, isOver).run();
}

}  // namespace qianshao::plan
