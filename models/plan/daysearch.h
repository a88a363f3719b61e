// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/plan/daysolution.h"

#include <functional>
#include <random>

namespace qianshao::plan {

// Looks for good days: begins with the orders that people would take, then takes some doors out and puts them back
// where they add least, over and over. The same seed gives the same day.
class DaySearch {
public:
    // `model` outlives it. `before`: an order to begin with among others; empty = none.
    DaySearch(const DayModel &model, uint64_t seed, const DayOrder &before);

    // So many rounds of taking out and putting back. Ends early once isOver().
    void improve(int rounds, const std::function<bool()> &isOver);
    // A day from the start on: never worse than the orders that people would take.
    [[nodiscard]] const DaySolution &best() const { return m_best; }

private:
    [[nodiscard]] int below(size_t bound) { return int(m_random() % bound); }
    [[nodiscard]] std::vector<int> sorted(const std::function<int64_t(int)> &key) const;
    void keepIfBest(const DaySolution &solution);
    void begin(const DayOrder &before);
    [[nodiscard]] DaySolution appended(const std::vector<int> &stops) const;
    [[nodiscard]] DaySolution nearestNext() const;
    void insertAll(DaySolution &solution, const std::vector<int> &stops, bool isRandom);
    void takeOut(DaySolution &solution);
    void putBack(DaySolution &solution);

    const DayModel &m_model;
    std::mt19937_64 m_random;
    std::vector<int> m_byUrgency;
    std::vector<int> m_byClosing;  // by the end of the time in which it can be met
    std::vector<std::vector<int>> m_near;  // stops by their way from a stop
    int m_untilPassedOver = 1;
    DaySolution m_best;
};

}  // namespace qianshao::plan
