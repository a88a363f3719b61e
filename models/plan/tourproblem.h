// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <vector>

namespace qianshao::plan {

// Places to be visited once each within their time windows, from place 0 and back to it (travelling salesman with time
// windows). Travel holds the time of service at the place that is left. Whoever comes early waits; nobody comes late.
// Times are whole numbers of any one unit and not negative.
struct TourProblem {
    int size = 0;              // places, 0 among them; at least 1
    std::vector<int> travel;   // size x size, row by row; what stands on the diagonal is not looked at
    std::vector<int> earliest;
    std::vector<int> latest;   // of 0: when the tour has to be back

    [[nodiscard]] int travelTime(int from, int to) const { return travel[size_t(from) * size_t(size) + size_t(to)]; }
};

// An order of all places but 0.
struct Tour {
    std::vector<int> order;
    long long cost = 0;      // travel, without waiting
    long long lateness = 0;  // how much earlier arrivals would have to be, all in all; 0 = every window is kept
    bool isProven = false;  // no other order that keeps every window costs less; where lateness > 0: none keeps them

    [[nodiscard]] bool isFeasible() const { return lateness == 0; }
};

// What the order costs and how late it is.
[[nodiscard]] Tour tourOf(const TourProblem &problem, std::vector<int> order);

}  // namespace qianshao::plan
