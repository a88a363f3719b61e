// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/pendingknown.h"

#include <algorithm>

namespace qianshao::imports {

using namespace records;

Known::~Known() = default;

namespace {

template <class R>
void replace(QMultiHash<Uuid, R> &records, const Uuid &instruction, const R &record)
{
    const auto [first, last] = records.equal_range(instruction);
    const auto found = std::find_if(first, last, [&](const R &other) { return other.id == record.id; });
    if (found == last)
        records.insert(instruction, record);
    else
        *found = record;
}

// The pending ones of an instruction in place of the applied ones, and behind them.
template <class R, class Matches>
void overlay(std::vector<R> &applied, const QMultiHash<Uuid, R> &pending, const Uuid &instruction, Matches &&matches)
{
    const auto [first, last] = pending.equal_range(instruction);
    std::vector<R> added;
    for (auto record = first; record != last; ++record) {
        const auto same = std::ranges::find(applied, record->id, &R::id);
        if (same != applied.end())
            *same = *record;
        else if (matches(*record))
            added.push_back(*record);
    }
    std::ranges::sort(added, {}, &R::id);
    applied.insert(applied.end(), added.begin(), added.end());
}

}  // namespace

void PendingKnown::note(const Person &person)
{
    m_persons.insert(person.id, person);
    if (!person.identity.isEmpty())
        m_identities.insert(person.identity, person.id);
    if (!person.phone.isEmpty() && !m_phones.contains(person.phone, person.id))
        m_phones.insert(person.phone, person.id);
}

void PendingKnown::note(const Instruction &instruction)
{
    m_instructions.insert(instruction.number, instruction);
    NewestInstruction &newest = m_newest[instruction.person.id];
    newest = std::max(newest, {instruction.issuedAt, instruction.number});
}

void PendingKnown::note(const Call &call)
{
    replace(m_calls, call.instruction.id, call);
    m_eventIds.insert(call.id);
}

void PendingKnown::note(const Visit &visit)
{
    replace(m_visits, visit.instruction.id, visit);
    m_eventIds.insert(visit.id);
}

void PendingKnown::note(const Victim &victim)
{
    m_victims.insert(victim.id, victim);
    if (!victim.caseNumber.isEmpty())
        m_cases.insert(victim.caseNumber, victim.id);
    if (!m_victimsOf.contains(victim.person.id, victim.id))
        m_victimsOf.insert(victim.person.id, victim.id);
}

void PendingKnown::note(const Staff &staff)
{
    std::erase_if(m_staff, [&](const Staff &other) { return other.id == staff.id; });
    m_staff.push_back(staff);
}

void PendingKnown::note(const Address &address)
{
    m_addresses.insert(address.text, address);
}

void PendingKnown::note(const HeldRow &row)
{
    m_held.insert({row.target, row.raw});
}

void PendingKnown::settle()
{
    m_instructions.clear();
    m_newest.clear();
    m_persons.clear();
    m_identities.clear();
    m_phones.clear();
    m_staff.clear();
    m_addresses.clear();
    m_calls.clear();
    m_visits.clear();
    m_eventIds.clear();
    m_cases.clear();
    m_victimsOf.clear();
    m_victims.clear();
    m_held.clear();
}

void PendingKnown::forget()
{
    settle();
    m_instructionIds.clear();
}

Uuid PendingKnown::instructionId(const QString &number)
{
    if (const auto found = m_instructions.constFind(number); found != m_instructions.constEnd())
        return found->id;
    if (const auto found = m_instructionIds.constFind(number); found != m_instructionIds.constEnd())
        return *found;
    const Uuid id = m_applied.instructionId(number);
    if (id.isNull())
        return id;
    constexpr qsizetype most = 50'000;
    if (m_instructionIds.size() >= most)
        m_instructionIds.clear();
    m_instructionIds.insert(number, id);
    return id;
}

std::optional<Instruction> PendingKnown::instruction(const QString &number)
{
    const auto found = m_instructions.constFind(number);
    return found == m_instructions.constEnd() ? m_applied.instruction(number) : std::optional(*found);
}

std::optional<NewestInstruction> PendingKnown::newestInstructionOf(const Uuid &person)
{
    const auto applied = m_applied.newestInstructionOf(person);
    const auto found = m_newest.constFind(person);
    if (found == m_newest.constEnd())
        return applied;
    return applied ? std::max(*applied, *found) : *found;
}

std::optional<Person> PendingKnown::person(const Uuid &id)
{
    const auto found = m_persons.constFind(id);
    return found == m_persons.constEnd() ? m_applied.person(id) : std::optional(*found);
}

std::optional<Person> PendingKnown::personWith(const QString &identity)
{
    if (const auto found = m_identities.constFind(identity); found != m_identities.constEnd())
        return m_persons.value(*found);
    const auto applied = m_applied.personWith(identity);
    return applied ? person(applied->id) : std::nullopt;
}

std::vector<Person> PendingKnown::personsNamed(const QString &name, const QString &phone)
{
    std::vector<Person> persons;
    const auto add = [&](const Person &person) {
        if (person.name == name && person.phone == phone
            && std::ranges::find(persons, person.id, &Person::id) == persons.end())
            persons.push_back(person);
    };
    for (const Person &applied : m_applied.personsNamed(name, phone))
        add(m_persons.value(applied.id, applied));
    const auto [first, last] = m_phones.equal_range(phone);
    for (auto pending = first; pending != last; ++pending)
        add(m_persons.value(*pending));
    return persons;
}

std::optional<Staff> PendingKnown::staffWith(const QString &code)
{
    const auto found = std::ranges::find(m_staff, code, &Staff::code);
    return found == m_staff.end() ? m_applied.staffWith(code) : std::optional(*found);
}

std::vector<Staff> PendingKnown::staffNamed(const QString &name)
{
    std::vector<Staff> staff = m_applied.staffNamed(name);
    for (const Staff &pending : m_staff) {
        std::erase_if(staff, [&](const Staff &applied) { return applied.id == pending.id; });
        if (pending.name == name)
            staff.push_back(pending);
    }
    std::ranges::stable_sort(staff, {}, &Staff::code);
    return staff;
}

std::optional<Address> PendingKnown::address(const QString &text)
{
    const auto found = m_addresses.constFind(text);
    return found == m_addresses.constEnd() ? m_applied.address(text) : std::optional(*found);
}

std::vector<Call> PendingKnown::callsAt(const Uuid &instruction, Instant startedAt, const QString &number)
{
    auto calls = m_applied.callsAt(instruction, startedAt, number);
    overlay(calls, m_calls, instruction,
        [&](const Call &call) { return call.startedAt == startedAt && call.number == number; });
    return calls;
}

std::vector<Visit> PendingKnown::visitsAt(const Uuid &instruction, Instant at)
{
    auto visits = m_applied.visitsAt(instruction, at);
    overlay(visits, m_visits, instruction, [&](const Visit &visit) { return visit.at == at; });
    return visits;
}

std::optional<Victim> PendingKnown::victimOfCase(const QString &caseNumber)
{
    const auto found = m_cases.constFind(caseNumber);
    if (found != m_cases.constEnd())
        return m_victims.value(*found);
    const auto applied = m_applied.victimOfCase(caseNumber);
    return applied ? m_victims.value(applied->id, *applied) : applied;
}

std::optional<Victim> PendingKnown::victim(const Uuid &person, Instant defraudedAt)
{
    const auto [first, last] = m_victimsOf.equal_range(person);
    for (auto id = first; id != last; ++id) {
        if (const Victim victim = m_victims.value(*id); victim.defraudedAt == defraudedAt)
            return victim;
    }
    const auto applied = m_applied.victim(person, defraudedAt);
    return applied ? m_victims.value(applied->id, *applied) : applied;
}

bool PendingKnown::isTaken(Kind kind, const Uuid &id)
{
    return m_eventIds.contains(id) || m_applied.isTaken(kind, id);
}

bool PendingKnown::wasHeld(Kind target, const QString &raw)
{
    return m_held.contains({target, raw}) || m_applied.wasHeld(target, raw);
}

}  // namespace qianshao::imports
