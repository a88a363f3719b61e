// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan/toursolver.h"

#include "models/plan/tourproof.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace qianshao::plan;

class TourSolverTest : public QObject {
    Q_OBJECT

    // Places on a square; `width` of the windows about what some order would need. Roads there and back differ.
    static TourProblem randomProblem(std::mt19937 &random, int size, int width)
    {
        TourProblem problem;
        problem.size = size;
        std::vector<std::pair<int, int>> at;
        for (int i = 0; i < size; ++i)
            at.push_back({int(random() % 50), int(random() % 50)});
        for (const auto &from : at) {
            for (const auto &to : at)
                problem.travel.push_back(
                    std::abs(from.first - to.first) + std::abs(from.second - to.second) + int(random() % 4));
        }
        std::vector<int> order(size_t(size) - 1);
        std::iota(order.begin(), order.end(), 1);
        std::shuffle(order.begin(), order.end(), random);
        problem.earliest.assign(size_t(size), 0);
        problem.latest.assign(size_t(size), 100'000);
        int time = 0;
        int last = 0;
        for (const int place : order) {
            time += problem.travelTime(last, place);
            problem.earliest[size_t(place)] = std::max(0, time - int(random() % unsigned(width)));
            problem.latest[size_t(place)] = time + int(random() % unsigned(width));
            last = place;
        }
        return problem;
    }
    // Travel of an order, or nothing when it comes too late somewhere: without the program's own arithmetic.
    static std::optional<long long> costOf(const TourProblem &problem, const std::vector<int> &order)
    {
        long long time = problem.earliest[0];
        long long cost = 0;
        int last = 0;
        std::vector<int> all = order;
        all.push_back(0);
        for (const int place : all) {
            cost += problem.travelTime(last, place);
            time = std::max<long long>(
                time + problem.travelTime(last, place), place == 0 ? 0 : problem.earliest[size_t(place)]);
            if (time > problem.latest[size_t(place)])
                return std::nullopt;
            last = place;
        }
        return cost;
    }
    static std::optional<long long> cheapest(const TourProblem &problem)
    {
        std::vector<int> order(size_t(problem.size) - 1);
        std::iota(order.begin(), order.end(), 1);
        std::optional<long long> best;
        do {
            const auto cost = costOf(problem, order);
            if (cost && (!best || *cost < *best))
                best = cost;
        } while (std::next_permutation(order.begin(), order.end()));
        return best;
    }
    static bool isComplete(const TourProblem &problem, const Tour &tour)
    {
        std::vector<int> order = tour.order;
        std::ranges::sort(order);
        std::vector<int> all(size_t(problem.size) - 1);
        std::iota(all.begin(), all.end(), 1);
        return order == all;
    }

private Q_SLOTS:
    void findsAndProvesTheCheapestOfAll()
    {
        std::mt19937 random(3);
        int infeasible = 0;
        for (int round = 0; round < 200; ++round) {
            const int size = 2 + int(random() % 7);
            TourProblem problem = randomProblem(random, size, 1 + int(random() % 120));
            if (round % 5 == 0)
                problem.latest[1 + random() % unsigned(size - 1)] -= 60;
            for (int i = 0; i < size; ++i)
                problem.latest[size_t(i)] = std::max(problem.latest[size_t(i)], problem.earliest[size_t(i)]);
            const auto expected = cheapest(problem);
            const Tour tour = solve(problem, {.starts = 1, .patience = 100});
            QVERIFY(isComplete(problem, tour));
            QVERIFY(tour.isProven);
            QCOMPARE(tour.isFeasible(), expected.has_value());
            infeasible += expected ? 0 : 1;
            if (!expected)
                continue;
            QCOMPARE(tour.cost, *expected);
            QCOMPARE(costOf(problem, tour.order), std::optional(tour.cost));
        }
        QVERIFY(infeasible > 10);
    }

    // 1 opens late: 2 before it is a detour, but comes to 3 early enough for both 4 and 5. The cheaper begin reaches
    // either, not both.
    void aDearBeginThatIsQuickerIsKept()
    {
        TourProblem problem{6, std::vector<int>(36, 20), {0, 20, 0, 24, 26, 26}, {200, 30, 30, 31, 33, 33}};
        const auto way = [&](int from, int to, int time) { problem.travel[size_t(from * 6 + to)] = time; };
        way(0, 1, 1);
        way(1, 2, 10);
        way(2, 3, 1);
        way(0, 2, 10);
        way(2, 1, 10);
        way(1, 3, 5);
        for (const int last : {4, 5})
            way(3, last, 1);
        way(4, 5, 3);
        way(5, 4, 3);
        const TourProof proof = prove(problem, std::nullopt, 1'000'000, [] { return false; });
        QVERIFY(proof.tour.has_value());
        QCOMPARE(proof.tour->cost, *cheapest(problem));
        QCOMPARE(proof.tour->cost, 10 + 10 + 5 + 1 + 3 + 20);
    }

    // Without a search that would hide its faults.
    void theProofAloneIsRightAboutAllOrders()
    {
        std::mt19937 random(23);
        for (int round = 0; round < 1500; ++round) {
            const TourProblem problem = randomProblem(random, 4 + int(random() % 4), 5 + int(random() % 60));
            const TourProof proof = prove(problem, std::nullopt, 1'000'000, [] { return false; });
            QVERIFY(proof.isDone && proof.tour.has_value());
            QCOMPARE(proof.tour->cost, *cheapest(problem));
            QCOMPARE(costOf(problem, proof.tour->order), std::optional(proof.tour->cost));
        }
    }

    // Search and proof know nothing of each other.
    void theProofAloneFindsTheSame()
    {
        std::mt19937 random(11);
        for (int round = 0; round < 15; ++round) {
            const TourProblem problem = randomProblem(random, 20, 40);
            const TourProof proof = prove(problem, std::nullopt, 1'000'000, [] { return false; });
            QVERIFY(proof.isDone && proof.tour.has_value());
            TourOptions searchOnly;
            searchOnly.proofLabels = 0;
            searchOnly.starts = 5;
            const Tour searched = solve(problem, searchOnly);
            QVERIFY(!searched.isProven && searched.isFeasible());
            QVERIFY(searched.cost >= proof.tour->cost);
            QCOMPARE(solve(problem).cost, proof.tour->cost);
            // Nothing is cheaper than the cheapest.
            const TourProof again = prove(problem, proof.tour->cost, 1'000'000, [] { return false; });
            QVERIFY(again.isDone && !again.tour);
        }
    }

    void theSameSeedGivesTheSameTour()
    {
        std::mt19937 random(5);
        const TourProblem problem = randomProblem(random, 60, 400);
        TourOptions options;
        options.starts = 3;
        options.proofLabels = 0;
        const Tour first = solve(problem, options);
        QCOMPARE(solve(problem, options).order, first.order);
        QVERIFY(first.isFeasible());
    }

    // How the places are numbered is nobody's business.
    void otherNumbersOfThePlacesCostTheSame()
    {
        std::mt19937 random(13);
        const TourProblem problem = randomProblem(random, 40, 80);
        std::vector<int> numbers(size_t(problem.size));
        std::iota(numbers.begin(), numbers.end(), 0);
        std::shuffle(numbers.begin() + 1, numbers.end(), random);
        TourProblem other = problem;
        for (int from = 0; from < problem.size; ++from) {
            other.earliest[size_t(numbers[size_t(from)])] = problem.earliest[size_t(from)];
            other.latest[size_t(numbers[size_t(from)])] = problem.latest[size_t(from)];
            for (int to = 0; to < problem.size; ++to)
                other.travel[size_t(numbers[size_t(from)] * problem.size + numbers[size_t(to)])] =
                    problem.travelTime(from, to);
        }
        const Tour tour = solve(problem);
        QVERIFY(tour.isProven);
        QCOMPARE(solve(other).cost, tour.cost);
    }

    void widerWindowsCostNoMore()
    {
        std::mt19937 random(17);
        for (int round = 0; round < 8; ++round) {
            TourProblem problem = randomProblem(random, 25, 60);
            long long last = solve(problem).cost;
            for (int wider = 0; wider < 3; ++wider) {
                for (int place = 1; place < problem.size; ++place)
                    problem.latest[size_t(place)] += 10;
                const Tour tour = solve(problem);
                QVERIFY(tour.isProven);
                QVERIFY(tour.cost <= last);
                last = tour.cost;
            }
        }
    }

    void anOrderIsThereWheneverItIsEnded()
    {
        std::mt19937 random(19);
        const TourProblem problem = randomProblem(random, 80, 500);
        TourOptions options;
        options.isOver = [] { return true; };
        const Tour tour = solve(problem, options);
        QVERIFY(isComplete(problem, tour));
        QVERIFY(!tour.isProven);
    }

    void oneAndTwoPlaces()
    {
        const Tour none = solve({1, {0}, {5}, {9}});
        QVERIFY(none.order.empty() && none.isFeasible() && none.isProven);
        const Tour one = solve({2, {0, 3, 4, 0}, {0, 10}, {20, 12}});
        QCOMPARE(one.order, std::vector<int>{1});
        QCOMPARE(one.cost, 7);
        QVERIFY(one.isFeasible() && one.isProven);
        const Tour late = solve({2, {0, 3, 4, 0}, {0, 1}, {20, 2}});
        QCOMPARE(late.lateness, 1);
        QVERIFY(!late.isFeasible() && late.isProven);
    }
};

QTEST_GUILESS_MAIN(TourSolverTest)
#include "toursolvertest.moc"
