// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan/dayplanner.h"
#include "tests/models/plan/dayrules.h"
#include "tests/support/randomdays.h"

#include <QTest>

#include <numeric>

using namespace qianshao;
using namespace qianshao::tests;
using plan::DayPlan;

// What holds for any day.
class DayPropertiesTest : public QObject {
    Q_OBJECT

    const plan::DayOptions quick{.rounds = 150};

    static Verdict checked(const DayProblem &day, const DayPlan &plan)
    {
        QString fault;
        const Verdict verdict = verdictOf(day, plan, fault);
        if (!fault.isEmpty())
            QTest::qFail(qPrintable(fault), __FILE__, __LINE__);
        return verdict;
    }
    static DayShape shapeOf(int number)
    {
        return {.stops = 10 + number % 21, .crews = 1 + number % 3, .metres = 3000 + 500 * (number % 7)};
    }

    // The stops in that order, each by the first crew that can still meet it after its last one.
    static Verdict inOrder(const DayProblem &day, const std::vector<int> &stops)
    {
        Verdict verdict{};
        std::vector<Walk> walks;
        for (int crew = 0; crew < int(day.crews.size()); ++crew)
            walks.push_back(Walk(day, crew));
        std::vector<int> counts(day.crews.size());
        for (const int i : stops) {
            const plan::DayStop &stop = day.stops[size_t(i)];
            const auto able = std::ranges::find_if(walks, [&](const Walk &walk) {
                Walk there = walk;
                const bool isMet = mayGo(day, walk.crew, stop) && (!stop.isFirst || counts[size_t(walk.crew)] == 0)
                    && there.meet(stop);
                return isMet && Walk(there).goHome();
            });
            if (able == walks.end()) {
                addUnplanned(verdict, stop);
                continue;
            }
            (void)able->meet(stop);
            ++counts[size_t(able->crew)];
            addPlanned(verdict, day, stop, able->start);
        }
        for (Walk &walk : walks) {
            if (counts[size_t(walk.crew)] > 0 && walk.goHome())
                verdict[11] += walk.travel;
        }
        return verdict;
    }

private Q_SLOTS:
    void smallDaysAreTheBestOfAll_data()
    {
        QTest::addColumn<int>("stops");
        QTest::addColumn<int>("crews");
        QTest::addColumn<int>("days");
        QTest::newRow("one stop") << 1 << 1 << 100;
        QTest::newRow("four stops, three crews") << 4 << 3 << 300;
        QTest::newRow("five stops, two crews") << 5 << 2 << 200;
        QTest::newRow("six stops, two crews") << 6 << 2 << 60;
        QTest::newRow("seven stops, one crew") << 7 << 1 << 150;
        QTest::newRow("seven stops, two crews") << 7 << 2 << 15;
    }
    void smallDaysAreTheBestOfAll()
    {
        QFETCH(int, stops);
        QFETCH(int, crews);
        QFETCH(int, days);
        std::mt19937 random(unsigned(100 * stops + crews));
        int searched = 0;
        for (int i = 0; i < days; ++i) {
            const DayProblem day =
                randomDay(random, {.stops = stops, .crews = crews, .metres = 9000, .isPlain = i % 3 == 0});
            const DayPlan plan = plan::plan(day, quick);
            QVERIFY(plan.isProven);
            const Verdict best = bestOfAll(day);
            QCOMPARE(checked(day, plan), best);
            // The proof does not lean on the search, nor hardly the search on the proof.
            QCOMPARE(checked(day, plan::plan(day, {.rounds = 0})), best);
            searched += checked(day, plan::plan(day, {.proofSteps = 0})) == best ? 1 : 0;
        }
        QVERIFY2(searched >= days * 95 / 100, qPrintable(QString::number(searched)));
    }

    void noRuleIsBrokenAndNoGreedyOrderIsBetter()
    {
        std::mt19937 random(7);
        for (int number = 0; number < 60; ++number) {
            const DayProblem day = randomDay(random, shapeOf(number));
            const Verdict planned = checked(day, plan::plan(day, quick));
            std::vector<int> order(day.stops.size());
            std::iota(order.begin(), order.end(), 0);
            const auto isFirst = [&](int stop) { return !day.stops[size_t(stop)].isFirst; };
            const auto limit = [&](int stop) { return day.stops[size_t(stop)].limit.value_or(1 << 30); };
            QVERIFY(planned <= inOrder(day, order));
            std::ranges::stable_sort(order, {}, [&](int stop) { return std::pair(isFirst(stop), limit(stop)); });
            QVERIFY(planned <= inOrder(day, order));
            std::ranges::stable_sort(order, {},
                [&](int stop) { return std::tuple(isFirst(stop), levelOf(day.stops[size_t(stop)]), limit(stop)); });
            QVERIFY(planned <= inOrder(day, order));
        }
    }

    // Stops, crews and even places numbered another way.
    void theOrderOfTheInputMakesNoDifference()
    {
        std::mt19937 random(11);
        for (int number = 0; number < 30; ++number) {
            const DayProblem day = randomDay(random, shapeOf(number));
            DayProblem other = day;
            std::vector<int> placeOf(size_t(day.size));
            std::iota(placeOf.begin(), placeOf.end(), 0);
            std::shuffle(placeOf.begin(), placeOf.end(), random);
            for (int from = 0; from < day.size; ++from) {
                for (int to = 0; to < day.size; ++to)
                    other.travel[size_t(placeOf[size_t(from)] * day.size + placeOf[size_t(to)])] =
                        day.travelTime(from, to);
            }
            const auto move = [&](std::optional<int> &place) {
                if (place)
                    place = placeOf[size_t(*place)];
            };
            for (plan::DayStop &stop : other.stops)
                stop.place = placeOf[size_t(stop.place)];
            for (plan::DayCrew &crew : other.crews) {
                move(crew.start);
                move(crew.end);
            }
            std::shuffle(other.stops.begin(), other.stops.end(), random);
            std::shuffle(other.crews.begin(), other.crews.end(), random);
            QCOMPARE(checked(other, plan::plan(other, quick)), checked(day, plan::plan(day, quick)));
        }
    }

    // A looser limit keeps at least as many limits of its level and above: by proof on small days, and on any day
    // where the plan before is known.
    void aLooserLimitNeverCostsAnother()
    {
        std::mt19937 random(13);
        const auto broken = [](const Verdict &verdict, size_t level) {
            return std::vector(verdict.begin(), verdict.begin() + std::ptrdiff_t(3 + level));
        };
        int loosened = 0;
        for (int number = 0; number < 60; ++number) {
            const bool isSmall = number % 2 == 0;
            DayShape shape = shapeOf(number);
            if (isSmall)
                shape.stops = 5 + number % 3;
            const DayProblem day = randomDay(random, shape);
            const DayPlan before = plan::plan(day, quick);
            for (size_t i = 0; i < day.stops.size(); i += isSmall ? 1 : 5) {
                if (!day.stops[i].limit)
                    continue;
                DayProblem looser = day;
                *looser.stops[i].limit += 60 * (1 + int(random() % 240));
                const DayPlan after = isSmall ? plan::plan(looser, quick) : plan::replan(looser, day, before, quick);
                const size_t level = levelOf(day.stops[i]);
                QVERIFY(broken(checked(looser, after), level) <= broken(checked(day, before), level));
                ++loosened;
            }
        }
        QVERIFY(loosened > 100);
    }

    // Out and back along a street there are many shortest orders; of these the one that changes least is taken.
    void ofEqualPlansTheOneThatChangesLeastIsTaken()
    {
        std::mt19937 random(37);
        for (int number = 0; number < 40; ++number) {
            DayProblem day = randomDay(random, {.stops = 6, .isPlain = true});
            const auto placeOf = [&](int i) { return i < 6 ? (number + 7 * i) % 11 + 1 : 0; };
            for (int from = 0; from < day.size; ++from) {
                for (int to = 0; to < day.size; ++to)
                    day.travel[size_t(from * day.size + to)] = 60 * std::abs(placeOf(from) - placeOf(to));
            }
            day.crews[0].end = 6;
            for (plan::DayStop &stop : day.stops) {
                stop.limit.reset();
                stop.windows.clear();
            }
            std::vector<int> order{0, 1, 2, 3, 4, 5};
            std::shuffle(order.begin(), order.end(), random);
            const auto changesTo = [&](const std::vector<int> &other) {
                int changes = 0;
                for (size_t i = 0; i < other.size(); ++i) {
                    const auto at = std::ranges::find(order, other[i]);
                    changes += (at == order.begin() ? -1 : *(at - 1)) != (i == 0 ? -1 : other[i - 1]) ? 1 : 0;
                }
                return changes;
            };
            std::pair best(std::numeric_limits<int>::max(), 0);
            std::vector<int> other{0, 1, 2, 3, 4, 5};
            do {
                int travel = 60 * (placeOf(other.front()) + placeOf(other.back()));
                for (size_t i = 1; i < other.size(); ++i)
                    travel += 60 * std::abs(placeOf(other[i]) - placeOf(other[i - 1]));
                best = std::min(best, std::pair(travel, changesTo(other)));
            } while (std::ranges::next_permutation(other).found);
            const DayPlan after = plan::replan(day, day, plan::planOf(day, {order}), quick);
            QCOMPARE(after.crews[0].travel, best.first);
            QCOMPARE(changesTo(plan::orderOf(after)[0]), best.second);
        }
    }

    void theSameSeedGivesTheSamePlan()
    {
        std::mt19937 random(17);
        const DayProblem day = randomDay(random, {.stops = 25, .crews = 2});
        QCOMPARE(plan::plan(day, quick), plan::plan(day, quick));
    }

    // Whenever it is ended, all rules hold.
    void aPlanIsAtHandAtAnyTime()
    {
        std::mt19937 random(19);
        const DayProblem day = randomDay(random, {.stops = 30, .crews = 2});
        Verdict last;
        last.fill(std::numeric_limits<long long>::max());
        for (const int patience : {0, 1, 10, 100, 1000}) {
            int asked = 0;
            plan::DayOptions options;
            options.isOver = [&] { return asked++ >= patience; };
            const Verdict verdict = checked(day, plan::plan(day, options));
            QVERIFY(asked <= patience + 3);
            if (patience == 0)
                last = verdict;
            QVERIFY(verdict <= last);
        }
    }

    // The planner's own reckoning agrees with the walk by the clock.
    void theScoreSaysWhatThePlanIs()
    {
        std::mt19937 random(23);
        for (int number = 0; number < 30; ++number) {
            const DayProblem day = randomDay(random, shapeOf(number));
            const DayPlan plan = plan::plan(day, quick);
            const Verdict verdict = checked(day, plan);
            QCOMPARE(plan.score.commitments, (verdict[0] << 32) + verdict[1]);
            const auto packed = [&](size_t at) {
                return (verdict[at] << 48) + (verdict[at + 1] << 32) + (verdict[at + 2] << 16) + verdict[at + 3];
            };
            QCOMPARE(plan.score.limits, packed(2));
            QCOMPARE(plan.score.unplanned, packed(6));
            QCOMPARE(plan.score.lateness, verdict[10]);
            QCOMPARE(plan.score.travel, verdict[11]);
        }
    }
};

QTEST_APPLESS_MAIN(DayPropertiesTest)
#include "daypropertiestest.moc"
