// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/conflicts.h"

#include "models/itemmodels/fieldtext.h"
#include "models/itemmodels/shownrecord.h"
#include "models/itemmodels/words.h"
#include "models/records/all.h"
#include "models/rules/asked.h"
#include "models/rules/rights.h"
#include "models/security/devicekeys.h"
#include "models/store/exchange.h"
#include "models/store/unplaced.h"

#include <algorithm>

namespace qianshao::itemmodels {

using changes::Change;
using changes::FieldState;
using changes::RecordState;
using changes::Written;
using records::Kind;
using records::Role;
using records::Uuid;
using records::Value;

namespace {

FieldConflict::Writer writerOf(store::Store &store, const RecordState &state, changes::Version at, qint64 thisDevice)
{
    const Uuid staff = changes::authorOf(state, at);
    const auto found = staff.isNull() ? std::nullopt : store.read<records::Staff>(staff);
    return {found ? found->name : QString(), at.device == thisDevice ? QString() : security::deviceText(at.device),
        {changes::wallOf(at.stamp)}};
}

// Values of the same content become one choice.
std::vector<FieldConflict::Choice> choicesOf(
    store::Store &store, const RecordState &state, const FieldState &field, const QTimeZone &zone, qint64 thisDevice)
{
    std::vector<FieldConflict::Choice> choices;
    for (const Written &written : field.values) {
        auto choice = std::ranges::find(choices, written.value, &FieldConflict::Choice::value);
        if (choice == choices.end()) {
            choices.push_back(
                {written.value, fieldText(store, state.kind, field.field, written.value, zone), written.at, {}});
            choice = choices.end() - 1;
        }
        choice->writers.push_back(writerOf(store, state, written.at, thisDevice));
    }
    return choices;
}

std::vector<Role> decidersOf(Kind kind, int field)
{
    std::vector<Role> roles;
    for (const Role role : {Role::Chief, Role::Officer, Role::Auxiliary, Role::GridWorker, Role::Administrator}) {
        const rules::Right right = rules::rightOf(role, kind, rules::Action::Update);
        if (right.extent == rules::Extent::All && right.fields.contains(field))
            roles.push_back(role);
    }
    return roles;
}

// What stands in the file's column: a reference to a record that is not here stands beside it.
Value storedValue(store::Store &store, const RecordState &state, int field)
{
    const Value shown = changes::shown(state, field);
    const auto *target = std::get_if<Uuid>(&shown);
    const Kind kind = records::fieldsOf(state.kind)[size_t(field) - 1].reference;
    return target && store.rowOf(kind, *target) == 0 ? Value() : shown;
}

// The program writes these with the standard address, and they say something of it only.
std::vector<int> companionsOf(Kind kind, int field)
{
    using records::numberOf;
    using records::Person;
    if (kind != Kind::Person || field != numberOf(&Person::addressId))
        return {};
    return {
        numberOf(&Person::addressMatch), numberOf(&Person::addressConfidence), numberOf(&Person::addressMatchedText)};
}

}  // namespace

Conflicts::Conflicts(store::Store &store, QTimeZone zone)
    : m_store(store),
      m_zone(std::move(zone)),
      m_exchange(std::make_unique<store::Exchange>(store))
{
}

Conflicts::~Conflicts() = default;

rules::Unplaced Conflicts::unplaced() const
{
    return store::unplaced(m_store);
}

std::vector<Conflicts::Place> Conflicts::places() const
{
    std::vector<Place> places;
    for (const auto &[kind, row] : m_exchange->conflicts())
        places.push_back({kind, row});
    return places;
}

std::vector<FieldConflict> Conflicts::read(const Place &place, Role role) const
{
    const auto state = m_exchange->stateOf(place.kind, place.row);
    if (!state)
        return {};
    const auto fields = records::fieldsOf(place.kind);
    std::vector<FieldConflict> conflicts;
    for (const FieldState &field : state->fields) {
        const bool isKnown = size_t(field.field) <= fields.size();
        if (!isKnown || !rules::isAsked(place.kind, field.field) || !changes::hasConflict(field)
            || !rules::mayRead(role, place.kind, field.field))
            continue;
        const records::FieldInfo &info = fields[size_t(field.field) - 1];
        FieldConflict conflict{place.kind, state->id, field.field, recordTitle(m_store, place.kind, state->id, m_zone),
            fieldTitle(place.kind, QString::fromLatin1(info.key)), info.sensitivity,
            choicesOf(m_store, *state, field, m_zone, m_exchange->device()), false,
            decidersOf(place.kind, field.field)};
        conflict.mayDecide = std::ranges::find(conflict.deciders, role) != conflict.deciders.end();
        conflicts.push_back(std::move(conflict));
    }
    return conflicts;
}

std::optional<Change> Conflicts::decision(const FieldConflict &conflict, size_t choice) const
{
    const auto state = m_exchange->stateOf(conflict.kind, m_store.rowOf(conflict.kind, conflict.id));
    const FieldState *field = state ? changes::fieldOf(*state, conflict.field) : nullptr;
    if (!field)
        return {};
    const auto now = choicesOf(m_store, *state, *field, m_zone, m_exchange->device());
    if (!std::ranges::equal(now, conflict.choices, {}, &FieldConflict::Choice::value, &FieldConflict::Choice::value))
        return {};
    const FieldConflict::Choice &chosen = conflict.choices[choice];
    Change change{conflict.kind, changes::Action::Update, state->id, {}};
    change.fields.push_back({conflict.field, storedValue(m_store, *state, conflict.field), chosen.value});
    for (const int number : companionsOf(conflict.kind, conflict.field)) {
        const FieldState *companion = changes::fieldOf(*state, number);
        if (!companion)
            continue;
        const auto written = std::ranges::find(companion->values, chosen.version, &Written::at);
        if (written != companion->values.end())
            change.fields.push_back({number, companion->values.front().value, written->value});
    }
    return change;
}

std::pair<Kind, Uuid> Conflicts::shownRecord(const FieldConflict &conflict) const
{
    return itemmodels::shownRecord(m_store, conflict.kind, conflict.id);
}

}  // namespace qianshao::itemmodels
