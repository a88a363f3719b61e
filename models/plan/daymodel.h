// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/plan/dayplan.h"

namespace qianshao::plan {

// A problem made ready for trying many orders. Each crew counts its own working seconds, without what lies between its
// spans: so a way that is broken off for a break costs nothing to work out, and whoever leaves earlier never comes
// later. For a given order the earliest starts are the best ones therefore.
class DayModel {
public:
    // `before`: an order whose changes count; empty = none.
    explicit DayModel(const DayProblem &problem, const DayOrder &before = {});

    [[nodiscard]] int stops() const { return m_stops; }
    [[nodiscard]] int crews() const { return m_crews; }
    [[nodiscard]] bool isFirst(int stop) const { return m_stopParts[size_t(stop)].isFirst; }
    // In seconds of the problem; the largest number where there is none.
    [[nodiscard]] int limit(int stop) const { return m_stopParts[size_t(stop)].limit; }
    // What the stop counts for where its level does.
    [[nodiscard]] int64_t ofLevel(int stop) const { return m_stopParts[size_t(stop)].ofLevel; }
    // Whether the crew could serve it at any time.
    [[nodiscard]] bool canServe(int crew, int stop) const
    {
        const size_t pair = pairOf(crew, stop);
        return m_windowsOf[pair] < m_windowsOf[pair + 1];
    }
    // Where it could: the last time, in seconds of the problem.
    [[nodiscard]] int lastStart(int crew, int stop) const
    {
        const StartWindow &last = m_windows[size_t(m_windowsOf[pairOf(crew, stop) + 1]) - 1];
        return last.until + last.offset;
    }
    [[nodiscard]] int travelTime(int stop, int other) const
    {
        return m_travel[size_t(stop) * size_t(m_nodes) + size_t(other)];
    }
    [[nodiscard]] int travelFromStart(int crew, int stop) const { return travelTime(startNode(crew), stop); }

    // How far a crew has come.
    struct State {
        int crew = 0;
        int node = 0;
        int time = 0;       // working seconds, ready to leave
        int lastOld = -1;   // the last stop that was in the plan before
        DayScore score;
    };
    struct Meeting {
        int arrival = 0;  // working seconds
        int start = 0;    // seconds as in the problem
    };
    [[nodiscard]] State begin(int crew) const { return {crew, startNode(crew)}; }
    // Goes on to a stop; false: it cannot be met any more (then the state is of no use). `meeting`: where not null,
    // when.
    [[nodiscard]] bool advance(State &state, int stop, Meeting *meeting = nullptr) const;
    // To the end place; false: not within the hours.
    [[nodiscard]] bool finish(State &state) const;
    // The latest arrival at a stop after which the crew is ready to leave it by then, in working seconds; negative:
    // none.
    [[nodiscard]] int latestArrival(int crew, int stop, int readyBy) const;
    // The latest time at which the crew can leave its last stop.
    [[nodiscard]] int latestLeave(int crew, int stop) const
    {
        return m_worked[size_t(crew)] - travelTime(stop, startNode(crew) + 1);
    }
    [[nodiscard]] const DayScore &unplanned(int stop) const { return m_stopParts[size_t(stop)].unplanned; }
    // Whether the stop may come into that order there, as far as first stops go.
    [[nodiscard]] bool mayStand(const std::vector<int> &order, size_t position, int stop) const;

    // The seconds of the problem at which a crew has worked so many: the earliest.
    [[nodiscard]] int clock(int crew, int worked) const;

private:
    struct StartWindow {
        int from = 0;  // working seconds
        int until = 0;
        int offset = 0;  // to the seconds of the problem
    };
    struct StopParts {
        int service = 0;
        int limit = 0;  // the largest number where there is none
        int promise = 0;  // likewise
        int64_t ofLevel = 0;
        int64_t weight = 0;
        bool isFirst = false;
        int crewBefore = -1;
        int stopBefore = -1;
        DayScore unplanned;
    };
    [[nodiscard]] int startNode(int crew) const { return m_stops + 2 * crew; }
    [[nodiscard]] size_t pairOf(int crew, int stop) const { return size_t(crew) * size_t(m_stops) + size_t(stop); }
    void addStops(const DayProblem &problem);
    void addTravel(const DayProblem &problem);
    void addWindows(const DayProblem &problem);
    void addBefore(const DayOrder &before);

    int m_stops = 0;
    int m_crews = 0;
    int m_nodes = 0;
    std::vector<int> m_travel;  // stops, then start and end of each crew
    std::vector<StopParts> m_stopParts;
    std::vector<std::vector<TimeSpan>> m_hours;  // by crew, from now on, ascending
    std::vector<int> m_worked;  // by crew, all in all
    std::vector<StartWindow> m_windows;
    std::vector<int> m_windowsOf;  // by crew and stop: the first of its windows; one more at the end
};

// Ascending, those that meet joined, those that end before they begin left out.
[[nodiscard]] std::vector<TimeSpan> joinedSpans(std::vector<TimeSpan> spans);
// What is left of a crew's hours.
[[nodiscard]] std::vector<TimeSpan> hoursFrom(int now, const std::vector<TimeSpan> &hours);
// Whether the crew may go, whatever the time.
[[nodiscard]] bool isFit(const DayCrew &crew, const DayStop &stop);

inline bool DayModel::advance(State &state, int stop, Meeting *meeting) const
{
    const int leg = travelTime(state.node, stop);
    const int arrival = state.time + leg;
    const size_t pair = pairOf(state.crew, stop);
    const StartWindow *window = m_windows.data() + m_windowsOf[pair];
    const StartWindow *const end = m_windows.data() + m_windowsOf[pair + 1];
    while (window != end && window->until < arrival)
        ++window;
    if (window == end)
        return false;
    const StopParts &parts = m_stopParts[size_t(stop)];
    const int worked = arrival < window->from ? window->from : arrival;
    const int start = worked + window->offset;
    if (start > parts.limit) {
        state.score.limits += parts.ofLevel;
        state.score.lateness += parts.weight * (start - parts.limit);
    }
    if (start > parts.promise) {
        state.score.commitments += DayScore::promise;
        state.score.lateness += parts.weight * (start - parts.promise);
    }
    state.score.travel += leg;
    if (parts.crewBefore >= 0) {
        state.score.changes += parts.crewBefore != state.crew || parts.stopBefore != state.lastOld ? 1 : 0;
        state.lastOld = stop;
    }
    state.time = worked + parts.service;
    state.node = stop;
    if (meeting)
        *meeting = {arrival, start};
    return true;
}

inline bool DayModel::finish(State &state) const
{
    if (state.node >= m_stops)
        return true;
    const int leg = travelTime(state.node, startNode(state.crew) + 1);
    state.time += leg;
    state.score.travel += leg;
    return state.time <= m_worked[size_t(state.crew)];
}

}  // namespace qianshao::plan
