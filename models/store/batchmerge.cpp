// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/stateform.h"
#include "models/rules/naturalkey.h"
#include "models/store/batch.h"

#include <algorithm>

// What other devices have written becomes part of this file.
namespace qianshao::store {

using changes::Action;
using changes::Change;
using changes::FieldChange;
using changes::FieldState;
using changes::RecordState;
using records::Kind;
using records::Uuid;
using records::Value;

// A field that refers to a record that is not here.
struct Batch::Reference {
    int field;
    Kind kind;
    Uuid target;
};

namespace {

Change removalOf(Kind kind, const StoredRow &current)
{
    Change change{kind, Action::Remove, current.id, {}};
    for (size_t i = 0; i < current.values.size(); ++i) {
        if (!records::isAbsent(current.values[i]))
            change.fields.push_back({int(i) + 1, current.values[i], Value()});
    }
    return change;
}

bool isReference(Kind kind, int field)
{
    const auto fields = records::fieldsOf(kind);
    return size_t(field) <= fields.size() && fields[size_t(field) - 1].type == records::FieldType::Reference;
}

}  // namespace

void Batch::merge(std::span<const RecordState> states)
{
    Q_ASSERT(m_origin == Origin::Hub);
    if (states.empty())
        return;
    // The clock goes on from what it has seen, so that whoever has read a writing writes after it.
    for (const RecordState &state : states)
        m_seen = std::max(m_seen, changes::newest(state).stamp);
    begin();
    for (const RecordState &state : states)
        mergeOne(state);
    settleStale();
}

void Batch::mergeOne(const RecordState &incoming)
{
    rowStates().keepWriters(incoming);
    if (!records::tableOf(incoming.kind) || !records::travels(incoming.kind)) {
        strand(incoming);
        return;
    }
    // What was written here before it was removed here counts too.
    const auto removed = rowStates().removed(incoming.kind, incoming.id);
    const RecordState state = removed ? changes::merged(*removed, incoming) : incoming;
    qint64 row = m_store.m_tables.rowOf(state.kind, state.id);
    if (row == 0) {
        row = rowWithKey(state);
        if (row != 0)
            adopt(state.kind, row, state.id);
    }
    try {
        if (row != 0)
            mergeInto(row, state);
        else if (changes::isRemoved(state))
            rowStates().writeRemoved(state, state == incoming);
        else
            mergeNew(state);
    } catch (const ConstraintViolation &) {
        strand(incoming);
        return;
    }
    row = removed ? m_store.m_tables.rowOf(state.kind, state.id) : 0;
    if (row == 0)
        return;
    dropTombstone(state.kind, state.id);
    if (!removed->fields.empty())
        putInOutbox(state.kind, row, 0);  // nobody else may know of it
}

// The record here that is the same thing in the world, though it was written down apart.
qint64 Batch::rowWithKey(const RecordState &state)
{
    const int number = rules::naturalKeyOf(state.kind);
    const Value key = number == 0 ? Value() : changes::shown(state, number);
    const auto *text = std::get_if<QString>(&key);
    if (!text)
        return 0;
    Query query = m_connection.query(QByteArray("SELECT row FROM ") + records::tableOf(state.kind) + " WHERE \""
        + records::fieldsOf(state.kind)[size_t(number) - 1].key + "\" = ?");
    query.bind(0, *text);
    return query.next() ? query.integer(0) : 0;
}

// References are rows, so nothing else changes. Whoever still knows the record by its old id finds it.
void Batch::adopt(Kind kind, qint64 row, const Uuid &id)
{
    const Uuid before = m_store.m_tables[kind].idOf(row);
    Query query = m_connection.query(QByteArray("UPDATE ") + records::tableOf(kind) + " SET id = ? WHERE row = ?");
    query.bind(0, id).bind(1, row);
    query.run();
    m_store.m_tables.forgetOne(before);
    m_store.m_tables.remember(kind, id, row);
    keepAlias({kind, before, id});
}

// What waited for the one waits for the other, which may be here.
void Batch::keepAlias(const changes::Alias &alias)
{
    for (const char *sql : {"INSERT OR REPLACE INTO alias (kind, id, now) VALUES (?1, ?2, ?3)",
             "UPDATE dangling SET target = ?3 WHERE target_kind = ?1 AND target = ?2",
             "UPDATE stranded SET target = ?3 WHERE target_kind = ?1 AND target = ?2"}) {
        Query query = m_connection.query(sql);
        query.bind(0, qint64(alias.kind)).bind(1, alias.id).bind(2, alias.now);
        query.run();
    }
    if (m_store.m_tables.rowOf(alias.kind, alias.now) != 0)
        arrived(alias.kind, alias.now);
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
        const bool isKnownByIt = row != 0 && m_store.m_tables[alias.kind].idOf(row) == alias.id;
        if (isKnownByIt && m_store.m_tables[alias.kind].rowOf(alias.now) == 0)
            adopt(alias.kind, row, alias.now);
        else if (!isKnownByIt)
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
        return;
    }
    if (allOrNothing([&] { return remove(removalOf(after.kind, current)); }).empty()) {
        rowStates().writeRemoved(after, true);
        return;
    }
    // Somebody wrote down here what belongs to it, not knowing that it was removed: then it lives, and everybody is
    // told by one of its fields being written anew.
    RecordState kept = after;
    const FieldState field = kept.fields.front();
    changes::write(kept, field.field, field.values.front().value, {m_version.stamp, rowStates().device()}, {});
    become(current, before, kept);
    putInOutbox(kept.kind, current.row, m_version.stamp);
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
    if (change.fields.empty())
        return;
    noteChanged(change, current.row);
    touch(change, &current, current.row);
}

// Takes the references out of the change that point to what is not here.
std::vector<Batch::Reference> Batch::takeDangling(Change &change)
{
    std::vector<Reference> dangling;
    for (FieldChange &field : change.fields) {
        const auto *target = std::get_if<Uuid>(&field.after);
        if (!target || !isReference(change.kind, field.field))
            continue;
        const Kind kind = records::fieldsOf(change.kind)[size_t(field.field) - 1].reference;
        if (m_store.m_tables.rowOf(kind, *target) == 0) {
            dangling.push_back({field.field, kind, *target});
            field.after = Value();
        }
    }
    return dangling;
}

void Batch::keepDangling(qint64 row, const Change &change, const std::vector<Reference> &dangling)
{
    settleReferences(change, row);
    for (const Reference &reference : dangling)
        rowStates().setDangling(change.kind, row, reference.field, reference.kind, reference.target);
}

// A reference that is written points where it says, not to what was waited for.
void Batch::settleReferences(const Change &change, qint64 row)
{
    for (const FieldChange &field : change.fields) {
        if (!isReference(change.kind, field.field))
            continue;
        Query query = m_connection.query("DELETE FROM dangling WHERE kind = ? AND row = ? AND field = ?");
        query.bind(0, qint64(change.kind)).bind(1, row).bind(2, field.field);
        query.run();
    }
}

void Batch::noteConflict(qint64 row, const RecordState &state)
{
    Query query =
        m_connection.query(changes::hasConflict(state) ? "INSERT OR IGNORE INTO conflict (kind, row) VALUES (?, ?)"
                                                       : "DELETE FROM conflict WHERE kind = ? AND row = ?");
    query.bind(0, qint64(state.kind)).bind(1, row);
    query.run();
}

void Batch::strand(const RecordState &state, Kind targetKind, const Uuid &target)
{
    RecordState whole = state;
    {
        Query before = m_connection.query("SELECT state FROM stranded WHERE kind = ? AND id = ?");
        before.bind(0, qint64(state.kind)).bind(1, state.id);
        if (before.next()) {
            if (const auto kept = changes::decodeStates(before.blob(0), 1); kept && !kept->empty())
                whole = changes::merged(kept->front(), state);
        }
    }
    Query query = m_connection.query(
        "INSERT OR REPLACE INTO stranded (kind, id, target_kind, target, state) VALUES (?, ?, ?, ?, ?)");
    query.bind(0, qint64(state.kind)).bind(1, state.id).bind(2, qint64(targetKind)).bind(3, target);
    query.bindBlob(4, changes::encodeStates(std::span(&whole, 1)));
    query.run();
}

// What waited for this record.
void Batch::arrived(Kind kind, const Uuid &id)
{
    struct Waiting {
        Kind kind;
        qint64 row;
        int field;
    };
    std::vector<Waiting> references;
    {
        Query query = m_connection.query("SELECT kind, row, field FROM dangling WHERE target_kind = ? AND target = ?");
        query.bind(0, qint64(kind)).bind(1, id);
        while (query.next())
            references.push_back({Kind(query.integer(0)), query.integer(1), int(query.integer(2))});
    }
    for (const Waiting &waiting : references) {
        KindTable &table = m_store.m_tables[waiting.kind];
        const auto current = table.read(waiting.row);
        const Change change{waiting.kind, Action::Update, current->id, {{waiting.field, Value(), Value(id)}}};
        table.update(*current, change, decodeVersions(current->versions));
        settleReferences(change, waiting.row);
        touch(change, &*current, waiting.row);
        noteWritten(waiting.kind, waiting.row);
    }
    std::vector<RecordState> states;
    {
        Query query = m_connection.query("SELECT state FROM stranded WHERE target_kind = ? AND target = ?");
        query.bind(0, qint64(kind)).bind(1, id);
        while (query.next()) {
            auto decoded = changes::decodeStates(query.blob(0), 1);
            if (!decoded)
                throw Failure(Failure::Code::Damaged, m_connection.path(), QStringLiteral("stranded"));
            states.insert(states.end(), decoded->begin(), decoded->end());
        }
    }
    for (const RecordState &state : states) {
        Query query = m_connection.query("DELETE FROM stranded WHERE kind = ? AND id = ?");
        query.bind(0, qint64(state.kind)).bind(1, state.id);
        query.run();
        mergeOne(state);
    }
}

}  // namespace qianshao::store
