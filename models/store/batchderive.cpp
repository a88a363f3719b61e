// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/all.h"
#include "models/store/batch.h"

#include <algorithm>

// What becomes stale by a change, and its derivation at the end.
namespace qianshao::store {

using changes::Action;
using changes::Change;
using changes::FieldChange;
using records::Kind;
using records::Uuid;
using records::Value;

namespace {

// Stale rows are derived when so many wait (8 bytes each), so that an import's memory stays bounded.
constexpr size_t mostStale = 1'000'000;

bool isOfAddressMatch(const FieldChange &field)
{
    using records::Person;
    static const std::array numbers{records::numberOf(&Person::addressId), records::numberOf(&Person::addressMatch),
        records::numberOf(&Person::addressConfidence), records::numberOf(&Person::addressMatchedText)};
    return std::ranges::find(numbers, field.field) != numbers.end();
}

}  // namespace

void Batch::sortUnique(std::vector<qint64> &rows)
{
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
}

// An import names the same instruction with each of its calls and visits: told apart first, most are derived only once,
// at the end.
void Batch::settleStale()
{
    if (m_staleStates.size() + m_staleInstructionTexts.size() < m_staleAllowed)
        return;
    sortUnique(m_staleStates);
    sortUnique(m_staleInstructionTexts);
    if (m_staleStates.size() + m_staleInstructionTexts.size() > mostStale)
        derive();
    m_staleAllowed = m_staleStates.size() + m_staleInstructionTexts.size() + mostStale;
}

void Batch::touch(const Change &change, const StoredRow *before, qint64 row)
{
    // A field's value on both sides of the change.
    const auto bothSides = [&](int number, auto &&visit) {
        for (const FieldChange &field : change.fields) {
            if (field.field == number) {
                visit(field.before);
                visit(field.after);
                return;
            }
        }
        if (before)
            visit(before->value(number));
    };
    const auto instruction = [this](const Value &reference) { touchInstruction(reference); };
    switch (change.kind) {
    case Kind::Instruction:
        m_staleStates.push_back(row);
        m_staleInstructionTexts.push_back(row);
        if (change.action == Action::Remove && before)
            touchSiblings(before->value(records::numberOf(&records::Instruction::person)));
        break;
    case Kind::Call: bothSides(records::numberOf(&records::Call::instruction), instruction); break;
    case Kind::Visit: bothSides(records::numberOf(&records::Visit::instruction), instruction); break;
    case Kind::Feedback: bothSides(records::numberOf(&records::Feedback::instruction), instruction); break;
    case Kind::Victim: m_staleVictimTexts.push_back(row); break;
    case Kind::Person:
        countAddress(before, change);
        // Nothing that is searched for says which standard address a text means.
        if (change.action == Action::Update && !std::ranges::all_of(change.fields, isOfAddressMatch))
            touchThoseOf(row);
        break;
    case Kind::LimitProfile: m_profilesChanged = true; break;
    case Kind::HeldRow:
        if (before)
            countHeld(before->values, -1);
        if (change.action != Action::Remove)
            countHeld(valuesAfter(change, before ? before->values : std::vector<Value>()), 1);
        break;
    case Kind::None:
    case Kind::Unit:
    case Kind::Staff:
    case Kind::Address:
    case Kind::Attachment:
    case Kind::Setting: break;
    }
}

void Batch::countHeld(const std::vector<Value> &heldRow, qint64 delta)
{
    const auto value = [&]<class T>(T records::HeldRow::*member) {
        return records::ValueOf<T>::to(heldRow[size_t(records::numberOf(member)) - 1]);
    };
    const records::HeldGroup group{value(&records::HeldRow::settled), value(&records::HeldRow::target),
        value(&records::HeldRow::problem), value(&records::HeldRow::file), value(&records::HeldRow::sheet)};
    m_held.add(group, delta);
    if (group.settled == records::Settled::Unset && group.target != Kind::None)
        m_counters.add("held", qint64(group.target), delta);
}

void Batch::countAddress(const StoredRow *before, const Change &change)
{
    const int number = records::numberOf(&records::Person::addressMatch);
    const auto count = [this](const Value &match, qint64 delta) {
        if (const auto *key = std::get_if<qint64>(&match))
            m_counters.add("address", *key, delta);
    };
    const auto field = std::ranges::find(change.fields, number, &FieldChange::field);
    const bool isRemoved = change.action == Action::Remove;
    if (before && (isRemoved || field != change.fields.end()))
        count(before->value(number), -1);
    if (!isRemoved && field != change.fields.end())
        count(field->after, 1);
}

void Batch::touchInstruction(const Value &reference)
{
    const auto *id = std::get_if<Uuid>(&reference);
    const qint64 row = id ? m_store.m_tables.rowOf(Kind::Instruction, *id) : 0;
    if (row != 0 && (m_staleStates.empty() || m_staleStates.back() != row)) {
        m_staleStates.push_back(row);
        noteWritten(Kind::Instruction, row);
    }
}

// The state of a removed instruction is gone before it is derived again, so nobody else would tell the others of its
// person that they are one fewer.
void Batch::touchSiblings(const Value &person)
{
    const auto *id = std::get_if<Uuid>(&person);
    if (!id)
        return;
    Query query = m_connection.query("SELECT row FROM instruction WHERE person = ?");
    query.bind(0, m_store.m_tables.rowOf(Kind::Person, *id));
    while (query.next()) {
        m_staleStates.push_back(query.integer(0));
        noteWritten(Kind::Instruction, query.integer(0));
    }
}

void Batch::touchThoseOf(qint64 person)
{
    Query instructions = m_connection.query("SELECT row FROM instruction WHERE person = ?");
    instructions.bind(0, person);
    while (instructions.next()) {
        m_staleInstructionTexts.push_back(instructions.integer(0));
        noteWritten(Kind::Instruction, instructions.integer(0));
    }
    Query victims = m_connection.query("SELECT row FROM victim WHERE person = ?");
    victims.bind(0, person);
    while (victims.next())
        m_staleVictimTexts.push_back(victims.integer(0));
}

void Batch::derive()
{
    if (m_profilesChanged) {
        m_states.reloadProfiles();
        for (const qint64 row : m_states.openRows())
            m_staleStates.push_back(row);
        m_profilesChanged = false;
    }
    sortUnique(m_staleStates);
    for (const qint64 row : m_staleStates)
        m_states.refresh(row);
    sortUnique(m_staleInstructionTexts);
    for (const qint64 row : m_staleInstructionTexts)
        m_search.indexInstruction(row);
    sortUnique(m_staleVictimTexts);
    for (const qint64 row : m_staleVictimTexts)
        m_search.indexVictim(row);
    m_staleStates.clear();
    m_staleInstructionTexts.clear();
    m_staleVictimTexts.clear();
}

}  // namespace qianshao::store
