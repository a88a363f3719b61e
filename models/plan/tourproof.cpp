// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan/tourproof.h"

#include "models/plan/assignment.h"
#include "models/plan/tourwindows.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <random>

namespace qianshao::plan {
namespace {

constexpr int forbidden = std::numeric_limits<int>::max();

// The begin of a tour.
struct Label {
    PlaceSet visited;
    uint64_t hash;  // of `visited`
    int last;
    int time;   // service at `last` begins
    int extra;  // what it costs above the bound of the whole
    int parent; // its number in the level before
};

// What is left of a label once its level is done.
struct Step {
    int last;
    int parent;
};

class Proof {
public:
    Proof(const TourProblem &problem, const TourWindows &windows)
        : m_problem(problem),
          m_windows(windows),
          m_size(problem.size)
    {
    }

    // False: no tour can cost less.
    bool begin(std::optional<long long> known)
    {
        std::vector<int> costs(m_problem.travel);
        for (size_t pair = 0; pair < costs.size(); ++pair) {
            if (!m_windows.isPossible[pair])
                costs[pair] = forbidden;
        }
        const auto bound = assign(costs, m_size, forbidden);
        if (!bound || (known && bound->cost >= *known))
            return false;
        m_bound = bound->cost;
        m_most = known ? int(*known - 1 - m_bound) : forbidden - 1;
        m_extra.assign(costs.size(), forbidden);
        m_next.resize(size_t(m_size));
        for (int from = 0; from < m_size; ++from) {
            for (int to = 0; to < m_size; ++to) {
                if (costs[at(from, to)] == forbidden)
                    continue;
                const int extra = costs[at(from, to)] - bound->ofRow[size_t(from)] - bound->ofColumn[size_t(to)];
                if (extra > m_most)
                    continue;
                m_extra[at(from, to)] = extra;
                if (to != 0)
                    m_next[size_t(from)].push_back(to);
            }
        }
        orderByLatest();
        drawHashes();
        return true;
    }

    TourProof run(size_t mostLabels, const std::function<bool()> &isOver)
    {
        std::vector<Label> level{{PlaceSet(), 0, 0, m_windows.earliest[0], 0, -1}};
        size_t count = 0;
        for (int visited = 1; visited < m_size; ++visited) {
            std::vector<Label> next;
            for (size_t i = 0; i < level.size(); ++i) {
                extend(level[i], int(i), next);
                if (count + next.size() > mostLabels || (i % 1024 == 0 && isOver()))
                    return {};
            }
            level = undominated(std::move(next));
            count += level.size();
            m_steps.emplace_back();
            for (const Label &label : level)
                m_steps.back().push_back({label.last, label.parent});
        }
        return {true, cheapest(level)};
    }

private:
    [[nodiscard]] size_t at(int from, int to) const { return size_t(from) * size_t(m_size) + size_t(to); }

    void orderByLatest()
    {
        m_byLatest.resize(size_t(m_size) - 1);
        std::iota(m_byLatest.begin(), m_byLatest.end(), 1);
        std::ranges::sort(m_byLatest, {}, [this](int place) { return m_windows.latest[size_t(place)]; });
        m_longest = *std::ranges::max_element(m_windows.shortest);
    }

    void drawHashes()
    {
        std::mt19937_64 random(1);
        for (int i = 0; i < m_size; ++i)
            m_hashes.push_back(random());
    }

    void extend(const Label &label, int number, std::vector<Label> &next) const
    {
        for (const int to : m_next[size_t(label.last)]) {
            if (label.visited.contains(to) || !label.visited.holds(m_windows.before[size_t(to)]))
                continue;
            const int time =
                std::max(m_windows.earliest[size_t(to)], label.time + m_problem.travelTime(label.last, to));
            const int extra = label.extra + m_extra[at(label.last, to)];
            if (time > m_windows.latest[size_t(to)] || extra > m_most || !reachesAll(label.visited, to, time))
                continue;
            next.push_back({label.visited, label.hash ^ m_hashes[size_t(to)], to, time, extra, number});
            next.back().visited.insert(to);
        }
    }

    [[nodiscard]] bool reachesAll(const PlaceSet &visited, int from, int time) const
    {
        for (const int place : m_byLatest) {
            const int latest = m_windows.latest[size_t(place)];
            if (latest >= time + m_longest)
                return true;
            if (place != from && time + m_windows.shortest[at(from, place)] > latest && !visited.contains(place))
                return false;
        }
        return true;
    }

    static std::vector<Label> undominated(std::vector<Label> labels)
    {
        std::ranges::sort(labels, {}, [](const Label &label) {
            return std::tuple(label.last, label.hash, label.extra, label.time, label.parent);
        });
        std::vector<Label> kept;
        int quickest = 0;
        for (const Label &label : labels) {
            const bool isOther = kept.empty() || kept.back().last != label.last || kept.back().hash != label.hash
                || kept.back().visited != label.visited;
            if (!isOther && label.time >= quickest)
                continue;
            quickest = label.time;
            kept.push_back(label);
        }
        return kept;
    }

    [[nodiscard]] std::optional<Tour> cheapest(const std::vector<Label> &level) const
    {
        int best = -1;
        int least = m_most;
        for (size_t i = 0; i < level.size(); ++i) {
            const int back = m_extra[at(level[i].last, 0)];
            const bool isInTime = level[i].time + m_problem.travelTime(level[i].last, 0) <= m_windows.latest[0];
            if (back == forbidden || !isInTime || level[i].extra + back > least)
                continue;
            if (best >= 0 && level[i].extra + back == least)
                continue;
            best = int(i);
            least = level[i].extra + back;
        }
        if (best < 0)
            return std::nullopt;
        std::vector<int> order(m_steps.size());
        for (size_t i = m_steps.size(); i-- > 0;) {
            order[i] = m_steps[i][size_t(best)].last;
            best = m_steps[i][size_t(best)].parent;
        }
        Tour tour = tourOf(m_problem, std::move(order));
        tour.isProven = true;
        return tour;
    }

    const TourProblem &m_problem;
    const TourWindows &m_windows;
    const int m_size;
    int m_bound = 0;
    int m_most = 0;             // above the bound, for a tour that is cheaper than what is known
    std::vector<int> m_extra;   // of a pair, above the bound
    std::vector<std::vector<int>> m_next;
    std::vector<int> m_byLatest;
    int m_longest = 0;
    std::vector<uint64_t> m_hashes;
    std::vector<std::vector<Step>> m_steps;  // a level each
};

}  // namespace

TourProof prove(
    const TourProblem &problem, std::optional<long long> known, size_t mostLabels, const std::function<bool()> &isOver)
{
    if (problem.size > PlaceSet::most)
        return {};
    const TourWindows windows = tightened(problem);
    Proof proof(problem, windows);
    if (!windows.isFeasible || !proof.begin(known))
        return {true, std::nullopt};
    return proof.run(mostLabels, isOver);
}

}  // namespace qianshao::plan
