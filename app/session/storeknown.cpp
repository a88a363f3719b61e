// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/storeknown.h"

namespace qianshao::session {

using namespace records;

Uuid StoreKnown::instructionId(const QString &number)
{
    return m_records.instructionId(number);
}

std::optional<Instruction> StoreKnown::instruction(const QString &number)
{
    return m_records.instruction(number);
}

std::optional<imports::NewestInstruction> StoreKnown::newestInstructionOf(const Uuid &person)
{
    auto newest = m_records.newestInstructionOf(person);
    if (!newest)
        return std::nullopt;
    return imports::NewestInstruction{newest->first, newest->second};
}

std::optional<Person> StoreKnown::person(const Uuid &id)
{
    return m_records.person(id);
}

std::optional<Person> StoreKnown::personWith(const QString &identity)
{
    return m_records.personWith(identity);
}

std::vector<Person> StoreKnown::personsNamed(const QString &name, const QString &phone)
{
    return m_records.personsNamed(name, phone);
}

std::optional<Staff> StoreKnown::staffWith(const QString &code)
{
    return m_records.staffWith(code);
}

std::vector<Staff> StoreKnown::staffNamed(const QString &name)
{
    return m_records.staffNamed(name);
}

std::optional<Address> StoreKnown::address(const QString &text)
{
    return m_records.address(text);
}

std::vector<Call> StoreKnown::callsAt(const Uuid &instruction, Instant startedAt, const QString &number)
{
    return m_records.callsAt(instruction, startedAt, number);
}

std::vector<Visit> StoreKnown::visitsAt(const Uuid &instruction, Instant at)
{
    return m_records.visitsAt(instruction, at);
}

std::optional<Victim> StoreKnown::victimOfCase(const QString &caseNumber)
{
    return m_records.victimOfCase(caseNumber);
}

std::optional<Victim> StoreKnown::victim(const Uuid &person, Instant defraudedAt)
{
    return m_records.victim(person, defraudedAt);
}

bool StoreKnown::isTaken(Kind kind, const Uuid &id)
{
    return m_records.isTaken(kind, id);
}

bool StoreKnown::wasHeld(Kind target, const QString &raw)
{
    return m_records.wasHeld(target, raw);
}

}  // namespace qianshao::session
