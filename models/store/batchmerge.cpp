// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/bringingback.h"
#include "models/rules/naturalkey.h"
#include "models/store/batch.h"

#include <algorithm>

// What other devices have written becomes part of this file.
namespace qianshao::store {

using changes::Action;
using changes::Change;
using changes::FieldState;
using changes::RecordState;
using records::Kind;
using records::Uuid;
using records::Value;

void Batch::merge(std::span<const RecordState> states)
{
    (void)merge(states, [] { return true; });
}

// What was merged has to be written before anybody else comes in, so it is never much. Of one transaction pages are
// encrypted once, so it is not little, either.
size_t Batch::mergeWhileFree(std::span<const RecordState> states)
{
    constexpr size_t mostAtOnce = 2000;
    return merge(
        states.first(std::min(states.size(), mostAtOnce)), [this] { return !m_connection.rightOfWay().isWanted(); });
}

size_t Batch::merge(std::span<const RecordState> states, const std::function<bool()> &goOn)
{
    Q_ASSERT(isFromElsewhere());
    if (states.empty())
        return 0;
    for (const RecordState &state : states)
        follow(changes::newest(state).stamp);
    begin();
    m_store.m_tables.expectAliases(rowStates().rare().mayHold(RareTables::Alias));
    m_store.m_tables.look(states);
    constexpr size_t atOnce = 64;  // about a millisecond
    constexpr size_t mostUnderived = 512;  // nor is much left to be done for who wants to come in
    size_t merged = 0;
    do {
        mergeOne(states[merged++]);
        if (merged % mostUnderived == 0)
            derive();
    } while (merged < states.size() && (merged % atOnce != 0 || goOn()));
    m_store.m_tables.forgetLook();
    m_store.m_tables.expectAliases(true);
    keepHere(states.first(merged));
    settleStale();
    return merged;
}

void Batch::mergeOne(const RecordState &state)
{
    rowStates().keepWriters(state);
    if (!mayHold(RareTables::Alias)) {
        mergeSettled(state);
        return;
    }
    RecordState settled = state;
    rowStates().settleReferences(settled);
    // Under the id that it turned out to have it may have been removed here. A hub knows itself which one that is.
    if (m_came.isByPackage && m_store.m_tables.rowOf(state.kind, state.id) == 0)
        settled.id = rowStates().idNow(state.kind, state.id);
    mergeSettled(settled);
}

void Batch::mergeSettled(const RecordState &incoming)
{
    if (!records::tableOf(incoming.kind) || !records::travels(incoming.kind)) {
        strand(incoming);
        return;
    }
    // What was written here before it was removed here counts too.
    const auto removed = rowStates().removed(incoming.kind, incoming.id);
    const RecordState both = removed ? changes::merged(*removed, incoming) : RecordState();
    const RecordState &state = removed ? both : incoming;
    if (removed && m_came.isByPackage && state == *removed)
        return;  // whoever is to be told has been told, or will be
    qint64 row = m_store.m_tables.rowOf(state.kind, state.id);
    if (row == 0) {
        row = rowWithKey(state);
        if (row != 0)
            meet(state.kind, row, state.id);
    }
    try {
        if (row != 0) {
            mergeInto(row, state);
        } else if (changes::isRemoved(state)) {
            rowStates().writeRemoved(state, !m_came.isByPackage && state == incoming);
            passOn(state, incoming);
        } else {
            mergeNew(state);
            passOn(state, incoming);
        }
    } catch (const ConstraintViolation &) {
        strand(incoming);
        return;
    }
    row = removed ? m_store.m_tables.rowOf(state.kind, state.id) : 0;
    if (row == 0)
        return;
    dropTombstone(state.kind, state.id);
    if (!removed->fields.empty())
        relay(state.kind, row);  // nobody else may know of it
}

// The record here that is the same thing in the world, though it was written down apart.
qint64 Batch::rowWithKey(const RecordState &state)
{
    const int number = rules::naturalKeyOf(state.kind);
    const Value key = number == 0 ? Value() : changes::shown(state, number);
    const auto *text = std::get_if<QString>(&key);
    return text ? m_store.m_tables[state.kind].rowOfKey(*text) : 0;
}

// The hub has decided which id is the record's. Where there is none, the one that was there first is it, for everybody.
void Batch::meet(Kind kind, qint64 row, const Uuid &id)
{
    const Uuid mine = m_store.m_tables[kind].idOf(row);
    if (m_came.isByPackage && mine < id)
        keepAlias({kind, id, mine});
    else
        adopt(kind, row, id);
}

// References are rows, so nothing else changes. Whoever still knows the record by its old id finds it.
void Batch::adopt(Kind kind, qint64 row, const Uuid &id)
{
    const Uuid before = m_store.m_tables[kind].idOf(row);
    Query query = m_connection.query(QByteArray("UPDATE ") + records::tableOf(kind) + " SET id = ? WHERE row = ?");
    query.bind(0, id).bind(1, row);
    query.run();
    m_store.m_tables.forgetOne(before);
    m_store.m_tables.remember(id, row);
    m_departures.rename(kind, before, id);
    renameDeparting(kind, before, id);
    keepAlias({kind, before, id});
    if (m_came.isByPackage)
        relay(kind, row);
}

// What has come goes on to those who may not have it: to the partners, and from a package to the hub.
void Batch::passOn(const RecordState &now, const RecordState &incoming)
{
    if (m_departures.isWanted()) {
        const RecordState theirs = changes::merged(incoming, now);
        const bool isAllTheirs =
            now.id == incoming.id && theirs.fields == incoming.fields && theirs.removal == incoming.removal;
        m_departures.note(now.kind, now.id, m_version.stamp, isAllTheirs ? m_came.partner : 0);
    }
    const qint64 row = m_came.isByPackage ? m_store.m_tables.rowOf(now.kind, now.id) : 0;
    if (row != 0)
        relay(now.kind, row);
}

void Batch::relay(Kind kind, qint64 row)
{
    Query query = m_connection.query("INSERT INTO outbox (kind, row, since, relay) VALUES (?1, ?2, ?3, ?3) "
                                     "ON CONFLICT (kind, row) DO UPDATE SET relay = excluded.relay");
    query.bind(0, qint64(kind)).bind(1, row).bind(2, m_version.stamp);
    query.run();
}

void Batch::merge(std::span<const changes::Alias> aliases)
{
    if (aliases.empty())
        return;
    begin();
    for (const changes::Alias &alias : aliases) {
        if (!records::tableOf(alias.kind) || alias.id == alias.now)
            continue;
        const qint64 row = m_store.m_tables[alias.kind].rowOf(alias.id);
        const qint64 other = m_store.m_tables[alias.kind].rowOf(alias.now);
        const bool isKnownByIt = row != 0 && m_store.m_tables[alias.kind].idOf(row) == alias.id;
        // Where both are removed, two laptops that say it the one way and the other would tell one another for ever.
        const bool isSaidOtherwise = m_came.isByPackage && rowStates().idNow(alias.kind, alias.now) == alias.id;
        if (isKnownByIt && other == 0)
            adopt(alias.kind, row, alias.now);
        else if (!isKnownByIt && !isSaidOtherwise && (row == 0 || row != other))
            keepAlias(alias);
    }
}

void Batch::mergeNew(const RecordState &state)
{
    Change change{state.kind, Action::Insert, state.id, {}};
    for (const FieldState &field : state.fields) {
        if (const Value &value = field.values.front().value; !records::isAbsent(value))
            change.fields.push_back({field.field, Value(), value});
    }
    const std::vector<Reference> dangling = takeDangling(change);
    const RowStates::Stand stand = rowStates().standOf(state, {});
    qint64 row = 0;
    try {
        row = insert(change, stand.row, stand.versions);
    } catch (const ConstraintViolation &) {
        if (dangling.empty())
            throw;
        strand(state, dangling.front().kind, dangling.front().target);
        return;
    }
    keepDangling(row, change, dangling);
    noteConflict(row, state);
    arrived(state.kind, state.id);
}

void Batch::mergeInto(qint64 row, const RecordState &incoming)
{
    const StoredRow current = *m_store.m_tables[incoming.kind].read(row);
    const RecordState before = rowStates().stateOf(incoming.kind, current);
    const RecordState after = changes::merged(before, incoming);
    if (after == before)
        return;
    if (!changes::isRemoved(after)) {
        become(current, before, after);
        passOn(after, incoming);
        return;
    }
    if (allOrNothing([&] { return remove(removalOf(after.kind, current)); }).empty()) {
        rowStates().writeRemoved(after, !m_came.isByPackage);
        passOn(after, incoming);
        return;
    }
    // Somebody wrote down here what belongs to it, not knowing that it was removed: then it lives, and everybody is
    // told by one of its fields being written anew.
    RecordState kept = after;
    changes::bringBack(kept, {m_version.stamp, rowStates().device()});
    become(current, before, kept);
    putInOutbox(kept.kind, current.row, m_version.stamp);
    passOn(kept, incoming);
}

void Batch::become(const StoredRow &current, const RecordState &before, const RecordState &after)
{
    Change change{after.kind, Action::Update, current.id, {}};
    for (const FieldState &field : after.fields) {
        const Value &value = field.values.front().value;
        if (value != changes::shown(before, field.field))
            change.fields.push_back({field.field, current.value(field.field), value});
    }
    const Change whole = change;
    const std::vector<Reference> dangling = takeDangling(change);
    m_store.m_tables[after.kind].update(current, change, rowStates().standOf(after, current.version).versions);
    keepDangling(current.row, whole, dangling);
    noteConflict(current.row, after);
    if (change.fields.empty()) {
        if (changes::hasConflict(before) || changes::hasConflict(after))
            noteWritten(after.kind, current.row);  // what shows is the same, what stands beside it is not
        return;
    }
    noteChanged(change, current.row);
    touch(change, &current, current.row);
}

}  // namespace qianshao::store
