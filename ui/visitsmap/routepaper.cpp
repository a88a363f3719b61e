// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visitsmap/routepaper.h"

#include "models/itemmodels/words.h"
#include "models/reports/routesheet.h"
#include "ui/visitsmap/planwords.h"

namespace qianshao::ui::visitsmap {

using qianshao::reports::RouteStop;

namespace {

QString maskedName(const QString &name)
{
    // A letter may be two units long.
    const qsizetype first = !name.isEmpty() && name.front().isHighSurrogate() ? 2 : 1;
    return name.isEmpty() ? name : name.left(first) + QStringLiteral("**");
}

class RoutePaper {
public:
    RoutePaper(const PlannedDay &planned, const widgets::Workplace &workplace)
        : m_planned(planned),
          m_workplace(workplace)
    {
        for (const records::Staff &one : workplace.cases.staff()) {
            if (one.id == workplace.editor.me())
                m_me = one;
        }
    }

    [[nodiscard]] qianshao::reports::Document document() const
    {
        const VisitsDay &day = *m_planned.day;
        qianshao::reports::RouteSheet sheet;
        for (size_t crew = 0; crew < m_planned.plan.crews.size(); ++crew) {
            const plan::CrewPlan &plan = m_planned.plan.crews[crew];
            qianshao::reports::RouteOfOfficer &route =
                sheet.routes.emplace_back(day.officers[crew].name, std::vector<RouteStop>(), (plan.travel + 59) / 60);
            for (const plan::PlannedStop &planned : plan.stops) {
                RouteStop stop = stopOf(day.doors[size_t(planned.stop)], mayRead(day.officers[crew].id));
                stop.number = int(route.stops.size()) + 1;
                stop.arrival = day.instantOf(planned.arrival);
                stop.warning = warningOf(planned.stop);
                route.stops.push_back(std::move(stop));
            }
        }
        for (const int left : m_planned.plan.unplanned) {
            const int crew = day.problem.stops[size_t(left)].crew.value_or(0);
            sheet.others.push_back(stopOf(day.doors[size_t(left)], mayRead(day.officers[size_t(crew)].id)));
            sheet.others.back().warning = warningOf(left);
        }
        for (const Door &door : day.unknown) {
            // Whose these are the day does not tell: they are the reader's own where nobody else is chosen.
            const bool isOwn = day.officers.size() == 1 && mayRead(day.officers.front().id);
            sheet.others.push_back(stopOf(door, isOwn || mayReadAll()));
            sheet.others.back().warning = placeUnknown();
        }
        sheet.askEverybody = m_workplace.cases.script(records::FraudType::Other).questions;
        sheet.isEstimated = day.isEstimated;
        return qianshao::reports::routeSheet(
            sheet, {m_workplace.cases.stationName(), m_me.name, m_workplace.now(), m_workplace.zone});
    }

private:
    [[nodiscard]] bool mayReadAll() const
    {
        return m_me.role == records::Role::Chief || m_me.role == records::Role::Officer;
    }
    [[nodiscard]] bool mayRead(const records::Uuid &officer) const
    {
        return mayReadAll() || (!m_me.id.isNull() && officer == m_me.id);
    }

    [[nodiscard]] RouteStop stopOf(const Door &door, bool mayRead) const
    {
        const itemmodels::Script script = m_workplace.cases.script(door.fraudType);
        RouteStop stop;
        stop.level = door.level;
        stop.limit = door.limit;
        stop.name = mayRead ? door.name : maskedName(door.name);
        stop.phone = mayRead ? door.phone : itemmodels::masked(door.phone, records::Sensitivity::Contact);
        stop.address = itemmodels::localAddress(door.address);
        stop.fraudType = itemmodels::word(door.fraudType);
        stop.ask = script.own;
        if (door.at)
            stop.at = {door.at->longitude, door.at->latitude};
        return stop;
    }

    [[nodiscard]] QString warningOf(int stop) const
    {
        for (const plan::Shortfall &shortfall : m_planned.plan.shortfalls) {
            if (shortfall.stop == stop)
                return lackText(shortfall);
        }
        return {};
    }

    const PlannedDay &m_planned;
    const widgets::Workplace &m_workplace;
    records::Staff m_me;
};

}  // namespace

qianshao::reports::Document routePaper(const PlannedDay &planned, const widgets::Workplace &workplace)
{
    return RoutePaper(planned, workplace).document();
}

}  // namespace qianshao::ui::visitsmap
