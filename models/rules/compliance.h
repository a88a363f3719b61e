// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/rules/limits.h"
#include "models/rules/rate.h"

#include <map>
#include <vector>

// The figures of a period: how well the limits were kept, who was met, who was defrauded all the same. The formulas
// are those of expected.md, "Report of a period". Pure; rows come in one by one and only what a figure needs is kept.
namespace qianshao::rules {

// Instructions issued in [from, to), as of a moment: what comes after `now` has not happened.
struct Period {
    records::Instant from;
    records::Instant to;
    records::Instant now;

    [[nodiscard]] bool holds(records::Instant issuedAt) const
    {
        return issuedAt >= from && issuedAt < to && issuedAt <= now;
    }
    bool operator==(const Period &) const = default;
};

// How many days after a warning a fraud still counts against it, and must have passed before a person is counted.
constexpr int observationDays = 30;

// What the figures need of an instruction. The keys are the caller's own, 0 = none.
struct CaseFacts {
    qint64 key = 0;
    qint64 person = 0;   // one per human being; a case without one is in no figure that counts people
    qint64 officer = 0;  // who answers for it
    records::Level level = records::Level::Unset;
    records::Status status = records::Status::Unset;
    records::Instant issuedAt;
    records::Instant acknowledgedAt;
    records::Instant firstCall;  // of any result
    records::Instant met;        // the first visit that met the person in person
    records::Instant feedback;   // the first round
};

// What they need of a visit to a case that was counted.
struct VisitFacts {
    records::Instant at;
    records::Fen lost;
    records::Fen stopped;
    records::Fen estimated;
    bool isByTwo = false;
};

enum class Timeliness : quint8 {
    OnTime,
    Late,     // done, after its limit
    Overdue,  // not done, and the limit has passed
    NotYetDue
};

struct MilestoneState {
    Timeliness timeliness = Timeliness::NotYetDue;
    qint64 minutesOver = 0;  // Late: after the limit it was done; Overdue: since the limit; begun minutes count

    bool operator==(const MilestoneState &) const = default;
};

// A moment after `now` counts as not there. `issuedAt` must be set.
[[nodiscard]] MilestoneState stateOf(
    const CaseFacts &facts, Milestone milestone, const Limits &limits, records::Instant now);

// On time / due, where due = done or past the limit; what is open and not yet due is in neither.
struct TimelyFigures {
    Rate onTime;
    qint64 notYetDue = 0;

    bool operator==(const TimelyFigures &) const = default;
};

struct MoneyFigures {  // fen; three figures that are never added up
    qint64 lost = 0;
    qint64 stopped = 0;
    qint64 estimated = 0;

    bool operator==(const MoneyFigures &) const = default;
};

// A row per officer: the same figures of the officer's own cases.
struct OfficerFigures {
    qint64 instructions = 0;  // counted
    qint64 met = 0;
    std::array<TimelyFigures, 4> milestones;  // by Milestone
    Rate inPerson;
    qint64 overdue = 0;  // cases with a milestone that is not done and past its limit

    OfficerFigures &operator+=(const OfficerFigures &other);
    bool operator==(const OfficerFigures &) const = default;
};

// A case with a milestone that was done late or is overdue. On time and not yet due ones are as they are.
struct LateCase {
    CaseFacts facts;
    std::array<MilestoneState, 4> milestones;

    [[nodiscard]] bool isOverdue() const;
    [[nodiscard]] qint64 mostMinutesOver() const;
};

struct ComplianceFigures {
    qint64 received = 0;
    qint64 excluded = 0;  // transferred or returned
    qint64 counted = 0;
    OfficerFigures total;  // of all counted cases
    Rate postWarning;      // people defrauded after a warning / people warned and observed for long enough
    qint64 notYetObserved = 0;  // people whose first warning of the period is younger than that
    MoneyFigures money;    // of the visits to counted cases
    Rate twoPerson;        // visits by two / visits
    std::map<qint64, OfficerFigures> byOfficer;
    std::map<records::Level, OfficerFigures> byLevel;
    std::vector<LateCase> late;  // overdue ones first, each part by level and then by time of issue
};

// Takes rows in any order, cases before visits and frauds only where the caller must know which are counted.
class ComplianceCount {
public:
    explicit ComplianceCount(Period period);

    // True when the case is counted, so that its visits belong to the figures: in the period and not excluded.
    bool add(const CaseFacts &facts, const Limits &limits);
    // A visit to a counted case, of any result.
    void add(const VisitFacts &visit);
    // A person was defrauded: of any person at any time, those that matter are picked out.
    void addFraud(qint64 person, records::Instant at);

    [[nodiscard]] ComplianceFigures figures() &&;

private:
    struct Dated {
        qint64 person;
        records::Instant at;
        auto operator<=>(const Dated &) const = default;
    };
    void countPeople();

    Period m_period;
    ComplianceFigures m_figures;
    std::vector<Dated> m_warnings;
    std::vector<Dated> m_frauds;
};

}  // namespace qianshao::rules
