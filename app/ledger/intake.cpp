// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/intake.h"

#include "app/ledger/identityrows.h"
#include "app/ledger/labels.h"
#include "app/ledger/owners.h"
#include "app/ledger/views.h"
#include "models/changes/caseorder.h"

#include <algorithm>

namespace qianshao::ledger {

using namespace records;
using changes::RecordState;
using postgres::Parameters;
using postgres::Rows;
using postgres::Statement;

namespace {

using Key = std::pair<Kind, QString>;

// The ids of the states and all that they refer to.
Names namesIn(const std::vector<RecordState> &states)
{
    std::set<Name> names;
    for (const RecordState &state : states) {
        names.emplace(state.kind, state.id);
        const auto table = fieldsOf(state.kind);
        for (const changes::FieldState &field : state.fields) {
            if (size_t(field.field) > table.size() || table[size_t(field.field) - 1].type != FieldType::Reference)
                continue;
            for (const changes::Written &written : field.values) {
                if (const auto *target = std::get_if<Uuid>(&written.value))
                    names.emplace(table[size_t(field.field) - 1].reference, *target);
            }
        }
    }
    return {names.begin(), names.end()};
}

Names casesIn(const std::vector<RecordState> &states)
{
    std::set<Name> names;
    for (const RecordState &state : states)
        names.insert(caseOf(state));
    names.erase(Name());
    return {names.begin(), names.end()};
}

std::vector<Key> keysIn(const std::vector<RecordState> &states)
{
    std::set<Key> keys;
    for (const RecordState &state : states) {
        if (const QString key = changes::naturalKeyOf(state); !key.isNull())
            keys.emplace(state.kind, key);
    }
    return {keys.begin(), keys.end()};
}

// Makes `state` one that was written knowing of all that is kept, and empties what it does not say.
void overrule(const RecordState &kept, RecordState &state)
{
    const changes::Version at = changes::newest(state);
    for (const changes::FieldState &field : kept.fields) {
        const auto place = std::ranges::lower_bound(state.fields, field.field, {}, &changes::FieldState::field);
        const bool isSaid = place != state.fields.end() && place->field == field.field;
        changes::FieldState &said = isSaid ? *place : *state.fields.insert(place, {field.field, {{Value(), at}}, {}});
        for (const changes::Written &written : field.values)
            changes::raise(said.known, written.at);
        for (const changes::Version &known : field.known)
            changes::raise(said.known, known);
    }
}

}  // namespace

Intake::Intake(postgres::Connection &connection, const Uuid &unit, std::vector<RecordState> states)
    : states(std::move(states)),
      m_connection(connection),
      m_unit(unit)
{
    for (const RecordState &state : this->states)
        m_asked.emplace(state.kind, state.id);
    m_keys = keysIn(this->states);
}

std::vector<Statement> Intake::questions() const
{
    return {selectAliases(m_unit, namesIn(states)), selectRecords(m_unit, {m_asked.begin(), m_asked.end()}),
        selectNaturalKeys(m_unit, m_keys), selectOfBelow(m_unit, casesIn(states))};
}

void Intake::read(std::span<const Rows> answers)
{
    readAliases(answers[0], records.known);
    ledger::read(answers[1], records);
    readNaturalKeys(answers[2], m_keys, records.known);
    for (int row = 0; row < answers[3].size(); ++row)
        records.casesOfBelow.emplace(Kind(answers[3].number(row, 0)), Uuid::fromBytes(answers[3].bytes(row, 1)));
    readSuccessors();
    for (const auto &[name, successor] : records.known.aliases)
        m_aliasesBefore.insert(name);
    for (const auto &[key, id] : records.known.naturalKeys)
        m_keysBefore.insert(key);
}

// The records that the states turn out to be, where those have other ids.
void Intake::readSuccessors()
{
    std::set<Name> names;
    for (const RecordState &state : states)
        names.emplace(state.kind, records.known.canonical(state.kind, state.id));
    for (const auto &[key, id] : records.known.naturalKeys)
        names.emplace(key.first, id);
    Names missing;
    for (const Name &name : names) {
        if (!m_asked.contains(name))
            missing.push_back(name);
    }
    if (!missing.empty())
        ledger::read(m_connection.ask({selectRecords(m_unit, missing)}).front(), records);
}

// Whose the records are that are there already. Returns those that are also of the unit below now.
std::set<Name> Intake::claim()
{
    std::set<Name> joined;
    for (RecordState &state : states) {
        const Name name = records.nameOf(state);
        const auto found = records.keepings.find(name);
        if (found == records.keepings.end() || !found->second.below)
            continue;
        std::vector<Uuid> &below = *found->second.below;
        if (!records.risesFrom.isNull()) {
            const auto place = std::ranges::lower_bound(below, records.risesFrom);
            if (place == below.end() || *place != records.risesFrom) {
                below.insert(place, records.risesFrom);
                joined.insert(name);
            }
        } else if (below.empty() || state.id != name.second) {
            found->second.below.reset();
            if (name.first == Kind::Staff)  // who somebody is in this unit is not for those below to say
                overrule(records.kept.at(name).state, state);
        }
    }
    return joined;
}

void Intake::merge(changes::Sender sender, const Device *teller)
{
    std::set<Name> joined = claim();
    changes::orderByCase(states);  // devices are told in this order, too
    changes::orderRemovals(states);
    changed = changes::receive(std::move(states), sender, records.known, records.kept, records.lastNumber);
    for (const changes::KeptRecord *kept : changed)
        joined.erase({kept->state.kind, kept->state.id});
    for (const Name &name : joined) {
        changes::KeptRecord &kept = records.kept.at(name);
        kept.number = ++records.lastNumber;
        changed.push_back(&kept);
    }
    bringBackOwners(m_connection, m_unit, records, changed);
    if (!changed.empty())
        relabel(m_connection, m_unit, teller, records, changed);
}

bool Intake::write()
{
    std::vector<changes::Alias> aliases;
    std::vector<qint64> numbers;
    for (const auto &[name, successor] : records.known.aliases) {
        if (m_aliasesBefore.contains(name))
            continue;
        aliases.push_back({name.first, name.second, successor});
        numbers.push_back(++records.lastNumber);
    }
    std::vector<std::tuple<Kind, QString, Uuid>> keys;
    for (const auto &[key, id] : records.known.naturalKeys) {
        if (!m_keysBefore.contains(key))
            keys.emplace_back(key.first, key.second, id);
    }
    writeRecords(m_connection, m_unit, records, changed);
    std::vector<Statement> statements;
    if (!aliases.empty())
        statements.push_back(insertAliases(m_unit, aliases, numbers));
    if (!keys.empty())
        statements.push_back(insertNaturalKeys(m_unit, keys));
    if (changed.empty() && statements.empty())
        return false;
    statements.push_back({"UPDATE unit SET last_number = $2::bigint WHERE unit = $1::uuid",
        Parameters().add(m_unit.bytes()).add(records.lastNumber)});
    (void)m_connection.ask(std::move(statements));
    m_hasReviewedDevices = reviewDevices(m_connection, m_unit, records, changed);
    return true;
}

bool Intake::isWhollyOf(const Device &sender) const
{
    const auto isOfSender = [&](const changes::KeptRecord *kept) {
        return kept->writer == sender.number
            && rules::sees(sender.labels, records.keepings.at({kept->state.kind, kept->state.id}).labels);
    };
    // What turned out to be another record has no writer who knows all of it.
    return !m_hasReviewedDevices && std::ranges::all_of(changed, isOfSender);
}

Statement noticeOf(const Uuid &unit, qint64 lastNumber)
{
    return {"SELECT set_config('synchronous_commit', 'off', true), pg_notify('changes', $1::text)",
        Parameters().add(unit.toString() + QLatin1Char(':') + QString::number(lastNumber))};
}

}  // namespace qianshao::ledger
