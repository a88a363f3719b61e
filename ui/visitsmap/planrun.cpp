// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visitsmap/planrun.h"

#include "models/plan/dayplanner.h"

#include <QHash>

namespace qianshao::ui::visitsmap {
namespace {

std::vector<Leg> legsOf(
    const VisitsDay &day, const plan::DayPlan &plan, const WayFinder &ways, const std::function<bool()> &isOver)
{
    std::vector<Leg> legs;
    for (int crew = 0; crew < int(plan.crews.size()); ++crew) {
        std::optional<geo::Point> from = day.start;
        for (const plan::PlannedStop &stop : plan.crews[size_t(crew)].stops) {
            if (isOver())  // each way may be a question to a server
                return legs;
            const geo::Point to = *day.doors[size_t(stop.stop)].at;
            if (from) {
                Leg leg{crew, stop.stop, ways ? ways(*from, to) : Way(), true};
                leg.isRoad = leg.way.line.size() >= 2;
                if (!leg.isRoad)
                    leg.way = {{*from, to}, {}, geo::metresBetween(*from, to)};
                legs.push_back(std::move(leg));
            }
            from = to;
        }
    }
    return legs;
}

// Stops and crews are told apart by ids that mean the same on both days.
void nameAlike(plan::DayProblem &problem, const VisitsDay &day, QHash<records::Uuid, int> &ids)
{
    const auto idOf = [&](const records::Uuid &id) {
        if (!ids.contains(id))
            ids.insert(id, int(ids.size()));
        return ids.value(id);
    };
    for (size_t i = 0; i < problem.stops.size(); ++i) {
        plan::DayStop &stop = problem.stops[i];
        stop.id = idOf(day.doors[i].instruction);
        if (stop.crew)
            stop.crew = idOf(day.officers[size_t(*stop.crew)].id);
    }
    for (size_t i = 0; i < problem.crews.size(); ++i)
        problem.crews[i].id = idOf(day.officers[i].id);
}

}  // namespace

PlanRun::~PlanRun()
{
    cancel();
}

void PlanRun::findBest(std::shared_ptr<const VisitsDay> day, const PlannedDay &before, const WayFinder &ways)
{
    const VisitsDay &facts = *day;
    start({std::move(day), {}, {}, false}, ways, [&facts, before](const std::function<bool()> &isOver) {
        plan::DayOptions options;
        options.isOver = isOver;
        if (!before.day)
            return plan::plan(facts.problem, options);
        QHash<records::Uuid, int> ids;
        plan::DayProblem problem = facts.problem;
        plan::DayProblem beforeProblem = before.day->problem;
        nameAlike(problem, facts, ids);
        nameAlike(beforeProblem, *before.day, ids);
        return plan::replan(problem, beforeProblem, before.plan, options);
    });
}

void PlanRun::weigh(std::shared_ptr<const VisitsDay> day, const plan::DayOrder &order, const WayFinder &ways)
{
    const VisitsDay &facts = *day;
    start({std::move(day), {}, {}, true}, ways,
        [&facts, order](const std::function<bool()> &) { return plan::planOf(facts.problem, order); });
}

void PlanRun::start(PlannedDay planned, const WayFinder &ways, Plan plan)
{
    m_pool.setMaxThreadCount(1);
    const int number = ++m_last;
    m_pool.start([this, planned = std::move(planned), ways, plan = std::move(plan), number]() mutable {
        const auto isOver = [this, number] { return number != m_last; };
        if (isOver())
            return;
        planned.plan = plan(isOver);
        planned.legs = legsOf(*planned.day, planned.plan, ways, isOver);
        QMetaObject::invokeMethod(
            this,
            [this, planned = std::move(planned), number] {
                if (number == m_last)
                    Q_EMIT this->planned(planned);
            },
            Qt::QueuedConnection);
    });
}

plan::DayOrder carriedOver(const PlannedDay &before, const VisitsDay &day)
{
    plan::DayOrder order(day.officers.size());
    std::vector<bool> isPlaced(day.doors.size());
    const plan::DayOrder orderBefore = plan::orderOf(before.plan);
    for (size_t crew = 0; crew < orderBefore.size(); ++crew) {
        const auto officer = std::ranges::find(day.officers, before.day->officers[crew].id, &Officer::id);
        if (officer == day.officers.end())
            continue;
        for (const int stop : orderBefore[crew]) {
            const auto door =
                std::ranges::find(day.doors, before.day->doors[size_t(stop)].instruction, &Door::instruction);
            if (door == day.doors.end())
                continue;
            order[size_t(officer - day.officers.begin())].push_back(int(door - day.doors.begin()));
            isPlaced[size_t(door - day.doors.begin())] = true;
        }
    }
    for (size_t stop = 0; stop < day.doors.size(); ++stop) {
        if (!isPlaced[stop] && !order.empty())
            order[size_t(day.problem.stops[stop].crew.value_or(0))].push_back(int(stop));
    }
    return order;
}

}  // namespace qianshao::ui::visitsmap
