// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan/dayremedies.h"
#include "models/plan/dayplanner.h"
#include "tests/models/plan/dayrules.h"
#include "tests/support/randomdays.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::tests;
using plan::Cause;
using plan::DayPlan;
using plan::Remedy;
using plan::Shortfall;
using records::Level;

// Why a door is late or left out, and what would help.
class DayRemediesTest : public QObject {
    Q_OBJECT

    static constexpr int at(int hours, int minutes = 0) { return (hours * 60 + minutes) * 60; }
    // All places ten minutes from each other, half an hour at each door, one pair from nine to five.
    static DayProblem someDay(int stops)
    {
        DayProblem day;
        day.now = at(9);
        day.size = stops + 1;
        day.travel.assign(size_t(day.size * day.size), 600);
        day.crews.push_back({.id = 1, .start = stops, .end = {}, .hours = {{at(9), at(17)}}});
        for (int i = 0; i < stops; ++i)
            day.stops.push_back({.id = i, .place = i, .level = Level::High, .limit = {}, .service = 1800});
        return day;
    }
    static Shortfall onlyShortfall(const DayPlan &plan)
    {
        if (plan.shortfalls.size() != 1)
            qFatal("%d shortfalls", int(plan.shortfalls.size()));
        return plan.shortfalls.front();
    }
    static std::optional<Remedy> remedyOf(const Shortfall &shortfall, Remedy::Kind kind, int crew = 0)
    {
        const auto found = std::ranges::find_if(
            shortfall.remedies, [&](const Remedy &remedy) { return remedy.kind == kind && remedy.crew == crew; });
        return found == shortfall.remedies.end() ? std::nullopt : std::optional(*found);
    }
    // Per stop: planned, limit kept, promise kept.
    static std::vector<std::array<bool, 3>> fatesOf(const DayProblem &day, const DayPlan &plan)
    {
        std::vector<std::array<bool, 3>> fates(day.stops.size());
        for (const plan::CrewPlan &crew : plan.crews) {
            for (const plan::PlannedStop &planned : crew.stops) {
                const plan::DayStop &stop = day.stops[size_t(planned.stop)];
                fates[size_t(planned.stop)] = {true, stop.limit && planned.start <= *stop.limit,
                    stop.promised && planned.start <= *stop.promised + day.promiseTolerance};
            }
        }
        return fates;
    }
    // Whether the stop gets what it lacks by the remedy, and no other loses anything.
    static bool helps(const DayProblem &day, const DayPlan &plan, const Shortfall &shortfall, const Remedy &remedy)
    {
        const DayProblem changed = plan::remedied(day, shortfall.stop, remedy);
        const DayPlan after = plan::planOf(changed, plan::remedied(plan::orderOf(plan), shortfall.stop, remedy));
        QString fault;
        (void)verdictOf(changed, after, fault);
        const auto before = fatesOf(day, plan);
        const auto now = fatesOf(changed, after);
        for (size_t stop = 0; stop < before.size(); ++stop) {
            for (size_t i = 0; i < 3; ++i) {
                if (before[stop][i] && !now[stop][i])
                    return false;
            }
        }
        const auto &stop = now[size_t(shortfall.stop)];
        const bool wantsLimit = day.stops[size_t(shortfall.stop)].limit && remedy.keepsLimit;
        return fault.isEmpty()
            && (shortfall.kind == Shortfall::Kind::LateForPromise     ? stop[2]
                    : shortfall.kind == Shortfall::Kind::LateForLimit ? stop[1]
                                                                      : stop[0] && (!wantsLimit || stop[1]));
    }

private Q_SLOTS:
    void aSecondCrewOrAnEarlierStartKeepsWhatOneCannot()
    {
        DayProblem day = someDay(2);
        day.crews[0].hours = {{at(10), at(17)}};
        day.stops[0].limit = at(10, 10);
        day.stops[0].level = Level::Urgent;
        day.stops[1].limit = at(10, 35);
        // 10:10 there, 10:50 here: a quarter of an hour late. Who begins a quarter earlier is in time for both.
        const Shortfall late = onlyShortfall(plan::plan(day));
        QCOMPARE(late.stop, 1);
        QCOMPARE(late.kind, Shortfall::Kind::LateForLimit);
        QCOMPARE(late.minutes, 15);
        QCOMPARE(late.cause, Cause::OtherStops);
        QVERIFY(remedyOf(late, Remedy::Kind::SecondCrew));
        QCOMPARE(remedyOf(late, Remedy::Kind::StartEarlier)->minutes, 15);
        QCOMPARE(late.remedies.size(), 2u);
        // Nobody can begin before now.
        day.now = at(9, 50);
        const Shortfall tooLate = onlyShortfall(plan::plan(day));
        QVERIFY(!remedyOf(tooLate, Remedy::Kind::StartEarlier));
        QCOMPARE(remedyOf(tooLate, Remedy::Kind::MissedStart)->minutes, 15);
    }

    void aLimitThatIsOverIsPlannedAndSaid()
    {
        DayProblem day = someDay(2);
        day.stops[0].limit = at(8, 30);
        const DayPlan plan = plan::plan(day);
        QCOMPARE(plan.crews[0].stops.front().stop, 0);
        const Shortfall late = onlyShortfall(plan);
        QCOMPARE(late.minutes, 40);
        QCOMPARE(late.cause, Cause::TimePassed);
        QCOMPARE(remedyOf(late, Remedy::Kind::MissedStart)->minutes, 40);
        QCOMPARE(late.remedies.size(), 1u);
    }

    void longerHoursSayUntilWhen()
    {
        DayProblem day = someDay(1);
        day.crews[0].end = 1;
        day.stops[0].windows = {{at(16, 40), at(20)}};
        day.stops[0].limit = at(18);
        const Shortfall left = onlyShortfall(plan::plan(day));
        QCOMPARE(left.kind, Shortfall::Kind::Unplanned);
        QCOMPARE(left.minutes, 0);
        QCOMPARE(left.cause, Cause::OutsideWindows);
        QCOMPARE(left.remedies.size(), 1u);
        QCOMPARE(left.remedies[0].kind, Remedy::Kind::LongerHours);
        QCOMPARE(left.remedies[0].until, at(17, 20));
        QVERIFY(left.remedies[0].keepsLimit);
        // Too late for its limit, but planned at least.
        day.stops[0].limit = at(15);
        const Shortfall late = onlyShortfall(plan::plan(day));
        QCOMPARE(late.remedies.size(), 1u);
        QVERIFY(!late.remedies[0].keepsLimit);
    }

    void anotherCrewTakesWhatIsBoundToOne()
    {
        DayProblem day = someDay(2);
        day.crews.push_back(day.crews[0]);
        day.crews[1].id = 2;
        for (plan::DayStop &stop : day.stops) {
            stop.limit = at(9, 20);
            stop.crew = 1;
        }
        const Shortfall late = onlyShortfall(plan::plan(day));
        QCOMPARE(late.cause, Cause::OtherStops);
        QCOMPARE(late.minutes, 30);
        QVERIFY(remedyOf(late, Remedy::Kind::HandOver, 1));
        QVERIFY(!remedyOf(late, Remedy::Kind::HandOver, 0));
        QCOMPARE(
            plan::remedied(day, late.stop, *remedyOf(late, Remedy::Kind::HandOver, 1)).stops[size_t(late.stop)].crew,
            2);
    }

    void whoCannotGoIsSaid()
    {
        DayProblem day = someDay(1);
        day.stops[0].needsPair = true;
        day.crews[0].officers = 1;
        Shortfall left = onlyShortfall(plan::plan(day));
        QCOMPARE(left.cause, Cause::NoPair);
        // The second crew is a pair then.
        QCOMPARE(left.remedies.size(), 1u);
        QCOMPARE(left.remedies[0].kind, Remedy::Kind::SecondCrew);
        QCOMPARE(plan::remedied(day, 0, left.remedies[0]).crews[1].officers, 2);
        day.crews[0].officers = 2;
        day.stops[0].skills = plan::womanOfficer | 4;
        day.crews[0].skills = 4;
        QCOMPARE(onlyShortfall(plan::plan(day)).cause, Cause::NoSkills);
        day.stops[0].crew = 5;
        QCOMPARE(onlyShortfall(plan::plan(day)).cause, Cause::NoCrew);
        day.crews.clear();
        left = onlyShortfall(plan::plan(day));
        QCOMPARE(left.cause, Cause::NoCrew);
        QVERIFY(left.remedies.empty());
    }

    void whatStandsInTheWayIsSaid()
    {
        DayProblem day = someDay(1);
        day.stops[0].limit = at(9, 5);
        QCOMPARE(onlyShortfall(plan::plan(day)).cause, Cause::TooFar);
        day.stops[0].limit = at(12);
        day.stops[0].windows = {{at(14), at(15)}};
        QCOMPARE(onlyShortfall(plan::plan(day)).cause, Cause::OutsideWindows);
        day.stops[0].windows.clear();
        day.crews[0].hours = {{at(13), at(17)}};
        QCOMPARE(onlyShortfall(plan::plan(day)).cause, Cause::OutsideHours);
        day.crews[0].hours = {{at(8), at(8, 30)}};
        const Shortfall over = onlyShortfall(plan::plan(day));
        QCOMPARE(over.cause, Cause::OutsideHours);
        QCOMPARE(remedyOf(over, Remedy::Kind::LongerHours)->until, at(9, 40));
        day.travel.assign(day.travel.size(), -1);
        QCOMPARE(onlyShortfall(plan::plan(day)).cause, Cause::TooFar);
    }

    void aBrokenPromiseIsSaid()
    {
        DayProblem day = someDay(2);
        day.stops[0].promised = at(9, 10);
        day.stops[1].promised = at(9, 20);
        const DayPlan plan = plan::plan(day);
        const Shortfall late = onlyShortfall(plan);
        QCOMPARE(late.kind, Shortfall::Kind::LateForPromise);
        QCOMPARE(late.cause, Cause::OtherStops);
        // The second at 9:50, half an hour after it was promised.
        QCOMPARE(late.minutes, 30);
        QVERIFY(remedyOf(late, Remedy::Kind::SecondCrew));
    }

    // On days of any kind: what is proposed helps, and a minute less does not.
    void everyRemedyHelpsAndNoLessDoes()
    {
        std::mt19937 random(29);
        std::array<int, 5> seen{};
        int alone = 0;
        for (int number = 0; number < 400; ++number) {
            DayProblem day =
                randomDay(random, {.stops = 3 + number % 20, .crews = 1 + number % 3, .isPlain = number % 4 == 0});
            if (number % 2 == 0)
                day.now = at(7);
            const DayPlan plan = plan::plan(day, {.rounds = 100});
            for (const Shortfall &shortfall : plan.shortfalls) {
                for (const Remedy &remedy : shortfall.remedies) {
                    ++seen[size_t(remedy.kind)];
                    QVERIFY(helps(day, plan, shortfall, remedy));
                    Remedy less = remedy;
                    less.minutes -= 1;
                    less.until -= 1;
                    if (remedy.kind == Remedy::Kind::LongerHours || remedy.minutes > 0)
                        QVERIFY(!helps(day, plan, shortfall, less));
                    // And so a new plan of the changed day is at least as good.
                    const DayProblem changed = plan::remedied(day, shortfall.stop, remedy);
                    if (plan.shortfalls.size() > 1 || !remedy.keepsLimit)
                        continue;
                    QVERIFY(plan::plan(changed, {.rounds = 100}).shortfalls.empty());
                    ++alone;
                }
            }
        }
        for (const int count : seen)
            QVERIFY2(count > 5, qPrintable(QString::number(count)));
        QVERIFY(alone > 5);
    }
};

QTEST_APPLESS_MAIN(DayRemediesTest)
#include "dayremediestest.moc"
