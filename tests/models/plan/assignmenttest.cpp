// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan/assignment.h"

#include <QTest>

#include <algorithm>
#include <limits>
#include <numeric>
#include <random>

using qianshao::plan::assign;

class AssignmentTest : public QObject {
    Q_OBJECT

    static constexpr int none = std::numeric_limits<int>::max();

    // By trying all; nothing where no way is allowed.
    static std::optional<int> cheapest(const std::vector<int> &costs, int size)
    {
        std::vector<int> columns(static_cast<size_t>(size));
        std::iota(columns.begin(), columns.end(), 0);
        std::optional<int> best;
        do {
            int sum = 0;
            for (int row = 0; row < size && sum != none; ++row) {
                const int cost = costs[size_t(row * size + columns[size_t(row)])];
                sum = cost == none ? none : sum + cost;
            }
            if (sum != none && (!best || sum < *best))
                best = sum;
        } while (std::next_permutation(columns.begin(), columns.end()));
        return best;
    }

private Q_SLOTS:
    void isTheCheapestAndItsPricesProveIt()
    {
        std::mt19937 random(7);
        int impossible = 0;
        for (int round = 0; round < 300; ++round) {
            const int size = 1 + int(random() % 6);
            std::vector<int> costs(size_t(size * size));
            for (int &cost : costs)
                cost = random() % 4 == 0 ? none : int(random() % 100);
            const auto expected = cheapest(costs, size);
            const auto found = assign(costs, size, none);
            QCOMPARE(found.has_value(), expected.has_value());
            impossible += expected ? 0 : 1;
            if (!found)
                continue;
            QCOMPARE(found->cost, *expected);
            int prices = 0;
            for (int i = 0; i < size; ++i)
                prices += found->ofRow[size_t(i)] + found->ofColumn[size_t(i)];
            QCOMPARE(prices, *expected);
            for (int row = 0; row < size; ++row) {
                for (int column = 0; column < size; ++column) {
                    const int cost = costs[size_t(row * size + column)];
                    QVERIFY(cost == none || cost >= found->ofRow[size_t(row)] + found->ofColumn[size_t(column)]);
                }
            }
        }
        QVERIFY(impossible > 10);
    }
};

QTEST_GUILESS_MAIN(AssignmentTest)
#include "assignmenttest.moc"
