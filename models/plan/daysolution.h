// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/plan/daymodel.h"

namespace qianshao::plan {

// Who goes where in which order, and what it comes to.
class DaySolution {
public:
    // Nothing is planned yet. `model` outlives it.
    explicit DaySolution(const DayModel &model);

    [[nodiscard]] const DayScore &score() const { return m_score; }
    [[nodiscard]] const std::vector<int> &order(int crew) const { return m_routes[size_t(crew)].order; }
    [[nodiscard]] const std::vector<int> &unplanned() const { return m_unplanned; }
    [[nodiscard]] DayOrder orders() const;
    // Each stop at most once, and nothing is planned yet. What cannot be met where it stands stays out.
    void setOrders(const DayOrder &orders);
    // How far a crew has come after its last stop.
    [[nodiscard]] const DayModel::State &endOf(int crew) const { return m_routes[size_t(crew)].after.back(); }

    struct Place {
        int crew = -1;  // none was found that is better than leaving the stop out
        size_t position = 0;
        DayScore added;
    };
    // What a stop that is not planned adds there; absent: it cannot stand there, or it adds no less than `most`.
    [[nodiscard]] std::optional<DayScore> addedAt(int crew, size_t position, int stop, const DayScore &most) const;
    // The place where it adds least, less than leaving it out. isPassedOver() is asked before each is tried.
    template <class Predicate>
    [[nodiscard]] Place bestPlace(int stop, Predicate &&isPassedOver) const;
    void insert(int stop, const Place &place);
    // Takes out all stops that are marked.
    void remove(const std::vector<bool> &isMarked);

private:
    struct Route {
        std::vector<int> order;
        std::vector<DayModel::State> after;  // after so many stops
        std::vector<int> latest;  // arrival at a position from which the rest can be met still
        DayScore score;
    };
    void weigh(Route &route, size_t from);
    [[nodiscard]] std::optional<size_t> stuckAt(Route &route, size_t from) const;

    const DayModel *m_model;
    std::vector<Route> m_routes;
    std::vector<int> m_unplanned;
    DayScore m_score;
};

template <class Predicate>
DaySolution::Place DaySolution::bestPlace(int stop, Predicate &&isPassedOver) const
{
    Place best{-1, 0, m_model->unplanned(stop)};
    for (int crew = 0; crew < m_model->crews(); ++crew) {
        if (!m_model->canServe(crew, stop))
            continue;
        for (size_t position = 0; position <= order(crew).size(); ++position) {
            if (isPassedOver())
                continue;
            if (const auto added = addedAt(crew, position, stop, best.added))
                best = {crew, position, *added};
        }
    }
    return best;
}

}  // namespace qianshao::plan
