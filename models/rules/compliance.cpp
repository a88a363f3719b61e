// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/compliance.h"

#include "models/rules/progress.h"

#include <algorithm>

namespace qianshao::rules {

using records::Instant;

namespace {

constexpr std::array milestones{Milestone::Acknowledge, Milestone::FirstCall, Milestone::Meet, Milestone::Feedback};

bool happened(Instant at, Instant now)
{
    return at.isSet() && at <= now;
}

Instant doneAt(const CaseFacts &facts, Milestone milestone)
{
    switch (milestone) {
    case Milestone::Acknowledge: return facts.acknowledgedAt;
    case Milestone::FirstCall: return facts.firstCall;
    case Milestone::Meet: return facts.met;
    case Milestone::Feedback: return facts.feedback;
    case Milestone::None: break;
    }
    return {};
}

bool isDue(Timeliness timeliness)
{
    return timeliness != Timeliness::NotYetDue;
}

qint64 begunMinutes(Instant from, Instant to)
{
    constexpr qint64 minute = 60'000;
    return (to.ms - from.ms + minute - 1) / minute;
}

OfficerFigures figuresOf(const LateCase &one, Instant now)
{
    OfficerFigures figures;
    figures.instructions = 1;
    figures.met = happened(one.facts.met, now) ? 1 : 0;
    for (size_t i = 0; i < milestones.size(); ++i) {
        const Timeliness timeliness = one.milestones[i].timeliness;
        figures.milestones[i] = {
            {timeliness == Timeliness::OnTime ? 1 : 0, isDue(timeliness) ? 1 : 0}, isDue(timeliness) ? 0 : 1};
    }
    figures.inPerson = {figures.met, isDue(one.milestones[size_t(Milestone::Meet)].timeliness) ? 1 : 0};
    figures.overdue = one.isOverdue() ? 1 : 0;
    return figures;
}

}  // namespace

MilestoneState stateOf(const CaseFacts &facts, Milestone milestone, const Limits &limits, Instant now)
{
    const Instant limit = facts.issuedAt.plusMinutes(limits.of(facts.level, milestone));
    const Instant done = doneAt(facts, milestone);
    if (happened(done, now)) {
        if (done <= limit)
            return {Timeliness::OnTime, 0};
        return {Timeliness::Late, begunMinutes(limit, done)};
    }
    if (now > limit)
        return {Timeliness::Overdue, begunMinutes(limit, now)};
    return {Timeliness::NotYetDue, 0};
}

OfficerFigures &OfficerFigures::operator+=(const OfficerFigures &other)
{
    instructions += other.instructions;
    met += other.met;
    for (size_t i = 0; i < milestones.size(); ++i) {
        milestones[i].onTime += other.milestones[i].onTime;
        milestones[i].notYetDue += other.milestones[i].notYetDue;
    }
    inPerson += other.inPerson;
    overdue += other.overdue;
    return *this;
}

bool LateCase::isOverdue() const
{
    return std::ranges::any_of(milestones, [](const auto &state) { return state.timeliness == Timeliness::Overdue; });
}

qint64 LateCase::mostMinutesOver() const
{
    return std::ranges::max(milestones, {}, &MilestoneState::minutesOver).minutesOver;
}

ComplianceCount::ComplianceCount(Period period) : m_period(period) {}

bool ComplianceCount::add(const CaseFacts &facts, const Limits &limits)
{
    if (!m_period.holds(facts.issuedAt))
        return false;
    ++m_figures.received;
    if (isExcluded(facts.status)) {
        ++m_figures.excluded;
        return false;
    }
    ++m_figures.counted;
    LateCase one{facts, {}};
    for (size_t i = 0; i < milestones.size(); ++i)
        one.milestones[i] = stateOf(facts, milestones[i], limits, m_period.now);
    const OfficerFigures figures = figuresOf(one, m_period.now);
    m_figures.total += figures;
    m_figures.byOfficer[facts.officer] += figures;
    m_figures.byLevel[facts.level] += figures;
    if (one.mostMinutesOver() > 0)
        m_figures.late.push_back(one);
    if (facts.person != 0)
        m_warnings.push_back({facts.person, facts.issuedAt});
    return true;
}

void ComplianceCount::add(const VisitFacts &visit)
{
    if (!happened(visit.at, m_period.now))
        return;
    m_figures.money.lost += visit.lost.orZero();
    m_figures.money.stopped += visit.stopped.orZero();
    m_figures.money.estimated += visit.estimated.orZero();
    m_figures.twoPerson += {visit.isByTwo ? 1 : 0, 1};
}

void ComplianceCount::addFraud(qint64 person, Instant at)
{
    if (happened(at, m_period.now))
        m_frauds.push_back({person, at});
}

ComplianceFigures ComplianceCount::figures() &&
{
    countPeople();
    // Unset is treated as High and stands with it.
    const auto order = [](const LateCase &one) {
        const auto level = one.facts.level == records::Level::Unset ? records::Level::High : one.facts.level;
        return std::tuple(!one.isOverdue(), level, one.facts.issuedAt, one.facts.key);
    };
    std::ranges::sort(m_figures.late, {}, order);
    return std::move(m_figures);
}

void ComplianceCount::countPeople()
{
    constexpr int window = observationDays * 24 * 60;
    std::ranges::sort(m_warnings);
    std::ranges::sort(m_frauds);
    for (auto first = m_warnings.begin(); first != m_warnings.end();) {
        const auto last =
            std::find_if(first, m_warnings.end(), [&](const Dated &d) { return d.person != first->person; });
        if (first->at.plusMinutes(window) <= m_period.now) {
            const auto frauds = std::ranges::equal_range(m_frauds, first->person, {}, &Dated::person);
            const bool wasDefrauded = std::any_of(first, last, [&](const Dated &warning) {
                return std::ranges::any_of(frauds, [&](const Dated &fraud) {
                    return fraud.at > warning.at && fraud.at <= warning.at.plusMinutes(window);
                });
            });
            m_figures.postWarning += {wasDefrauded ? 1 : 0, 1};
        } else {
            ++m_figures.notYetObserved;
        }
        first = last;
    }
}

}  // namespace qianshao::rules
