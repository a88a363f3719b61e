// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan/daysearch.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace qianshao::plan {
namespace {

constexpr size_t mostTakenOut = 10;

}  // namespace

DaySearch::DaySearch(const DayModel &model, uint64_t seed, const DayOrder &before)
    : m_model(model),
      m_random(seed),
      m_best(model)
{
    // Before all others, since nothing may go before them.
    constexpr int64_t foremost = std::numeric_limits<int64_t>::min();
    const auto closing = [&](int stop) {
        if (model.isFirst(stop))
            return foremost;
        int last = model.limit(stop);
        for (int crew = 0; crew < model.crews(); ++crew) {
            if (model.canServe(crew, stop))
                last = std::min(last, model.lastStart(crew, stop));
        }
        return int64_t(last);
    };
    m_byClosing = sorted(closing);
    // Larger is more urgent there; limits of one level by their time.
    constexpr int64_t manySeconds = int64_t(1) << 32;
    m_byUrgency = sorted([&](int stop) {
        return model.isFirst(stop) ? foremost
                                   : model.limit(stop) - manySeconds * std::bit_width(uint64_t(model.ofLevel(stop)));
    });
    for (int from = 0; from < model.stops(); ++from)
        m_near.push_back(sorted([&](int stop) { return model.travelTime(from, stop) + model.travelTime(stop, from); }));
    begin(before);
}

// All stops; those with the same key as they are in the model.
std::vector<int> DaySearch::sorted(const std::function<int64_t(int)> &key) const
{
    std::vector<std::pair<int64_t, int>> keyed;
    for (int stop = 0; stop < m_model.stops(); ++stop)
        keyed.push_back({key(stop), stop});
    std::ranges::sort(keyed);
    std::vector<int> stops;
    for (const auto &[ignored, stop] : keyed)
        stops.push_back(stop);
    return stops;
}

void DaySearch::begin(const DayOrder &before)
{
    if (!before.empty()) {
        DaySolution solution(m_model);
        solution.setOrders(before);
        insertAll(solution, m_byUrgency, false);
        keepIfBest(solution);
    }
    for (const auto *stops : {&m_byUrgency, &m_byClosing}) {
        keepIfBest(appended(*stops));
        DaySolution solution(m_model);
        insertAll(solution, *stops, false);
        keepIfBest(solution);
    }
    keepIfBest(nearestNext());
}

void DaySearch::keepIfBest(const DaySolution &solution)
{
    if (solution.score() < m_best.score())
        m_best = solution;
}

// Each stop after the last one of the crew that adds least.
DaySolution DaySearch::appended(const std::vector<int> &stops) const
{
    DaySolution solution(m_model);
    for (const int stop : stops) {
        DaySolution::Place best{-1, 0, m_model.unplanned(stop)};
        for (int crew = 0; crew < m_model.crews(); ++crew) {
            const size_t last = solution.order(crew).size();
            if (const auto added = solution.addedAt(crew, last, stop, best.added))
                best = {crew, last, *added};
        }
        if (best.crew >= 0)
            solution.insert(stop, best);
    }
    return solution;
}

// The shortest way from where any crew is, again and again.
DaySolution DaySearch::nearestNext() const
{
    DaySolution solution(m_model);
    for (bool hasAdded = true; hasAdded;) {
        hasAdded = false;
        int nearest = -1;
        int way = 0;
        DaySolution::Place place;
        for (const int stop : solution.unplanned()) {
            for (int crew = 0; crew < m_model.crews(); ++crew) {
                const int leg = m_model.isFirst(stop) ? -1 : m_model.travelTime(solution.endOf(crew).node, stop);
                if (nearest >= 0 && leg >= way)
                    continue;
                const size_t last = solution.order(crew).size();
                if (const auto added = solution.addedAt(crew, last, stop, m_model.unplanned(stop))) {
                    nearest = stop;
                    way = leg;
                    place = {crew, last, *added};
                }
            }
        }
        if (nearest >= 0) {
            solution.insert(nearest, place);
            hasAdded = true;
        }
    }
    return solution;
}

// Those of them that are not planned, each where it adds least; at random now and then elsewhere.
void DaySearch::insertAll(DaySolution &solution, const std::vector<int> &stops, bool isRandom)
{
    std::vector<bool> isOut(size_t(m_model.stops()));
    for (const int stop : solution.unplanned())
        isOut[size_t(stop)] = true;
    constexpr size_t rarely = 20;
    const auto isPassedOver = [&] {
        if (!isRandom || --m_untilPassedOver > 0)
            return false;
        m_untilPassedOver = 1 + below(2 * rarely);
        return true;
    };
    for (const int stop : stops) {
        if (!isOut[size_t(stop)])
            continue;
        const auto place = solution.bestPlace(stop, isPassedOver);
        if (place.crew >= 0)
            solution.insert(stop, place);
    }
}

void DaySearch::improve(int rounds, const std::function<bool()> &isOver)
{
    if (m_model.stops() == 0 || m_model.crews() == 0)
        return;
    // Lateness counts for more than the way, yet a day may get a little worse for a while, less and less so.
    constexpr int64_t lateWeight = 20;
    const auto weigh = [](const DayScore &score) { return lateWeight * score.lateness + score.travel; };
    const double warm = 0.005 * double(std::max<int64_t>(weigh(m_best.score()), 1)) / std::sqrt(m_model.stops());
    DaySolution current = m_best;
    DaySolution next = m_best;  // here, so that it keeps its room
    for (int round = 0; round < rounds && !isOver(); ++round) {
        next = current;
        takeOut(next);
        putBack(next);
        const double warmth = warm * double(rounds - round) / double(rounds);
        const DayScore added = next.score() - current.score();
        const bool isWarmEnough =
            std::tie(added.commitments, added.limits, added.unplanned) <= std::tuple<int64_t, int64_t, int64_t>(0, 0, 0)
            && double(weigh(added)) < warmth * -std::log((below(1000) + 1) / 1001.0);
        if (added <= DayScore() || isWarmEnough)
            current = next;
        keepIfBest(current);
    }
}

// Neighbours on the ground, or neighbours in a crew's order.
void DaySearch::takeOut(DaySolution &solution)
{
    const size_t most = std::min(size_t(m_model.stops()), mostTakenOut);
    int left = 1 + below(most);
    std::vector<bool> isMarked(size_t(m_model.stops()));
    const int around = below(size_t(m_model.stops()));
    if (below(2) == 0) {
        for (const int stop : m_near[size_t(around)]) {
            if (left-- == 0)
                break;
            isMarked[size_t(stop)] = true;
        }
    } else {
        isMarked[size_t(around)] = true;
        for (int crew = 0; crew < m_model.crews(); ++crew) {
            const auto &order = solution.order(crew);
            const auto found = std::ranges::find(order, around);
            const size_t begin = found != order.end() ? size_t(found - order.begin())
                : order.empty()                       ? 0
                                                      : size_t(below(order.size()));
            for (size_t i = begin; i < std::min(order.size(), begin + size_t(left)); ++i)
                isMarked[size_t(order[i])] = true;
        }
    }
    solution.remove(isMarked);
}

void DaySearch::putBack(DaySolution &solution)
{
    switch (below(4)) {
    case 0: insertAll(solution, m_byUrgency, true); break;
    case 1: insertAll(solution, m_byClosing, true); break;
    default: {
        std::vector<int> stops = solution.unplanned();
        for (size_t i = stops.size(); i > 1; --i)
            std::swap(stops[i - 1], stops[size_t(below(i))]);
        insertAll(solution, stops, true);
    }
    }
}

}  // namespace qianshao::plan
