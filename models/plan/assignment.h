// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <vector>

namespace qianshao::plan {

// The cheapest way to give every row a column of its own, and what each costs at the margin: for every pair
// cost(row, column) - ofRow[row] - ofColumn[column] >= 0, and 0 for the pairs taken.
struct Assignment {
    int cost = 0;
    std::vector<int> ofRow;
    std::vector<int> ofColumn;
};

// `costs` is size x size, row by row; `none` marks pairs that must not be taken. Absent: there is no such way.
// The Hungarian method with shortest augmenting paths, O(size^3).
[[nodiscard]] std::optional<Assignment> assign(const std::vector<int> &costs, int size, int none);

}  // namespace qianshao::plan
