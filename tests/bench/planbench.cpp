// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/plan/tourproof.h"
#include "models/plan/toursolver.h"
#include "models/plan/tsptwfile.h"
#include "tests/bench/bench.h"

#include <QElapsedTimer>
#include <QFile>

namespace qianshao::bench {

using namespace Qt::StringLiterals;

namespace {

struct Instance {
    plan::TourProblem problem;
    long long best = 0;  // proven or best known
};

QString contentOf(const QString &name)
{
    QFile file(QStringLiteral(TSPTW_INSTANCES "/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

std::vector<Instance> instancesOf(const QString &list)
{
    std::vector<Instance> instances;
    const QStringList lines = contentOf(list).split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype i = 1; i < lines.size(); ++i)
        instances.push_back(
            {std::get<plan::TourProblem>(plan::readTsptw(contentOf(lines[i].section(u',', 0, 0) + u".txt"_s))),
                lines[i].section(u',', 1).toLongLong()});
    return instances;
}

double secondsOf(const std::function<void()> &work)
{
    return milliseconds(work) / 1000;
}

void narrow()
{
    double upTo100 = 0;
    double above = 0;
    double unbounded = 0;
    int proven = 0;
    const std::vector<Instance> instances = instancesOf(u"optimum.csv"_s);
    for (const Instance &instance : instances) {
        plan::Tour tour;
        const double seconds = secondsOf([&] { tour = plan::solve(instance.problem); });
        double &most = instance.problem.size <= 101 ? upTo100 : above;
        most = std::max(most, seconds);
        proven += tour.isProven && tour.cost == instance.best ? 1 : 0;
        if (instance.problem.size <= 61)
            unbounded = std::max(unbounded,
                secondsOf([&] { (void)plan::prove(instance.problem, std::nullopt, 5'000'000, [] { return false; }); }));
    }
    print("plan.narrow_proven", proven, qPrintable(u"of %1 instances"_s.arg(instances.size())));
    print("plan.narrow_slowest_to_100_places", upTo100, "s (at most 0.3)");
    print("plan.narrow_slowest_to_200_places", above, "s (at most 1)");
    print("plan.narrow_unbounded_to_60_places", unbounded, "s (baseline: the proof without a tour to beat)");
}

void wide()
{
    int asGood = 0;
    int late = 0;
    double worst = 0;
    double worstOfOneStart = 0;
    const std::vector<Instance> instances = instancesOf(u"best-known.csv"_s);
    for (const Instance &instance : instances) {
        QElapsedTimer clock;
        clock.start();
        plan::TourOptions options;
        options.isOver = [&] { return clock.elapsed() > 1'950; };
        const plan::Tour tour = plan::solve(instance.problem, options);
        const plan::Tour first = plan::solve(instance.problem, {.starts = 1, .patience = 0, .proofLabels = 0});
        const auto above = [&](const plan::Tour &some) {
            return 100.0 * double(some.cost - instance.best) / double(instance.best);
        };
        late += tour.isFeasible() ? 0 : 1;
        asGood += tour.isFeasible() && tour.cost <= instance.best ? 1 : 0;
        worst = std::max(worst, above(tour));
        worstOfOneStart = std::max(worstOfOneStart, first.isFeasible() ? above(first) : 0.0);
    }
    print("plan.wide_as_good_as_known", asGood, qPrintable(u"of %1 instances (at least 60)"_s.arg(instances.size())));
    print("plan.wide_infeasible", late, "instances (0)");
    print("plan.wide_worst", worst, "% above the best known (at most 1), 2 s each");
    print("plan.wide_worst_of_one_descent", worstOfOneStart, "% (baseline: one descent from the order of the windows)");
}

}  // namespace

// Public instances, where they lie beside the checkout.
void plan()
{
    if (contentOf(u"optimum.csv"_s).isEmpty()) {
        fprintf(stderr, "plan: the instances of ../shared/data/tsptw are not here\n");
        return;
    }
    narrow();
    wide();
}

}  // namespace qianshao::bench
