// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memoryknown.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace qianshao::imports {

using namespace records;
using changes::Action;
using changes::Change;
using changes::FieldChange;

bool MemoryKnown::apply(const changes::ChangeSet &set)
{
    for (const Change &change : set.changes) {
        if (change.action == Action::Remove) {
            if (m_records.erase(change.id) == 0)
                return false;
            std::erase(m_births, change.id);
            continue;
        }
        if ((change.action == Action::Insert) == m_records.contains(change.id))
            return false;
        if (change.action == Action::Insert)
            m_births.push_back(change.id);
        Change &record =
            m_records.try_emplace(change.id, Change{change.kind, Action::Insert, change.id, {}}).first->second;
        for (const FieldChange &field : change.fields) {
            auto old = std::ranges::find(record.fields, field.field, &FieldChange::field);
            if ((old == record.fields.end() ? Value() : old->after) != field.before)
                return false;
            if (const auto *id = std::get_if<Uuid>(&field.after); id && !m_records.contains(*id))
                return false;
            if (old != record.fields.end())
                record.fields.erase(old);
            if (!isAbsent(field.after))
                record.fields.push_back({field.field, Value(), field.after});
        }
        std::ranges::sort(record.fields, {}, &FieldChange::field);
    }
    return true;
}

int MemoryKnown::placeOf(const Uuid &id) const
{
    const auto record = m_records.find(id);
    return record == m_records.end() ? 0
                                     : int(std::count_if(m_records.begin(), std::next(record), [&](const auto &other) {
                                           return other.second.kind == record->second.kind;
                                       }));
}

QStringList MemoryKnown::printed() const
{
    QStringList lines;
    for (const auto &[id, record] : m_records) {
        QString line = QString::fromLatin1(tableOf(record.kind)) + u" #"_s + QString::number(placeOf(id));
        for (const FieldChange &field : record.fields) {
            line += u' ' + QString::fromLatin1(fieldsOf(record.kind)[size_t(field.field) - 1].key) + u'=';
            if (const auto *text = std::get_if<QString>(&field.after))
                line += *text;
            else if (const auto *number = std::get_if<qint64>(&field.after))
                line += QString::number(*number);
            else if (const auto *real = std::get_if<double>(&field.after))
                line += QString::number(*real, 'g', 12);
            else
                line += u'#' + QString::number(placeOf(std::get<Uuid>(field.after)));
        }
        lines += line;
    }
    return lines;
}

Uuid MemoryKnown::instructionId(const QString &number)
{
    const auto found = instruction(number);
    return found ? found->id : Uuid();
}

std::optional<Instruction> MemoryKnown::instruction(const QString &number)
{
    return first<Instruction>([&](const Instruction &instruction) { return instruction.number == number; });
}

std::optional<NewestInstruction> MemoryKnown::newestInstructionOf(const Uuid &person)
{
    std::optional<NewestInstruction> newest;
    for (const Instruction &instruction :
        where<Instruction>([&](const Instruction &one) { return one.person.id == person; }))
        newest = std::max(newest, std::optional(NewestInstruction{instruction.issuedAt, instruction.number}));
    return newest;
}

std::optional<Person> MemoryKnown::person(const Uuid &id)
{
    return first<Person>([&](const Person &person) { return person.id == id; });
}

std::optional<Person> MemoryKnown::personWith(const QString &identity)
{
    return first<Person>([&](const Person &person) { return person.identity == identity; });
}

std::vector<Person> MemoryKnown::personsNamed(const QString &name, const QString &phone)
{
    return where<Person>([&](const Person &person) { return person.name == name && person.phone == phone; });
}

std::optional<Staff> MemoryKnown::staffWith(const QString &code)
{
    return first<Staff>([&](const Staff &staff) { return staff.code == code; });
}

std::vector<Staff> MemoryKnown::staffNamed(const QString &name)
{
    auto staff = where<Staff>([&](const Staff &one) { return one.name == name; });
    std::ranges::stable_sort(staff, {}, &Staff::code);
    return staff;
}

std::optional<Address> MemoryKnown::address(const QString &text)
{
    return first<Address>([&](const Address &address) { return address.text == text; });
}

std::vector<Call> MemoryKnown::callsAt(const Uuid &instruction, Instant startedAt, const QString &number)
{
    return where<Call>([&](const Call &call) {
        return call.instruction.id == instruction && call.startedAt == startedAt && call.number == number;
    });
}

std::vector<Visit> MemoryKnown::visitsAt(const Uuid &instruction, Instant at)
{
    return where<Visit>([&](const Visit &visit) { return visit.instruction.id == instruction && visit.at == at; });
}

std::optional<Victim> MemoryKnown::victimOfCase(const QString &caseNumber)
{
    return first<Victim>([&](const Victim &victim) { return victim.caseNumber == caseNumber; });
}

std::optional<Victim> MemoryKnown::victim(const Uuid &person, Instant defraudedAt)
{
    return first<Victim>(
        [&](const Victim &victim) { return victim.person.id == person && victim.defraudedAt == defraudedAt; });
}

bool MemoryKnown::wasHeld(Kind target, const QString &raw)
{
    return first<HeldRow>([&](const HeldRow &row) { return row.target == target && row.raw == raw; }).has_value();
}

std::function<Uuid()> countedIds()
{
    return [count = std::make_shared<qint64>(0)] { return Uuid::v7(++*count, 0, 1); };
}

}  // namespace qianshao::imports
