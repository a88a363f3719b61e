// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visitsmap/planrun.h"

#include "models/plan/dayplanner.h"
#include "tests/support/randomdays.h"
#include "tests/ui/forms/desk.h"
#include "tests/ui/visitsmap/fakevisits.h"
#include "ui/visitsmap/queueview.h"
#include "ui/visitsmap/visitsmappage.h"

#include <QSignalSpy>
#include <QTest>

#include <time.h>

using namespace qianshao;
using namespace Qt::StringLiterals;
using ui::visitsmap::PlannedDay;
using ui::visitsmap::PlanRun;
using ui::visitsmap::VisitsDay;

class PlanRunTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsWhatThePlannerFinds();
    void onlyTheNewestQuestionIsAnswered();
    void anEarlierPlanIsChangedLittle();
    void carriesAnOrderOver();
    void theWindowGoesOnWhileSixtyStopsArePlanned();
};

namespace {

const records::Uuid me = records::Uuid::v7(1, 1, 1);
const records::Uuid other = records::Uuid::v7(1, 1, 2);
const records::Instant ten{1'795'140'000'000};

std::shared_ptr<const VisitsDay> day(const std::vector<int> &limits)
{
    return std::make_shared<VisitsDay>(tests::dayOf(limits, {me}, ten));
}

// A day of many stops, with limits that cannot all be kept.
VisitsDay bigDay(int stops)
{
    std::mt19937 random(5);
    plan::DayProblem problem = tests::randomDay(random, {.stops = stops, .metres = 9000, .isPlain = true});
    VisitsDay big = tests::dayOf(std::vector<int>(size_t(stops), -1), {me}, ten);
    for (plan::DayStop &stop : problem.stops)
        stop.id -= 1000;
    problem.crews[0].id = 0;
    big.problem = problem;
    return big;
}

double threadMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

// The longest time that the window's thread was at work without looking at its events. What its processor took is
// judged: the clock also counts who else is at work here.
class LongestPause {
public:
    template <class Condition>
    bool wait(Condition &&isDone)
    {
        const QDeadlineTimer deadline(20'000);
        while (!isDone() && !deadline.hasExpired())
            run([] { QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 10); });
        return isDone();
    }
    template <class Work>
    void run(Work &&work)
    {
        const double begun = threadMs();
        work();
        m_longest = std::max(m_longest, threadMs() - begun);
    }
    [[nodiscard]] double ms() const { return m_longest; }

private:
    double m_longest = 0;
};

// A desk whose map never opens: what drawing it takes is for the map's own tests to judge.
class NoMap final : public ui::visitsmap::VisitsDesk {
public:
    explicit NoMap(VisitsDay day) : m_day(std::move(day)) {}
    void readDay(const QList<records::Uuid> &, const std::optional<geo::Point> &) override
    {
        QTimer::singleShot(0, this, [this] { Q_EMIT dayRead(std::make_shared<VisitsDay>(m_day)); });
    }
    void readOpenDoors() override {}
    void openMap() override {}
    [[nodiscard]] const geo::TileService *tiles() const override { return nullptr; }
    [[nodiscard]] const std::vector<geo::Border> &borders() const override { return m_borders; }
    void importMap(const QString &) override {}
    void stopMapImport() override {}

private:
    VisitsDay m_day;
    std::vector<geo::Border> m_borders;
};

}  // namespace

void PlanRunTest::findsWhatThePlannerFinds()
{
    PlanRun run;
    QSignalSpy planned(&run, &PlanRun::planned);
    const auto some = day({-1, 15, 600, 40});
    run.findBest(some, {}, {});
    QCOMPARE(planned.size(), 0);
    QVERIFY(planned.wait());
    const auto found = planned[0][0].value<PlannedDay>();
    QVERIFY(found.plan == plan::plan(some->problem));
    QVERIFY(found.day == some);
    QVERIFY(!found.isByHand);
    QCOMPARE(found.legs.size(), 3u);
}

void PlanRunTest::onlyTheNewestQuestionIsAnswered()
{
    PlanRun run;
    QSignalSpy planned(&run, &PlanRun::planned);
    const auto big = std::make_shared<VisitsDay>(bigDay(60));
    const auto some = day({-1, -1});
    run.findBest(big, {}, {});
    run.weigh(big, {{}}, {});
    run.weigh(some, {{1, 0}}, {});
    QVERIFY(planned.wait());
    QCOMPARE(planned.size(), 1);
    const auto found = planned[0][0].value<PlannedDay>();
    QVERIFY(found.isByHand);
    QVERIFY(plan::orderOf(found.plan) == (plan::DayOrder{{1, 0}}));
    run.findBest(big, {}, {});
    run.cancel();
    // One is worked on after the other: an answer to what was cancelled would stand before this one.
    run.weigh(some, {{0, 1}}, {});
    QVERIFY(planned.wait());
    QCOMPARE(planned.size(), 2);
    QVERIFY(plan::orderOf(planned[1][0].value<PlannedDay>().plan) == (plan::DayOrder{{0, 1}}));
}

// Doors in a ring can be gone round either way; the way that was planned stays.
void PlanRunTest::anEarlierPlanIsChangedLittle()
{
    const auto ring = [](int count) {
        VisitsDay made = tests::dayOf(std::vector<int>(size_t(count), -1), {me}, ten);
        for (int &seconds : made.problem.travel)
            seconds = seconds == 0 ? 0 : 600;  // everybody is as far from everybody
        return std::make_shared<VisitsDay>(made);
    };
    PlanRun run;
    QSignalSpy planned(&run, &PlanRun::planned);
    run.weigh(ring(4), {{2, 0, 3, 1}}, {});
    QVERIFY(planned.wait());
    const auto before = planned[0][0].value<PlannedDay>();
    // One door is gone and the others have other numbers now.
    auto after = *ring(4);
    after.doors.erase(after.doors.begin());
    after.problem.stops.pop_back();
    after.problem.size = 3;
    after.problem.travel.assign(9, 600);
    run.findBest(std::make_shared<VisitsDay>(after), before, {});
    QVERIFY(planned.wait());
    QVERIFY(plan::orderOf(planned[1][0].value<PlannedDay>().plan) == (plan::DayOrder{{1, 2, 0}}));
}

void PlanRunTest::carriesAnOrderOver()
{
    const auto before = std::make_shared<VisitsDay>(tests::dayOf({-1, -1, -1, -1}, {me, other}, ten));
    const PlannedDay planned{before, plan::planOf(before->problem, {{2, 0}, {3, 1}}), {}, true};
    VisitsDay after = tests::dayOf({-1, -1, -1, -1, -1}, {me, other}, ten);
    QVERIFY(carriedOver(planned, after) == (plan::DayOrder{{2, 0, 4}, {3, 1}}));
    std::swap(after.officers[0], after.officers[1]);
    for (plan::DayStop &stop : after.problem.stops)
        stop.crew = 1 - *stop.crew;
    QVERIFY(carriedOver(planned, after) == (plan::DayOrder{{3, 1}, {2, 0, 4}}));
    const VisitsDay mine = tests::dayOf({-1, -1, -1}, {me}, ten);
    QVERIFY(carriedOver(planned, mine) == (plan::DayOrder{{2, 0, 1}}));
}

void PlanRunTest::theWindowGoesOnWhileSixtyStopsArePlanned()
{
    tests::Desk desk;
    NoMap visits(bigDay(60));
    ui::visitsmap::VisitsMapPage page(desk.workplace(), visits);
    page.resize(1112, 672);
    page.show();
    tests::waitUntilActive(&page);
    auto *view = page.findChild<ui::visitsmap::QueueView *>();
    const auto &queue = *static_cast<ui::visitsmap::QueueModel *>(view->model());
    QElapsedTimer clock;
    clock.start();
    LongestPause best;
    best.run([&] { page.activate(); });
    QVERIFY(best.wait([&] { return queue.planned().day != nullptr; }));
    const qint64 bestMs = clock.restart();
    QCoreApplication::processEvents();  // the rows are painted
    // A stop that all others have to wait for: many limits break.
    int row = 0;
    while (queue.line(row).isHead)
        ++row;
    LongestPause hand;
    hand.run([&] { QVERIFY(view->model()->moveRow({}, row, {}, row + 12)); });
    QVERIFY(hand.wait([&] { return queue.planned().isByHand; }));
    const qint64 handMs = clock.elapsed();
    qInfo("60 stops: best order after %lld ms, longest pause %.1f ms; a row moved: %lld ms, %.1f ms", bestMs, best.ms(),
        handMs, hand.ms());
    QVERIFY(queue.planned().plan.shortfalls.size() > 5);
    QVERIFY2(best.ms() <= 16, qPrintable(QString::number(best.ms())));
    QVERIFY2(hand.ms() <= 16, qPrintable(QString::number(hand.ms())));
}

MAP_TEST_MAIN(PlanRunTest)
#include "planruntest.moc"
