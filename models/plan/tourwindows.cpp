// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan/tourwindows.h"

#include <algorithm>
#include <limits>

namespace qianshao::plan {
namespace {

class Tightening {
public:
    Tightening(const TourProblem &problem, TourWindows &windows)
        : m_problem(problem),
          m_windows(windows),
          m_size(problem.size),
          m_behind(size_t(problem.size))
    {
    }

    void run()
    {
        do {
            m_hasChanged = false;
            for (int place = 1; place < m_size; ++place)
                tighten(place);
            for (int place = 1; place < m_size; ++place)
                order(place);
            for (int from = 0; from < m_size; ++from)
                dropArcs(from);
        } while (m_hasChanged && m_windows.isFeasible);
    }

private:
    [[nodiscard]] size_t at(int from, int to) const { return size_t(from) * size_t(m_size) + size_t(to); }

    void raise(int place, int earliest)
    {
        if (earliest <= m_windows.earliest[size_t(place)])
            return;
        m_windows.earliest[size_t(place)] = earliest;
        m_hasChanged = true;
    }

    void tighten(int place)
    {
        constexpr int far = std::numeric_limits<int>::max() / 2;
        int arrival = far;       // as soon as anybody can come from anywhere
        int leaving = -far;      // as late as somebody may still go somewhere
        int noWaiting = far;     // whoever leaves earlier waits wherever they go
        for (int other = 0; other < m_size; ++other) {
            if (m_windows.isPossible[at(other, place)])
                arrival = std::min(arrival, m_windows.earliest[size_t(other)] + m_problem.travelTime(other, place));
            if (m_windows.isPossible[at(place, other)]) {
                const int travel = m_problem.travelTime(place, other);
                leaving = std::max(leaving, m_windows.latest[size_t(other)] - travel);
                noWaiting = std::min(noWaiting, other == 0 ? -far : m_windows.earliest[size_t(other)] - travel);
            }
        }
        m_windows.isFeasible = m_windows.isFeasible && arrival < far && leaving > -far;
        raise(place, arrival);
        if (leaving < m_windows.latest[size_t(place)]) {
            m_windows.latest[size_t(place)] = leaving;
            m_hasChanged = true;
        }
        raise(place, std::min(noWaiting, m_windows.latest[size_t(place)]));
        if (m_windows.earliest[size_t(place)] > m_windows.latest[size_t(place)])
            m_windows.isFeasible = false;
    }

    // Whoever is too late elsewhere when they come from here has been there before.
    void order(int place)
    {
        for (int other = 1; other < m_size; ++other) {
            const bool isBefore = other != place && !m_windows.before[size_t(place)].contains(other)
                && m_windows.earliest[size_t(place)] + m_windows.shortest[at(place, other)]
                    > m_windows.latest[size_t(other)];
            if (!isBefore)
                continue;
            m_windows.before[size_t(place)].insert(other);
            m_behind[size_t(other)].insert(place);
            m_hasChanged = true;
        }
    }

    void dropArcs(int from)
    {
        for (int to = 0; to < m_size; ++to) {
            if (!m_windows.isPossible[at(from, to)] || couldFollow(from, to))
                continue;
            m_windows.isPossible[at(from, to)] = false;
            m_hasChanged = true;
        }
    }

    [[nodiscard]] bool couldFollow(int from, int to) const
    {
        if (m_windows.earliest[size_t(from)] + m_problem.travelTime(from, to) > m_windows.latest[size_t(to)])
            return false;
        if (from == 0)
            return m_windows.before[size_t(to)].isEmpty();
        if (to == 0)
            return m_behind[size_t(from)].isEmpty();
        // Nothing has to stand between them, nor they the other way round.
        return !m_windows.before[size_t(from)].contains(to)
            && !m_behind[size_t(from)].meets(m_windows.before[size_t(to)]);
    }

    const TourProblem &m_problem;
    TourWindows &m_windows;
    const int m_size;
    std::vector<PlaceSet> m_behind;
    bool m_hasChanged = false;
};

std::vector<int> shortestOf(const TourProblem &problem)
{
    std::vector<int> shortest = problem.travel;
    const auto at = [&](int from, int to) -> int & {
        return shortest[size_t(from) * size_t(problem.size) + size_t(to)];
    };
    for (int over = 0; over < problem.size; ++over) {
        for (int from = 0; from < problem.size; ++from) {
            for (int to = 0; to < problem.size; ++to)
                at(from, to) = std::min(at(from, to), at(from, over) + at(over, to));
        }
    }
    return shortest;
}

}  // namespace

TourWindows tightened(const TourProblem &problem)
{
    const auto size = size_t(problem.size);
    TourWindows windows{problem.earliest, problem.latest, std::vector<PlaceSet>(size),
        std::vector<bool>(size * size, true), shortestOf(problem), true};
    for (size_t place = 0; place < size; ++place)
        windows.isPossible[place * size + place] = false;
    if (problem.size > 1)
        Tightening(problem, windows).run();
    return windows;
}

}  // namespace qianshao::plan
