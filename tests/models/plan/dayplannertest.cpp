// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan/dayplanner.h"
#include "tests/models/plan/dayrules.h"
#include "tests/support/randomdays.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::tests;
using plan::DayOrder;
using plan::DayPlan;
using plan::orderOf;
using records::Level;

// Days that a person can reckon.
class DayPlannerTest : public QObject {
    Q_OBJECT

    static constexpr int at(int hours, int minutes = 0) { return (hours * 60 + minutes) * 60; }
    // Doors along a street, the station at its begin: `minutes` from it on an e-bike. Half an hour at each; one pair
    // from nine on.
    static DayProblem street(const std::vector<int> &minutes)
    {
        DayProblem day;
        day.now = at(9);
        std::vector<int> places = minutes;
        places.push_back(0);
        day.size = int(places.size());
        for (const int from : places) {
            for (const int to : places)
                day.travel.push_back(std::abs(from - to) * 60);
        }
        for (int i = 0; i < int(minutes.size()); ++i)
            day.stops.push_back({.id = i, .place = i, .level = Level::Medium, .limit = {}, .service = 1800});
        day.crews.push_back({.id = 1, .start = int(minutes.size()), .end = {}, .hours = {{at(8), at(18)}}});
        return day;
    }
    static std::vector<int> starts(const DayPlan &plan, int crew = 0)
    {
        std::vector<int> starts;
        for (const plan::PlannedStop &stop : plan.crews[size_t(crew)].stops)
            starts.push_back(stop.start);
        return starts;
    }

private Q_SLOTS:
    void withoutLimitsTheShortestWayIsTaken()
    {
        const DayPlan plan = plan::plan(street({20, 5, 10}));
        QCOMPARE(orderOf(plan), (DayOrder{{1, 2, 0}}));
        QCOMPARE(starts(plan), (std::vector{at(9, 5), at(9, 40), at(10, 20)}));
        QCOMPARE(plan.crews[0].travel, 20 * 60);
        QVERIFY(plan.isProven);
        QVERIFY(plan.shortfalls.empty());
    }

    void theUrgentLimitComesBeforeTwoOthers()
    {
        DayProblem day = street({5, 10, 30});
        day.stops[2].level = Level::Urgent;
        day.stops[0].limit = at(9, 20);
        day.stops[1].limit = at(9, 45);
        day.stops[2].limit = at(9, 30);
        const DayPlan plan = plan::plan(day);
        QCOMPARE(plan.crews[0].stops.front().stop, 2);
        QCOMPARE(plan.shortfalls.size(), 2u);
    }

    void leastLatenessComesBeforeLeastTravel()
    {
        DayProblem day = street({5, 30});
        day.stops[0].limit = at(8);
        day.stops[1].limit = at(8);
        day.stops[1].level = Level::Urgent;
        // Both limits are over; an urgent minute counts for four.
        QCOMPARE(orderOf(plan::plan(day)), (DayOrder{{1, 0}}));
    }

    void nobodyMeetsInABreakAndTheWayIsBrokenOff()
    {
        DayProblem day = street({20, 40});
        day.crews[0].hours = {{at(8), at(9, 30)}, {at(13), at(18)}};
        // The first ends in the break: it waits. The rest of the way is made in time.
        const DayPlan plan = plan::plan(day);
        QCOMPARE(orderOf(plan), (DayOrder{{0, 1}}));
        QCOMPARE(plan.crews[0].stops[0].arrival, at(9, 20));
        QCOMPARE(plan.crews[0].stops[0].start, at(13));
        QCOMPARE(plan.crews[0].stops[0].waiting(), at(3, 40));
        day.stops.erase(day.stops.begin());
        const plan::PlannedStop far = plan::plan(day).crews[0].stops[0];
        // Thirty minutes on the way before, ten after.
        QCOMPARE(far.arrival, at(13, 10));
        QCOMPARE(far.start, at(13, 10));
        QCOMPARE(far.travel, 40 * 60);
    }

    void thePersonsOwnTimesAreKept()
    {
        DayProblem day = street({5, 6});
        day.stops[0].windows = {{at(12), at(13)}, {at(16), at(17)}};
        day.stops[1].windows = {{at(12, 10), at(12, 20)}};
        const DayPlan plan = plan::plan(day);
        QCOMPARE(orderOf(plan), (DayOrder{{1, 0}}));
        QCOMPARE(starts(plan), (std::vector{at(12, 10), at(12, 41)}));
    }

    void theEndPlaceIsReachedWithinTheHours()
    {
        DayProblem day = street({30});
        day.crews[0].end = 1;
        day.crews[0].hours = {{at(9), at(10, 30)}};
        QCOMPARE(plan::plan(day).crews[0].back, at(10, 30));
        QCOMPARE(plan::plan(day).crews[0].travel, 3600);
        --day.crews[0].hours[0].until;
        QCOMPARE(plan::plan(day).unplanned, std::vector{0});
        day.crews[0].end.reset();
        QVERIFY(!plan::plan(day).crews[0].back);
        QVERIFY(plan::plan(day).unplanned.empty());
    }

    void aDayWithoutAStartBeginsAtItsFirstDoor()
    {
        DayProblem day = street({30, 40});
        day.crews[0].start.reset();
        const DayPlan plan = plan::plan(day);
        QCOMPARE(starts(plan), (std::vector{at(9), at(9, 40)}));
        QCOMPARE(plan.crews[0].travel, 600);
    }

    void whoeverCanGoesThere()
    {
        DayProblem day = street({5, 10, 15});
        day.crews.push_back(day.crews[0]);
        day.crews[1].id = 2;
        day.crews[0].officers = 1;
        day.crews[0].skills = plan::womanOfficer;
        day.stops[0].needsPair = true;
        day.stops[1].skills = plan::womanOfficer;
        day.stops[2].crew = 2;
        QCOMPARE(orderOf(plan::plan(day)), (DayOrder{{1}, {0, 2}}));
    }

    void whereSomebodyIsOnTheWayToComesFirst()
    {
        DayProblem day = street({5, 30});
        day.stops[0].level = Level::Urgent;
        day.stops[0].limit = at(9, 20);
        day.stops[1].isFirst = true;
        QCOMPARE(orderOf(plan::plan(day)), (DayOrder{{1, 0}}));
    }

    void aPromiseComesBeforeALimitAndNobodyComesEarlier()
    {
        DayProblem day = street({5, 30});
        day.stops[0].level = Level::Urgent;
        day.stops[0].limit = at(9, 50);
        day.stops[0].windows = {{at(9, 40), at(18)}};
        day.stops[1].promised = at(9, 30);
        day.stops[1].windows = {{at(14), at(15)}};
        const DayPlan plan = plan::plan(day);
        QCOMPARE(orderOf(plan), (DayOrder{{1, 0}}));
        QCOMPARE(starts(plan).front(), at(9, 30));
        // A quarter later is as promised still; not a second more.
        day.now = at(9, 15);
        QCOMPARE(orderOf(plan::plan(day)), (DayOrder{{1, 0}}));
        ++day.now;
        QCOMPARE(orderOf(plan::plan(day)), (DayOrder{{0, 1}}));
        day.now = at(8);
        QCOMPARE(starts(plan::plan(day)).front(), at(9, 30));
    }

    void anOrderByHandSaysWhatItComesTo()
    {
        DayProblem day = street({5, 10, 20});
        day.stops[0].limit = at(10);
        day.stops[1].windows = {{at(9), at(9, 30)}};
        const DayPlan plan = plan::planOf(day, {{2, 1, 0}});
        QCOMPARE(orderOf(plan), (DayOrder{{2, 0}}));
        QCOMPARE(plan.unplanned, std::vector{1});
        QCOMPARE(plan.crews[0].stops[1].lateness, 5 * 60);
        QCOMPARE(plan.shortfalls.size(), 2u);
        QVERIFY(!plan.isProven);
    }

    void anEmptyDayIsAPlanToo()
    {
        const DayPlan none = plan::plan({});
        QVERIFY(none.crews.empty() && none.shortfalls.empty());
        const DayPlan idle = plan::plan(street({}));
        QCOMPARE(orderOf(idle), DayOrder{{}});
        QCOMPARE(idle.crews[0].travel, 0);
        DayProblem alone = street({5});
        alone.crews.clear();
        QCOMPARE(plan::plan(alone).unplanned, std::vector{0});
    }

    // Two at the one end and two at the other: which end first makes no difference.
    void aNewUrgentDoorLeavesTheRestAsItWas()
    {
        DayProblem day = street({5, 10, 15, 20});
        day.crews[0].end = 4;
        const DayPlan morning = plan::plan(day);
        // On the way to the far end, in the order in which the plan has it, or in the opposite one.
        DayPlan before = plan::planOf(day, {{3, 2, 1, 0}});
        QCOMPARE(before.score, morning.score);
        DayProblem later = day;
        later.stops.insert(
            later.stops.begin(), {.id = 9, .place = 1, .level = Level::Urgent, .limit = at(9, 15), .service = 600});
        const DayPlan after = plan::replan(later, day, before);
        QCOMPARE(after.crews[0].stops.front().stop, 0);
        QVERIFY(after.shortfalls.empty());
        QCOMPARE(plan::replan(day, day, before).crews, before.crews);
        QCOMPARE(plan::replan(day, day, plan::planOf(day, {{0, 1, 2, 3}})).crews[0].stops.front().stop, 0);
    }

    void whatIsDoneIsGoneAndCrewsAreFoundAgain()
    {
        DayProblem day = street({5, 10, 15, 20});
        day.crews.push_back(day.crews[0]);
        day.crews[1].id = 2;
        day.crews[1].start = 3;
        const DayPlan before = plan::planOf(day, {{0, 1}, {3, 2}});
        DayProblem later = day;
        later.now = at(9, 40);
        later.stops.erase(later.stops.begin());
        std::swap(later.crews[0], later.crews[1]);
        later.crews[1].start = 0;
        const DayPlan after = plan::replan(later, day, before);
        QCOMPARE(orderOf(after), (DayOrder{{2, 1}, {0}}));
        // The other crew is not there any more.
        later.crews.pop_back();
        QCOMPARE(plan::replan(later, day, before).crews[0].stops.size(), 3u);
    }

    // A visit ran late: what is promised is kept, the door that somebody is on the way to stays first, and the plan is
    // never worse than the old order.
    void aLateVisitKeepsWhatWasSaid()
    {
        std::mt19937 random(31);
        int kept = 0;
        for (int number = 0; number < 40; ++number) {
            DayProblem day = randomDay(random, {.stops = 12, .crews = 1 + number % 2});
            for (plan::DayStop &stop : day.stops) {
                stop.promised.reset();
                stop.isFirst = false;
            }
            const DayPlan before = plan::plan(day, {.rounds = 200});
            DayProblem later = day;
            later.now += 45 * 60;
            const auto &stops = before.crews[0].stops;
            if (stops.size() < 3)
                continue;
            later.stops[size_t(stops[1].stop)].isFirst = true;
            later.stops[size_t(stops[1].stop)].crew = day.crews[0].id;
            later.stops[size_t(stops[2].stop)].promised = stops[2].start + 3600;
            later.stops.erase(later.stops.begin() + stops[0].stop);
            const DayPlan after = plan::replan(later, day, before, {.rounds = 200});
            QString fault;
            const Verdict verdict = verdictOf(later, after, fault);
            QCOMPARE(fault, QString());
            DayOrder old(day.crews.size());
            for (size_t crew = 0; crew < day.crews.size(); ++crew) {
                for (const plan::PlannedStop &planned : before.crews[crew].stops) {
                    if (planned.stop != stops[0].stop)
                        old[crew].push_back(planned.stop - (planned.stop > stops[0].stop ? 1 : 0));
                }
            }
            QVERIFY(verdict <= verdictOf(later, plan::planOf(later, old), fault));
            kept += verdict[0] == 0 && verdict[1] == 0 ? 1 : 0;
        }
        QVERIFY2(kept > 25, qPrintable(QString::number(kept)));
    }
};

QTEST_APPLESS_MAIN(DayPlannerTest)
#include "dayplannertest.moc"
