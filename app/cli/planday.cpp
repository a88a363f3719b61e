// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/verbs.h"
#include "app/session/officerday.h"
#include "app/session/stationroads.h"
#include "app/session/stationservices.h"
#include "models/plan/dayplanner.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>

namespace qianshao::cli {

using namespace Qt::StringLiterals;
using plan::Remedy;
using plan::Shortfall;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QString wordOf(plan::Cause cause)
{
    using plan::Cause;
    switch (cause) {
    case Cause::NoPair: return u"no_pair"_s;
    case Cause::NoSkills: return u"no_skills"_s;
    case Cause::NoCrew: return u"no_crew"_s;
    case Cause::TimePassed: return u"time_passed"_s;
    case Cause::OutsideWindows: return u"outside_windows"_s;
    case Cause::OutsideHours: return u"outside_hours"_s;
    case Cause::TooFar: return u"too_far"_s;
    case Cause::OtherStops: break;
    }
    return u"other_stops"_s;
}

QString wordOf(Remedy::Kind kind)
{
    switch (kind) {
    case Remedy::Kind::SecondCrew: return u"second_crew"_s;
    case Remedy::Kind::StartEarlier: return u"start_earlier"_s;
    case Remedy::Kind::MissedStart: return u"missed_start"_s;
    case Remedy::Kind::HandOver: return u"hand_over"_s;
    case Remedy::Kind::LongerHours: break;
    }
    return u"longer_hours"_s;
}

// "08:30-12:00,14:00-18:00"; an end that is not after its begin is on the next day. Absent: no such text.
std::optional<std::vector<plan::TimeSpan>> spansOf(const QString &text)
{
    std::vector<plan::TimeSpan> spans;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QTime from = QTime::fromString(part.section(u'-', 0, 0).trimmed(), u"H:mm"_s);
        const QTime until = QTime::fromString(part.section(u'-', 1).trimmed(), u"H:mm"_s);
        if (!from.isValid() || !until.isValid())
            return {};
        constexpr int day = 24 * 60 * 60;
        const auto seconds = [](QTime time) { return time.msecsSinceStartOfDay() / 1000; };
        spans.push_back({seconds(from), seconds(until) + (until <= from ? day : 0)});
    }
    return spans;
}

std::optional<geo::Point> pointOf(const QString &text)
{
    bool isLongitude = false;
    bool isLatitude = false;
    const geo::Point point{
        text.section(u',', 0, 0).toDouble(&isLongitude), text.section(u',', 1).toDouble(&isLatitude)};
    const bool isOnEarth = std::abs(point.longitude) <= 180 && std::abs(point.latitude) <= 90;
    return isLongitude && isLatitude && isOnEarth ? std::optional(point) : std::nullopt;
}

// nullopt: said which option is wrong.
std::optional<session::DayTerms> termsOf(const Arguments &arguments, session::Session &session)
{
    session::DayTerms terms;
    terms.zone = session.zone();
    terms.now =
        arguments.values.contains(u"now"_s) ? moment(arguments, u"now"_s, session.zone()) : session.store().now();
    if (!terms.now.isSet())
        return {};
    const auto hours = spansOf(arguments.value(u"hours"_s));
    if (!hours) {
        cli::say(say(QT_TRANSLATE_NOOP("cli", "--hours wants spans as 08:30-12:00,14:00-18:00.")));
        return {};
    }
    terms.hours = *hours;
    if (arguments.values.contains(u"service"_s)) {
        bool isNumber = false;
        const int minutes = arguments.value(u"service"_s).toInt(&isNumber);
        if (!isNumber || minutes < 0 || minutes > 24 * 60) {
            cli::say(say(QT_TRANSLATE_NOOP("cli", "--service wants the minutes at a door, 0 to 1440.")));
            return {};
        }
        terms.service = minutes * 60;
    }
    if (arguments.values.contains(u"from"_s)) {
        terms.start = pointOf(arguments.value(u"from"_s));
        if (!terms.start) {
            cli::say(say(QT_TRANSLATE_NOOP("cli", "--from wants a place in WGS-84 degrees as 109.50,34.50.")));
            return {};
        }
    }
    return terms;
}

// A plan in the words of its station.
class PlanJson {
public:
    PlanJson(const session::OfficerDay &day, const plan::DayPlan &plan, const QTimeZone &zone)
        : m_day(day),
          m_plan(plan),
          m_zone(zone)
    {
    }

    [[nodiscard]] QJsonObject whole(const QString &officer) const
    {
        QJsonArray crews;
        for (const plan::CrewPlan &crew : m_plan.crews) {
            QJsonArray stops;
            for (const plan::PlannedStop &stop : crew.stops)
                stops.append(jsonOf(stop));
            crews.append(
                QJsonObject{{u"officer"_s, officer}, {u"stops"_s, stops}, {u"travelMinutes"_s, crew.travel / 60}});
        }
        QJsonArray unplanned;
        for (const int stop : m_plan.unplanned) {
            QJsonObject json = jsonOf(visit(stop));
            json.insert(u"reason"_s, reasonOf(stop, Shortfall::Kind::Unplanned));
            unplanned.append(json);
        }
        QJsonArray unknown;
        for (const session::OpenVisit &some : m_day.unknown) {
            QJsonObject json = jsonOf(some);
            json.insert(u"reason"_s, some.address.isEmpty() ? u"no_address"_s : u"unknown_address"_s);
            unknown.append(json);
        }
        return {{u"crews"_s, crews}, {u"unplanned"_s, unplanned}, {u"unknownPlaces"_s, unknown},
            {u"travelMinutes"_s, qint64(m_plan.score.travel / 60)}, {u"estimated"_s, m_day.isEstimated},
            {u"proven"_s, m_plan.isProven}};
    }

private:
    [[nodiscard]] const session::OpenVisit &visit(int stop) const { return m_day.visits[size_t(stop)]; }
    [[nodiscard]] QString clock(int seconds) const { return isoText(m_day.instantOf(seconds), m_zone); }
    [[nodiscard]] QJsonValue orNull(records::Instant at) const
    {
        return at.isSet() ? QJsonValue(isoText(at, m_zone)) : QJsonValue();
    }

    [[nodiscard]] QJsonObject jsonOf(const session::OpenVisit &visit) const
    {
        return {{u"number"_s, visit.number}, {u"level"_s, cli::wordOf(visit.level)}, {u"address"_s, visit.address},
            {u"approximate"_s, visit.isApproximate}, {u"limit"_s, orNull(visit.limit)},
            {u"promised"_s, orNull(visit.promised)}};
    }

    [[nodiscard]] QJsonObject jsonOf(const plan::PlannedStop &stop) const
    {
        QJsonObject json = jsonOf(visit(stop.stop));
        json.insert(u"travelMinutes"_s, stop.travel / 60);
        json.insert(u"arrival"_s, clock(stop.arrival));
        json.insert(u"wait"_s, stop.waiting() / 60);
        json.insert(u"start"_s, clock(stop.start));
        json.insert(u"end"_s, clock(stop.end));
        json.insert(u"lateMinutes"_s, (stop.lateness + 59) / 60);
        json.insert(u"reason"_s, reasonOf(stop.stop, Shortfall::Kind::LateForLimit));
        json.insert(u"promiseReason"_s, reasonOf(stop.stop, Shortfall::Kind::LateForPromise));
        return json;
    }

    // Null: nothing of that kind is wrong with the stop.
    [[nodiscard]] QJsonValue reasonOf(int stop, Shortfall::Kind kind) const
    {
        const auto found = std::ranges::find_if(m_plan.shortfalls,
            [&](const Shortfall &shortfall) { return shortfall.stop == stop && shortfall.kind == kind; });
        if (found == m_plan.shortfalls.end())
            return {};
        QJsonArray remedies;
        for (const Remedy &remedy : found->remedies) {
            QJsonObject json{{u"kind"_s, wordOf(remedy.kind)}, {u"keepsLimit"_s, remedy.keepsLimit}};
            if (remedy.kind == Remedy::Kind::StartEarlier || remedy.kind == Remedy::Kind::MissedStart)
                json.insert(u"minutes"_s, remedy.minutes);
            if (remedy.kind == Remedy::Kind::LongerHours)
                json.insert(u"until"_s, clock(remedy.until));
            remedies.append(json);
        }
        return QJsonObject{
            {u"cause"_s, wordOf(found->cause)}, {u"minutes"_s, found->minutes}, {u"remedies"_s, remedies}};
    }

    const session::OfficerDay &m_day;
    const plan::DayPlan &m_plan;
    const QTimeZone &m_zone;
};

void printLines(const QJsonObject &plan)
{
    const auto printAll = [](const QJsonArray &stops, const char *timeKey) {
        for (const QJsonValue &stop : stops) {
            print(QStringList{stop[QLatin1StringView(timeKey)].toString(u"-"_s), stop[u"number"].toString(),
                stop[u"level"].toString(), stop[u"limit"].toString(u"-"_s), stop[u"address"].toString()}
                    .join(u'\t'));
        }
    };
    for (const QJsonValue &crew : plan[u"crews"].toArray())
        printAll(crew[u"stops"].toArray(), "start");
    printAll(plan[u"unplanned"].toArray(), "start");
    printAll(plan[u"unknownPlaces"].toArray(), "start");
}

}  // namespace

Exit planDay(const Arguments &arguments)
{
    const auto session = open(arguments);
    if (!session)
        return Exit::Refused;
    const auto terms = termsOf(arguments, *session);
    const auto officer = officerNamed(session->store(), arguments.value(u"officer"_s));
    if (!terms || !officer)
        return Exit::Refused;
    if (!officer->isSet()) {
        cli::say(say(QT_TRANSLATE_NOOP("cli", "--officer wants a name or a code.")));
        return Exit::Refused;
    }
    session::StationRoads roads(
        session::MapFolder(session->store().path()), session::mapServices(session->store()).routing);
    const session::OfficerDay day = session::officerDay(
        session::openVisitsOf(session->store(), *officer, terms->now, session::standardPlaces(session->store())),
        *terms, roads.travel());
    QElapsedTimer clock;
    clock.start();
    const plan::DayPlan made = plan::plan(day.problem);
    const double seconds = double(clock.nsecsElapsed()) / 1e9;
    QJsonObject json = PlanJson(day, made, session->zone()).whole(arguments.value(u"officer"_s));
    json.insert(u"seconds"_s, seconds);
    if (arguments.has(u"json"_s))
        print(json);
    else
        printLines(json);
    return made.unplanned.empty() && day.unknown.empty() ? Exit::Done : Exit::DoneWithProblems;
}

}  // namespace qianshao::cli
