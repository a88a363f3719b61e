// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/plan/toursegment.h"

#include <cstdint>
#include <functional>
#include <random>

namespace qianshao::plan {

// Looks for good tours: descends from an order by moving pieces, turning pieces round and swapping neighbours, shakes
// it where no move helps, and begins anew now and then. Orders that break windows are allowed on the way and pay for
// it. The same seed gives the same tours.
class TourSearch {
public:
    // `problem` outlives it.
    TourSearch(const TourProblem &problem, uint64_t seed);

    // One start and as many shakes as help, on to `patience` in a row that do not. Ends early once isOver().
    void start(int patience, const std::function<bool()> &isOver);
    // The best of all starts; no order yet before the first.
    [[nodiscard]] const Tour &best() const { return m_best; }

private:
    // Positions are those in m_order, which begins and ends with place 0.
    struct Span {
        int first;
        int last;
    };
    [[nodiscard]] int below(int bound) { return int(m_random() % uint64_t(bound)); }
    [[nodiscard]] int placeAt(int position) const { return m_order[size_t(position)]; }
    [[nodiscard]] int travel(int fromPosition, int toPosition) const
    {
        return m_problem.travelTime(placeAt(fromPosition), placeAt(toPosition));
    }
    [[nodiscard]] long long weightOf(const TourSegment &tour) const
    {
        return tour.travel + m_lateWeight * tour.lateness;
    }
    [[nodiscard]] long long weight() const { return weightOf(m_from.back()); }
    // A move that adds so much travel cannot help a tour that keeps its windows.
    [[nodiscard]] bool isHopeless(int addedTravel) const { return addedTravel >= 0 && m_from.back().lateness == 0; }
    [[nodiscard]] TourSegment pieceOf(Span span) const;
    [[nodiscard]] TourSegment turnedPieceOf(Span span) const;
    [[nodiscard]] TourSegment joinedWith(TourSegment before, const TourSegment &behind) const
    {
        return joined(m_problem, before, behind);
    }

    void listNeighbours();
    void beginSomewhere();
    void weigh();
    void descend(const std::vector<int> &places);
    [[nodiscard]] bool improveAt(int place);
    [[nodiscard]] bool movePiece(Span piece, int behind);
    [[nodiscard]] bool turnPiece(Span piece);
    [[nodiscard]] bool swapPieces(Span piece, Span next);
    [[nodiscard]] std::vector<int> shake();
    void keepIfBest();

    const TourProblem &m_problem;
    std::mt19937_64 m_random;
    std::vector<std::vector<int>> m_neighbours;  // of a place: where one may well go next
    std::vector<int> m_order;
    std::vector<int> m_positionOf;
    std::vector<TourSegment> m_from;  // from the begin up to a position
    std::vector<TourSegment> m_to;    // from a position to the end
    long long m_lateWeight = 20;  // what a unit of lateness counts as in travel
    int m_starts = 0;
    Tour m_best;
};

}  // namespace qianshao::plan
