// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/routesheet.h"

#include "models/reports/qrcode.h"
#include "models/reports/reporttext.h"

#include <QDateTime>

namespace qianshao::reports {

using namespace Qt::StringLiterals;

namespace {

QDateTime local(records::Instant at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms, zone);
}

// The time alone on the day of the sheet, else with its day.
QString clockText(records::Instant at, const Heading &heading)
{
    const bool isToday = local(at, heading.zone).date() == local(heading.printedAt, heading.zone).date();
    return isToday ? local(at, heading.zone).toString(u"HH:mm") : ReportText::dayTime(at, heading.zone);
}

std::vector<Cell> rowOf(const RouteStop &stop, const Heading &heading)
{
    QStringList who{stop.name, stop.phone, stop.address};
    who.removeAll(QString());
    QStringList about{ReportText::of(stop.level)};
    if (stop.limit.isSet())
        about.append(ReportText::tr("by %1").arg(clockText(stop.limit, heading)));
    QStringList details{about.join(u" · "_s), stop.warning};
    details.removeAll(QString());
    const bool isPlanned = stop.number > 0;
    return {{isPlanned ? QString::number(stop.number) : u"—"_s, {}, {}},
        {isPlanned ? clockText(stop.arrival, heading) : QString(), {}, {}}, {who.join(u'\n'), details.join(u'\n'), {}},
        {stop.fraudType, stop.ask.join(u'\n'), {}}, {},
        {{}, {}, stop.at ? geoLink(stop.at->first, stop.at->second) : QString()}};
}

Section sectionOf(const QString &title, const std::vector<RouteStop> &stops, const Heading &heading)
{
    Table table{{{ReportText::tr("No."), 5}, {ReportText::tr("Time"), 9}, {ReportText::tr("Who and where"), 29},
                    {ReportText::tr("What to ask"), 25}, {ReportText::tr("Notes"), 17},
                    {ReportText::tr("Place"), 15, Align::Right}},
        {}, {}, {}, false};
    for (const RouteStop &stop : stops)
        table.rows.push_back(rowOf(stop, heading));
    return {title, {}, std::move(table), {}};
}

}  // namespace

Document routeSheet(const RouteSheet &sheet, const Heading &heading)
{
    Document document;
    document.title = ReportText::tr("Route of visits");
    document.subtitle = local(heading.printedAt, heading.zone).toString(u"yyyy-MM-dd");
    qint64 stops = 0;
    QStringList officers;
    for (const RouteOfOfficer &route : sheet.routes) {
        stops += qint64(route.stops.size());
        officers.append(route.officer);
        const QString title = ReportText::tr("%1: %2 stops, %3 min on the way")
                                  .arg(route.officer, ReportText::number(qint64(route.stops.size())))
                                  .arg(route.travelMinutes);
        if (!route.stops.empty())
            document.sections.push_back(sectionOf(title, route.stops, heading));
    }
    if (!sheet.others.empty())
        document.sections.push_back(sectionOf(ReportText::tr("Not on the route"), sheet.others, heading));
    document.facts = {
        {ReportText::tr("Unit"), heading.unit.isEmpty() ? u"________________"_s : heading.unit},
        {ReportText::tr("Officers"), officers.join(ReportText::tr(", "))},
        {ReportText::tr("At each door"), sheet.askEverybody.join(u'\n')},
        {ReportText::tr("Ways"),
            sheet.isEstimated ? ReportText::tr("estimated from straight lines") : ReportText::tr("along the roads")},
    };
    QStringList parts;
    if (!heading.author.isEmpty())
        parts.append(ReportText::tr("Printed by %1").arg(heading.author));
    parts.append(ReportText::dateTime(heading.printedAt, heading.zone));
    parts.append(ReportText::tr("%1 stops").arg(ReportText::number(stops)));
    document.footer = parts.join(u" · "_s);
    return document;
}

}  // namespace qianshao::reports
