// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan/assignment.h"

#include <limits>

namespace qianshao::plan {
namespace {

constexpr int unreached = std::numeric_limits<int>::max();

// Rows and columns count from 1 here; 0 is a column that every search begins at.
class Augmenting {
public:
    Augmenting(const std::vector<int> &costs, int size, int none)
        : m_costs(costs),
          m_size(size),
          m_none(none),
          m_ofRow(size_t(size) + 1),
          m_ofColumn(size_t(size) + 1),
          m_rowOf(size_t(size) + 1),
          m_from(size_t(size) + 1),
          m_distance(size_t(size) + 1),
          m_isReached(size_t(size) + 1)
    {
    }

    // Gives the row a column, others may change theirs. False: there is none.
    bool take(int row)
    {
        m_rowOf[0] = row;
        std::fill(m_distance.begin(), m_distance.end(), unreached);
        std::fill(m_isReached.begin(), m_isReached.end(), false);
        int column = 0;
        do {
            m_isReached[size_t(column)] = true;
            column = nearest(column);
            if (column < 0)
                return false;
        } while (m_rowOf[size_t(column)] != 0);
        while (column != 0) {
            const int before = m_from[size_t(column)];
            m_rowOf[size_t(column)] = m_rowOf[size_t(before)];
            column = before;
        }
        return true;
    }

    [[nodiscard]] Assignment result() const
    {
        Assignment result{0, {m_ofRow.begin() + 1, m_ofRow.end()}, {m_ofColumn.begin() + 1, m_ofColumn.end()}};
        for (int column = 1; column <= m_size; ++column)
            result.cost += cost(m_rowOf[size_t(column)], column);
        return result;
    }

private:
    [[nodiscard]] int cost(int row, int column) const
    {
        return m_costs[size_t(row - 1) * size_t(m_size) + size_t(column - 1)];
    }

    // The column that is cheapest to reach next, with the prices moved so that reaching it costs nothing; -1 = none.
    int nearest(int column)
    {
        const int row = m_rowOf[size_t(column)];
        int best = -1;
        for (int next = 1; next <= m_size; ++next) {
            if (m_isReached[size_t(next)])
                continue;
            const int step = cost(row, next);
            if (step != m_none && step - m_ofRow[size_t(row)] - m_ofColumn[size_t(next)] < m_distance[size_t(next)]) {
                m_distance[size_t(next)] = step - m_ofRow[size_t(row)] - m_ofColumn[size_t(next)];
                m_from[size_t(next)] = column;
            }
            if (m_distance[size_t(next)] != unreached
                && (best < 0 || m_distance[size_t(next)] < m_distance[size_t(best)]))
                best = next;
        }
        if (best < 0)
            return -1;
        const int delta = m_distance[size_t(best)];
        for (int other = 0; other <= m_size; ++other) {
            if (m_isReached[size_t(other)]) {
                m_ofRow[size_t(m_rowOf[size_t(other)])] += delta;
                m_ofColumn[size_t(other)] -= delta;
            } else if (m_distance[size_t(other)] != unreached) {
                m_distance[size_t(other)] -= delta;
            }
        }
        return best;
    }

    const std::vector<int> &m_costs;
    const int m_size;
    const int m_none;
    std::vector<int> m_ofRow;
    std::vector<int> m_ofColumn;
    std::vector<int> m_rowOf;  // of a column; 0 = free
    std::vector<int> m_from;
    std::vector<int> m_distance;
    std::vector<bool> m_isReached;
};

}  // namespace

std::optional<Assignment> assign(const std::vector<int> &costs, int size, int none)
{
    Augmenting augmenting(costs, size, none);
    for (int row = 1; row <= size; ++row) {
        if (!augmenting.take(row))
            return std::nullopt;
    }
    return augmenting.result();
}

}  // namespace qianshao::plan
