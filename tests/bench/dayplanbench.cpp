// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan/dayplanner.h"
#include "tests/bench/bench.h"
#include "tests/support/randomdays.h"

namespace qianshao::bench {

using namespace Qt::StringLiterals;

namespace {

struct Sum {
    double broken = 0;     // limits a day
    double unplanned = 0;  // stops a day
    double late = 0;       // weighted hours a day
    double travel = 0;     // minutes a day
    std::vector<double> times;

    void add(const plan::DayPlan &plan, double milliseconds, double share)
    {
        for (const plan::Shortfall &shortfall : plan.shortfalls)
            broken += shortfall.kind == plan::Shortfall::Kind::LateForLimit ? share : 0;
        unplanned += double(plan.unplanned.size()) * share;
        late += double(plan.score.lateness) / 3600 * share;
        travel += double(plan.score.travel) / 60 * share;
        times.push_back(milliseconds);
    }
    void tell(const QByteArray &name, const char *what)
    {
        print(name + "_slowest", percentile(times, 1), what);
        print(name + "_median", percentile(times, 0.5), "ms");
        print(name + "_late", broken, "limits broken a day");
        print(name + "_unplanned", unplanned, "stops not planned a day");
        print(name + "_lateness", late, "hours late a day, weighted by level");
        print(name + "_travel", travel, "minutes on the way a day");
    }
};

void days(int crews, int stops, bool isPlain)
{
    constexpr int count = 20;
    Sum planned;
    Sum greedy;
    int worse = 0;
    int asGoodAsLong = 0;
    std::mt19937 random(unsigned(10 * stops + crews));
    for (int i = 0; i < count; ++i) {
        const plan::DayProblem day = tests::randomDay(random, {.stops = stops, .crews = crews, .isPlain = isPlain});
        plan::DayPlan some;
        const auto timed = [&](const plan::DayOptions &options, Sum *sum) {
            const double taken = milliseconds([&] { some = plan::plan(day, options); });
            if (sum)
                sum->add(some, taken, 1.0 / count);
            return some.score;
        };
        const plan::DayScore byGreed = timed({.rounds = 0, .proofSteps = 0}, &greedy);
        const plan::DayScore bySearch = timed({}, &planned);
        const plan::DayScore byLongSearch = timed({.seed = 2, .rounds = 40'000}, nullptr);
        worse += bySearch > byGreed ? 1 : 0;
        asGoodAsLong += bySearch <= byLongSearch ? 1 : 0;
    }
    const QByteArray name =
        u"dayplan.%1_stops_%2_crews%3"_s.arg(stops).arg(crews).arg(isPlain ? u"_plain"_s : u""_s).toLatin1();
    planned.tell(name, "ms (at most 50 for 30 stops), reasons and remedies with it");
    greedy.tell(name + ".greedy", "ms (baseline: the best of five greedy orders)");
    print(name + "_worse_than_greedy", worse, "days (0)");
    print(name + "_as_good_as_40000_rounds", asGoodAsLong, qPrintable(u"of %1 days"_s.arg(count)));
}

}  // namespace

void dayplan()
{
    days(1, 8, false);
    for (const bool isPlain : {true, false}) {
        days(1, 30, isPlain);
        days(3, 30, isPlain);
    }
    days(3, 60, false);
}

}  // namespace qianshao::bench
