// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/cases.h"

#include "models/itemmodels/casetimeline.h"
#include "models/store/addresslist.h"
#include "models/store/casehistory.h"
#include "models/store/instructionlist.h"
#include "models/store/victimlist.h"

#include <algorithm>
#include <array>

namespace qianshao::itemmodels {

using records::Instant;
using records::InstructionFilter;
using records::Kind;
using records::Uuid;
using rules::Milestone;

namespace {

QHash<Uuid, QString> staffNames(store::Store &store)
{
    QHash<Uuid, QString> names;
    for (const records::Staff &staff : store.readAll<records::Staff>())
        names.insert(staff.id, staff.name);
    return names;
}

template <class R>
void sortByTime(std::vector<R> &events, Instant R::*time)
{
    std::ranges::stable_sort(events, {}, time);
}

std::vector<MilestoneState> milestonesOf(const InstructionCase &it, const rules::Limits &limits, Instant now)
{
    const std::array done{it.line.acknowledgedAt, it.line.firstCall, it.line.met, it.line.feedback};
    std::vector<MilestoneState> states;
    for (const auto milestone : {Milestone::Acknowledge, Milestone::FirstCall, Milestone::Meet, Milestone::Feedback}) {
        MilestoneState state;
        state.milestone = milestone;
        state.limit = rules::deadlineOf(rules::factsOf(it.instruction), milestone, limits);
        state.doneAt = done[size_t(milestone)];
        const Instant reached = state.doneAt.isSet() ? state.doneAt : now;
        state.isLate = state.limit.isSet() && reached > state.limit && !rules::isExcluded(it.progress.status);
        states.push_back(state);
    }
    return states;
}

std::vector<rules::InstructionRow> instructionsOf(store::Store &store, const Uuid &person)
{
    const store::InstructionList list(store);
    auto lines = list.rows(list.concernedBy(Kind::Person, std::array{store.rowOf(Kind::Person, person)}));
    std::ranges::stable_sort(lines, std::ranges::greater(), &rules::InstructionRow::issuedAt);
    return lines;
}

std::optional<records::Address> addressOf(store::Store &store, const records::Person &person)
{
    if (person.addressId.isSet())
        return store.read<records::Address>(person.addressId.id);
    // Typed just now, and not matched yet.
    if (person.address.isEmpty())
        return {};
    const auto found = store.readWhere(&records::Address::text, person.address);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

}  // namespace

std::vector<records::Staff> staffOf(store::Store &store)
{
    auto staff = store.readAll<records::Staff>();
    std::ranges::stable_sort(staff, [](const records::Staff &a, const records::Staff &b) {
        return std::tuple(a.role == records::Role::Unset, a.role, a.name)
            < std::tuple(b.role == records::Role::Unset, b.role, b.name);
    });
    return staff;
}

Cases::Cases(store::Store &store, std::function<Instant()> now) : m_store(store), m_now(std::move(now)) {}

std::optional<InstructionCase> Cases::read(const Uuid &id) const
{
    const auto instruction = m_store.read<records::Instruction>(id);
    if (!instruction)
        return {};
    const qint64 row = m_store.rowOf(Kind::Instruction, id);
    const store::InstructionList list(m_store);
    InstructionCase it;
    it.instruction = *instruction;
    if (auto lines = list.rows(std::array{row}); !lines.empty())
        it.line = std::move(lines.front());
    if (instruction->person.isSet())
        it.person = m_store.read<records::Person>(instruction->person.id).value_or(records::Person());
    it.address = addressOf(m_store, it.person);
    it.calls = m_store.readWhere(&records::Call::instruction, {id});
    sortByTime(it.calls, &records::Call::startedAt);
    it.visits = m_store.readWhere(&records::Visit::instruction, {id});
    sortByTime(it.visits, &records::Visit::at);
    it.feedback = m_store.readWhere(&records::Feedback::instruction, {id});
    sortByTime(it.feedback, &records::Feedback::at);
    it.repeats = list.rows(list.repeatsOf(row));
    if (instruction->person.isSet())
        it.victims = m_store.readWhere(&records::Victim::person, instruction->person);
    it.staffNames = staffNames(m_store);
    it.progress = {it.line.status, it.line.isOpen, it.line.next, it.line.deadline};
    const auto profiles = limitProfiles();
    auto limits = rules::defaultLimits();
    if (const auto holds = rules::profileFor(profiles, instruction->issuedAt)) {
        const records::LimitProfile &profile = profiles[*holds];
        it.profileName = profile.name;
        it.profileVersion = profile.edition.value_or(0);
        limits = rules::parseLimits(profile.minutes).value_or(limits);
    }
    it.milestones = milestonesOf(it, limits, m_now());
    it.timeline = timelineOf(it, store::historyOf(m_store, Kind::Instruction, row));
    if (it.line.isOpen)
        it.agreed = agreementOf(it.timeline);
    return it;
}

std::optional<VictimCase> Cases::readVictim(const Uuid &id) const
{
    const auto victim = m_store.read<records::Victim>(id);
    if (!victim)
        return {};
    VictimCase it;
    it.victim = *victim;
    if (auto lines = store::VictimList(m_store).rows(std::array{m_store.rowOf(Kind::Victim, id)}); !lines.empty())
        it.line = std::move(lines.front());
    it.person = m_store.read<records::Person>(victim->person.id).value_or(records::Person());
    it.warnings = instructionsOf(m_store, victim->person.id);
    if (const qint64 row = m_store.rowOf(Kind::Instruction, victim->instruction.id); row != 0) {
        if (auto lines = store::InstructionList(m_store).rows(std::array{row}); !lines.empty())
            it.instruction = std::move(lines.front());
    }
    it.staffNames = staffNames(m_store);
    return it;
}

std::optional<records::HeldRow> Cases::readHeld(const Uuid &held) const
{
    return m_store.read<records::HeldRow>(held);
}

std::optional<records::Call> Cases::readCall(const Uuid &call) const
{
    return m_store.read<records::Call>(call);
}

std::optional<records::Visit> Cases::readVisit(const Uuid &visit) const
{
    return m_store.read<records::Visit>(visit);
}

std::vector<records::Attachment> Cases::attachments(const Uuid &visit) const
{
    auto attachments = m_store.readWhere(&records::Attachment::visit, {visit});
    sortByTime(attachments, &records::Attachment::capturedAt);
    return attachments;
}

bool Cases::isNamed(const QString &sha256) const
{
    return !m_store.readWhere(&records::Attachment::sha256, sha256).empty() || m_store.drafts().mention(sha256)
        || m_store.journalNames(records::Kind::Attachment, sha256);
}

Uuid Cases::instructionNumbered(const QString &number) const
{
    if (number.isEmpty())
        return {};
    const auto found = m_store.readWhere(&records::Instruction::number, number);
    return found.empty() ? Uuid() : found.front().id;
}

Figures Cases::figures(const Uuid &me) const
{
    const store::InstructionList list(m_store);
    InstructionFilter overdue;
    overdue.view = InstructionFilter::View::Overdue;
    overdue.order = InstructionFilter::Order::Deadline;
    overdue.now = m_now();
    const auto rows = [this](Kind kind) { return m_store.counter("rows", qint64(kind)); };
    Figures figures;
    figures.open = m_store.counterSum("open");
    figures.overdue = list.count(overdue);
    figures.unassigned = m_store.counter("open", 0);
    figures.instructions = rows(Kind::Instruction);
    figures.calls = rows(Kind::Call);
    figures.visits = rows(Kind::Visit);
    figures.victims = rows(Kind::Victim);
    figures.held = m_store.counterSum("held");
    figures.toSettle = store::AddressList::waiting(m_store);
    figures.addresses = rows(Kind::Address);
    if (!me.isNull()) {
        figures.myOpen = m_store.counter("open", m_store.rowOf(Kind::Staff, me));
        overdue.assignee = {me};
        figures.myOverdue = list.count(overdue);
    }
    return figures;
}

std::vector<records::LimitProfile> Cases::limitProfiles() const
{
    return m_store.readAll<records::LimitProfile>();
}

QString Cases::stationName() const
{
    if (const QString name = m_store.setting(QStringLiteral("station/name")); !name.isEmpty())
        return name;
    const auto units = m_store.readAll<records::Unit>();
    return units.empty() ? QString() : units.front().name;
}

}  // namespace qianshao::itemmodels
