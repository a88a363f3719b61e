// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan/daymodel.h"

#include <algorithm>
#include <limits>

namespace qianshao::plan {
namespace {

constexpr int never = std::numeric_limits<int>::max();
// A way that no day is long enough for, yet sums of it do not overflow.
constexpr int noWay = 100'000'000;

// When the meeting may start, as the person has it.
std::vector<TimeSpan> ownWindows(const DayStop &stop, int tolerance)
{
    std::vector<TimeSpan> windows = stop.windows;
    if (windows.empty())
        windows.push_back({-never, never});
    if (stop.promised) {
        windows.push_back({*stop.promised, *stop.promised + tolerance});
        for (TimeSpan &window : windows)
            window.from = std::max(window.from, *stop.promised);
    }
    return joinedSpans(std::move(windows));
}

}  // namespace

std::vector<TimeSpan> joinedSpans(std::vector<TimeSpan> spans)
{
    std::erase_if(spans, [](const TimeSpan &span) { return span.until < span.from; });
    std::ranges::sort(spans);
    std::vector<TimeSpan> joined;
    for (const TimeSpan &span : spans) {
        if (!joined.empty() && span.from <= joined.back().until)
            joined.back().until = std::max(joined.back().until, span.until);
        else
            joined.push_back(span);
    }
    return joined;
}

std::vector<TimeSpan> hoursFrom(int now, const std::vector<TimeSpan> &hours)
{
    std::vector<TimeSpan> left = hours;
    for (TimeSpan &span : left)
        span.from = std::max(span.from, now);
    return joinedSpans(std::move(left));
}

bool isFit(const DayCrew &crew, const DayStop &stop)
{
    return (!stop.crew || *stop.crew == crew.id) && (!stop.needsPair || crew.officers >= 2)
        && (stop.skills & ~crew.skills) == 0;
}

DayModel::DayModel(const DayProblem &problem, const DayOrder &before)
    : m_stops(int(problem.stops.size())),
      m_crews(int(problem.crews.size())),
      m_nodes(m_stops + 2 * m_crews)
{
    addStops(problem);
    addTravel(problem);
    addWindows(problem);
    addBefore(before);
}

void DayModel::addStops(const DayProblem &problem)
{
    for (const DayStop &stop : problem.stops) {
        const size_t rank = rankOf(stop.level);
        StopParts parts;
        parts.service = stop.service;
        parts.limit = stop.limit.value_or(never);
        parts.promise = stop.promised ? *stop.promised + problem.promiseTolerance : never;
        parts.ofLevel = DayScore::ofLevel(rank);
        parts.weight = DayScore::weight(rank);
        parts.isFirst = stop.isFirst;
        parts.unplanned.commitments = (stop.isFirst ? DayScore::first : 0) + (stop.promised ? DayScore::promise : 0);
        parts.unplanned.limits = stop.limit ? parts.ofLevel : 0;
        parts.unplanned.unplanned = parts.ofLevel;
        m_stopParts.push_back(parts);
    }
}

// Remedies make many models of one day: this is most of what one takes.
void DayModel::addTravel(const DayProblem &problem)
{
    constexpr int anywhere = -1;
    std::vector<int> places;
    places.reserve(size_t(m_nodes));
    for (const DayStop &stop : problem.stops)
        places.push_back(stop.place);
    for (const DayCrew &crew : problem.crews) {
        places.push_back(crew.start.value_or(anywhere));
        places.push_back(crew.end.value_or(anywhere));
    }
    m_travel.resize(places.size() * places.size());
    int *way = m_travel.data();
    for (const int from : places) {
        for (const int to : places) {
            const int known = from == anywhere || to == anywhere || from == to ? 0 : problem.travelTime(from, to);
            *way++ = known < 0 ? noWay : std::min(known, noWay);
        }
    }
}

// The person's windows and the crew's spans, cut with each other.
void DayModel::addWindows(const DayProblem &problem)
{
    std::vector<std::vector<TimeSpan>> own;
    for (const DayStop &stop : problem.stops)
        own.push_back(ownWindows(stop, problem.promiseTolerance));
    for (const DayCrew &crew : problem.crews) {
        m_hours.push_back(hoursFrom(problem.now, crew.hours));
        int worked = 0;
        for (const TimeSpan &span : m_hours.back())
            worked += span.until - span.from;
        m_worked.push_back(worked);
        for (size_t i = 0; i < problem.stops.size(); ++i) {
            m_windowsOf.push_back(int(m_windows.size()));
            if (!isFit(crew, problem.stops[i]))
                continue;
            int before = 0;
            for (const TimeSpan &span : m_hours.back()) {
                const int offset = span.from - before;
                for (const TimeSpan &window : own[i]) {
                    const int from = std::max(window.from, span.from);
                    const int until = std::min(window.until, span.until - problem.stops[i].service);
                    if (from <= until)
                        m_windows.push_back({from - offset, until - offset, offset});
                }
                before += span.until - span.from;
            }
        }
    }
    m_windowsOf.push_back(int(m_windows.size()));
}

void DayModel::addBefore(const DayOrder &before)
{
    for (size_t crew = 0; crew < before.size(); ++crew) {
        int last = -1;
        for (const int stop : before[crew]) {
            m_stopParts[size_t(stop)].crewBefore = int(crew);
            m_stopParts[size_t(stop)].stopBefore = last;
            last = stop;
        }
    }
}

int DayModel::latestArrival(int crew, int stop, int readyBy) const
{
    const size_t pair = pairOf(crew, stop);
    const int latestStart = readyBy - m_stopParts[size_t(stop)].service;
    for (int i = m_windowsOf[pair + 1]; i-- > m_windowsOf[pair];) {
        if (m_windows[size_t(i)].from <= latestStart)
            return std::min(m_windows[size_t(i)].until, latestStart);
    }
    return -1;
}

bool DayModel::mayStand(const std::vector<int> &order, size_t position, int stop) const
{
    const bool hasFirst = !order.empty() && isFirst(order.front());
    return isFirst(stop) ? position == 0 && !hasFirst : position > 0 || !hasFirst;
}

int DayModel::clock(int crew, int worked) const
{
    const std::vector<TimeSpan> &hours = m_hours[size_t(crew)];
    size_t i = 0;
    while (i + 1 < hours.size() && worked > hours[i].until - hours[i].from) {
        worked -= hours[i].until - hours[i].from;
        ++i;
    }
    return hours[i].from + worked;
}

}  // namespace qianshao::plan
