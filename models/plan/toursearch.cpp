// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan/toursearch.h"

#include <array>
#include <deque>
#include <numeric>

namespace qianshao::plan {
namespace {

constexpr size_t mostNeighbours = 12;
constexpr int longestMoved = 3;     // places in a piece that goes elsewhere
constexpr int longestSwapped = 12;  // places in a piece that changes with the one before it

}  // namespace

TourSearch::TourSearch(const TourProblem &problem, uint64_t seed)
    : m_problem(problem),
      m_random(seed),
      m_positionOf(size_t(problem.size))
{
    listNeighbours();
}

void TourSearch::listNeighbours()
{
    const int size = m_problem.size;
    m_neighbours.resize(size_t(size));
    for (int from = 0; from < size; ++from) {
        std::vector<std::pair<double, int>> found;
        for (int to = 1; to < size; ++to) {
            const int travel = m_problem.travelTime(from, to);
            if (to == from || m_problem.earliest[size_t(from)] + travel > m_problem.latest[size_t(to)])
                continue;
            const int waiting = std::max(m_problem.earliest[size_t(to)] - travel - m_problem.latest[size_t(from)], 0);
            found.push_back({travel + 0.2 * waiting, to});
        }
        std::sort(found.begin(), found.end());
        for (size_t i = 0; i < std::min(found.size(), mostNeighbours); ++i)
            m_neighbours[size_t(from)].push_back(found[i].second);
    }
}

void TourSearch::start(int patience, const std::function<bool()> &isOver)
{
    // A light weight lets tours change their shape; where a little lateness saves a long way, it has to count for more.
    constexpr long long heaviest = 1'000'000;
    if (m_starts > 0 && !m_best.isFeasible())
        m_lateWeight = std::min(m_lateWeight * 10, heaviest);
    beginSomewhere();
    std::vector<int> all(size_t(m_problem.size));
    std::iota(all.begin(), all.end(), 0);
    descend(all);
    keepIfBest();
    if (m_order.size() < 4)
        return;
    std::vector<int> current = m_order;
    long long currentWeight = weight();
    long long lightest = currentWeight;
    for (int idle = 0; idle < patience && !isOver(); ++idle) {
        m_order = current;
        descend(shake());
        keepIfBest();
        // Now and then a little is given away, so as not to stay where no shake helps.
        const long long given = below(50) == 0 ? 1 + below(5) : 0;
        if (weight() > currentWeight + given)
            continue;
        current = m_order;
        currentWeight = weight();
        if (currentWeight < lightest) {
            lightest = currentWeight;
            idle = 0;
        }
    }
}

// In the order of the windows; begins and ends count differently at each start.
void TourSearch::beginSomewhere()
{
    const double share = m_starts == 0 ? 0.5 : below(1000) / 1000.0;
    const int blur = m_starts == 0 ? 1 : 1 << below(10);
    std::vector<std::pair<double, int>> places;
    for (int place = 1; place < m_problem.size; ++place) {
        const double middle = share * m_problem.earliest[size_t(place)] + (1 - share) * m_problem.latest[size_t(place)];
        places.push_back({middle + below(blur), place});
    }
    std::sort(places.begin(), places.end());
    m_order = {0};
    for (const auto &[key, place] : places)
        m_order.push_back(place);
    m_order.push_back(0);
    ++m_starts;
}

void TourSearch::weigh()
{
    const size_t size = m_order.size();
    m_from.resize(size);
    m_to.resize(size);
    m_from[0] = segmentOf(m_problem, 0);
    for (size_t i = 1; i < size; ++i)
        m_from[i] = joinedWith(m_from[i - 1], segmentOf(m_problem, m_order[i]));
    m_to[size - 1] = segmentOf(m_problem, 0);
    for (size_t i = size - 1; i-- > 0;)
        m_to[i] = joinedWith(segmentOf(m_problem, m_order[i]), m_to[i + 1]);
    for (size_t i = 0; i + 1 < size; ++i)
        m_positionOf[size_t(m_order[i])] = int(i);
}

TourSegment TourSearch::pieceOf(Span span) const
{
    TourSegment piece = segmentOf(m_problem, placeAt(span.first));
    for (int i = span.first + 1; i <= span.last; ++i)
        piece = joinedWith(piece, segmentOf(m_problem, placeAt(i)));
    return piece;
}

TourSegment TourSearch::turnedPieceOf(Span span) const
{
    TourSegment piece = segmentOf(m_problem, placeAt(span.last));
    for (int i = span.last - 1; i >= span.first; --i)
        piece = joinedWith(piece, segmentOf(m_problem, placeAt(i)));
    return piece;
}

// Places around a change are looked at again until none of them helps.
void TourSearch::descend(const std::vector<int> &places)
{
    weigh();
    std::vector<bool> isWaiting(size_t(m_problem.size));
    std::deque<int> waiting;
    const auto look = [&](int place) {
        if (isWaiting[size_t(place)])
            return;
        isWaiting[size_t(place)] = true;
        waiting.push_back(place);
    };
    for (const int place : places)
        look(place);
    while (!waiting.empty()) {
        const int place = waiting.front();
        waiting.pop_front();
        isWaiting[size_t(place)] = false;
        for (std::vector<int> before = m_order; improveAt(place); before = m_order) {
            weigh();
            for (size_t i = 0; i + 1 < m_order.size(); ++i) {
                const bool hasChanged = before[i] != m_order[i] || before[i + 1] != m_order[i + 1]
                    || (i > 0 && before[i - 1] != m_order[i - 1]);
                if (hasChanged && m_order[i] != place)
                    look(m_order[i]);
            }
        }
    }
}

// Moves that make somewhere near the next place after this one.
bool TourSearch::improveAt(int place)
{
    const int last = int(m_order.size()) - 1;
    const int here = m_positionOf[size_t(place)];
    for (const int next : m_neighbours[size_t(place)]) {
        const int there = m_positionOf[size_t(next)];
        if (there == here + 1)
            continue;
        for (int length = 1; length <= longestMoved; ++length) {
            // What begins there comes here; what ends here goes there.
            if (there + length - 1 < last && (here < there || here > there + length - 1)
                && movePiece({there, there + length - 1}, here))
                return true;
            if (here - length + 1 >= 1 && (there > here || there < here - length + 1)
                && movePiece({here - length + 1, here}, there - 1))
                return true;
        }
        if (here >= there)
            continue;
        if (turnPiece({here + 1, there}))
            return true;
        for (int end = there + longestMoved; end < std::min(last, there + longestSwapped); ++end) {
            if (swapPieces({here + 1, there - 1}, {there, end}))
                return true;
        }
    }
    return false;
}

bool TourSearch::movePiece(Span piece, int behind)
{
    if (behind >= piece.first - 1 && behind <= piece.last)
        return false;
    const int added = travel(piece.first - 1, piece.last + 1) - travel(piece.first - 1, piece.first)
        - travel(piece.last, piece.last + 1) + travel(behind, piece.first) + travel(piece.last, behind + 1)
        - travel(behind, behind + 1);
    if (isHopeless(added))
        return false;
    const TourSegment moved = pieceOf(piece);
    TourSegment tour;
    if (behind > piece.last) {
        tour = joinedWith(m_from[size_t(piece.first - 1)], pieceOf({piece.last + 1, behind}));
        tour = joinedWith(joinedWith(tour, moved), m_to[size_t(behind + 1)]);
    } else {
        tour = joinedWith(joinedWith(m_from[size_t(behind)], moved), pieceOf({behind + 1, piece.first - 1}));
        tour = joinedWith(tour, m_to[size_t(piece.last + 1)]);
    }
    if (weightOf(tour) >= weight())
        return false;
    const auto begin = m_order.begin();
    if (behind > piece.last)
        std::rotate(begin + piece.first, begin + piece.last + 1, begin + behind + 1);
    else
        std::rotate(begin + behind + 1, begin + piece.first, begin + piece.last + 1);
    return true;
}

bool TourSearch::turnPiece(Span piece)
{
    // Exact only where both ways take as long; elsewhere some turns are passed over.
    const int added = travel(piece.first - 1, piece.last) + travel(piece.first, piece.last + 1)
        - travel(piece.first - 1, piece.first) - travel(piece.last, piece.last + 1);
    if (isHopeless(added))
        return false;
    const TourSegment tour =
        joinedWith(joinedWith(m_from[size_t(piece.first - 1)], turnedPieceOf(piece)), m_to[size_t(piece.last + 1)]);
    if (weightOf(tour) >= weight())
        return false;
    std::reverse(m_order.begin() + piece.first, m_order.begin() + piece.last + 1);
    return true;
}

bool TourSearch::swapPieces(Span piece, Span next)
{
    const int added = travel(piece.first - 1, next.first) + travel(next.last, piece.first)
        + travel(piece.last, next.last + 1) - travel(piece.first - 1, piece.first) - travel(piece.last, next.first)
        - travel(next.last, next.last + 1);
    if (isHopeless(added))
        return false;
    TourSegment tour = joinedWith(joinedWith(m_from[size_t(piece.first - 1)], pieceOf(next)), pieceOf(piece));
    tour = joinedWith(tour, m_to[size_t(next.last + 1)]);
    if (weightOf(tour) >= weight())
        return false;
    std::rotate(m_order.begin() + piece.first, m_order.begin() + next.first, m_order.begin() + next.last + 1);
    return true;
}

// Changes a stretch of the order at random; gives the places around the changes.
std::vector<int> TourSearch::shake()
{
    const int inner = int(m_order.size()) - 2;
    const int stretch = std::min(inner, 10 + below(40));
    const int first = 1 + below(inner - stretch + 1);
    const auto somewhere = [&] { return first + below(stretch); };
    std::vector<int> changed;
    const auto begin = m_order.begin();
    switch (below(3)) {
    case 0: {
        const int one = somewhere();
        const int other = somewhere();
        std::swap(m_order[size_t(one)], m_order[size_t(other)]);
        changed = {one, other};
        break;
    }
    case 1: {
        std::array<int, 3> cuts{somewhere(), somewhere(), somewhere()};
        std::sort(cuts.begin(), cuts.end());
        std::rotate(begin + cuts[0], begin + cuts[1], begin + cuts[2]);
        changed = {cuts[0], cuts[0] + cuts[2] - cuts[1], cuts[2]};
        break;
    }
    default:
        for (int i = 0; i < 2; ++i) {
            const int from = somewhere();
            const int to = somewhere();
            if (from < to)
                std::rotate(begin + from, begin + from + 1, begin + to + 1);
            else
                std::rotate(begin + to, begin + from, begin + from + 1);
            changed.insert(changed.end(), {from, to});
        }
    }
    std::vector<int> places;
    for (const int position : changed) {
        for (const int near : {position - 1, position, position + 1}) {
            if (near >= 0 && near < int(m_order.size()))
                places.push_back(placeAt(near));
        }
    }
    return places;
}

void TourSearch::keepIfBest()
{
    const TourSegment &tour = m_from.back();
    const bool isFirst = m_best.order.empty() && m_starts == 1;
    if (!isFirst && std::pair(tour.lateness, tour.travel) >= std::pair(m_best.lateness, m_best.cost))
        return;
    m_best = {{m_order.begin() + 1, m_order.end() - 1}, tour.travel, tour.lateness, false};
}

}  // namespace qianshao::plan
