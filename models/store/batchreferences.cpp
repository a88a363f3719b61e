// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/stateform.h"
#include "models/store/batch.h"

#include <utility>

// What a batch does with references to records that are not here, and with records that wait for one.
namespace qianshao::store {

using changes::Action;
using changes::Change;
using changes::FieldChange;
using changes::RecordState;
using records::Kind;
using records::Uuid;
using records::Value;

namespace {

bool isReference(Kind kind, int field)
{
    const auto fields = records::fieldsOf(kind);
    return size_t(field) <= fields.size() && fields[size_t(field) - 1].type == records::FieldType::Reference;
}

}  // namespace

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
    if (!mayHold(RareTables::Dangling))
        return;
    for (const FieldChange &field : change.fields) {
        if (!isReference(change.kind, field.field))
            continue;
        Query query = m_connection.query("DELETE FROM dangling WHERE kind = ? AND row = ? AND field = ?");
        query.bind(0, qint64(change.kind)).bind(1, row).bind(2, field.field);
        query.run();
    }
}

// What waited for the one waits for the other, which may be here.
void Batch::keepAlias(const changes::Alias &alias)
{
    m_hasNewAliases = true;
    rowStates().rare().fill(RareTables::Alias);
    m_store.m_tables.expectAliases(true);
    {
        Query query =
            m_connection.query("INSERT INTO alias (kind, id, now, stamp) VALUES (?, ?, ?, ?) ON CONFLICT (kind, id) DO "
                               "UPDATE SET now = excluded.now, stamp = excluded.stamp WHERE now <> excluded.now");
        query.bind(0, qint64(alias.kind)).bind(1, alias.id).bind(2, alias.now).bind(3, m_version.stamp);
        query.run();
    }
    // What led to the one leads to the other; nothing leads in a circle.
    for (const char *sql : {"UPDATE alias SET now = ?3 WHERE kind = ?1 AND now = ?2",
             "DELETE FROM alias WHERE kind = ?1 AND id = ?3 AND ?2 <> ?3",
             "UPDATE dangling SET target = ?3 WHERE target_kind = ?1 AND target = ?2",
             "UPDATE stranded SET target = ?3 WHERE target_kind = ?1 AND target = ?2"}) {
        Query query = m_connection.query(sql);
        query.bind(0, qint64(alias.kind)).bind(1, alias.id).bind(2, alias.now);
        query.run();
    }
    if (m_store.m_tables.rowOf(alias.kind, alias.now) != 0)
        arrived(alias.kind, alias.now);
}

void Batch::strand(const RecordState &state, Kind targetKind, const Uuid &target)
{
    RecordState whole = state;
    bool isByPackage = m_came.isByPackage;
    {
        Query before = m_connection.query("SELECT state, relay FROM stranded WHERE kind = ? AND id = ?");
        before.bind(0, qint64(state.kind)).bind(1, state.id);
        if (before.next()) {
            if (const auto kept = changes::decodeStates(before.blob(0), 1); kept && !kept->empty())
                whole = changes::merged(kept->front(), state);
            isByPackage = isByPackage || before.integer(1) != 0;
        }
    }
    rowStates().rare().fill(RareTables::Stranded);
    Query query = m_connection.query(
        "INSERT OR REPLACE INTO stranded (kind, id, target_kind, target, state, relay) VALUES (?, ?, ?, ?, ?, ?)");
    query.bind(0, qint64(state.kind)).bind(1, state.id).bind(2, qint64(targetKind)).bind(3, target);
    query.bindBlob(4, changes::encodeStates(std::span(&whole, 1))).bind(5, isByPackage ? 1 : 0);
    query.run();
    const bool isHere = records::tableOf(state.kind) && m_store.m_tables.rowOf(state.kind, state.id) != 0;
    m_departures.note(state.kind, state.id, m_version.stamp, isHere || whole != state ? 0 : m_came.partner);
}

void Batch::letIn(std::span<const std::pair<Kind, Uuid>> records)
{
    Q_ASSERT(m_origin == Origin::Hub);
    for (const auto &[kind, id] : records) {
        {
            Query query = m_connection.query("SELECT 1 FROM stranded WHERE target_kind = ?1 AND target = ?2 UNION ALL "
                                             "SELECT 1 FROM dangling WHERE target_kind = ?1 AND target = ?2");
            query.bind(0, qint64(kind)).bind(1, id);
            if (!query.next())
                continue;
        }
        begin();
        arrived(kind, id);
    }
    settleStale();
}

// What waited for this record.
void Batch::arrived(Kind kind, const Uuid &id)
{
    if (mayHold(RareTables::Dangling))
        fillIn(kind, id);
    if (mayHold(RareTables::Stranded))
        comeIn(kind, id);
}

// References to it that others have kept open.
void Batch::fillIn(Kind kind, const Uuid &id)
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
}

// Whole records that cannot be here without it.
void Batch::comeIn(Kind kind, const Uuid &id)
{
    std::vector<std::pair<RecordState, bool>> states;  // and whether it came by package
    {
        Query query = m_connection.query("SELECT state, relay FROM stranded WHERE target_kind = ? AND target = ?");
        query.bind(0, qint64(kind)).bind(1, id);
        while (query.next()) {
            auto decoded = changes::decodeStates(query.blob(0), 1);
            if (!decoded)
                throw Failure(Failure::Code::Damaged, m_connection.path(), QStringLiteral("stranded"));
            for (const RecordState &state : *decoded)
                states.emplace_back(state, query.integer(1) != 0);
        }
    }
    for (const auto &[state, isByPackage] : states) {
        {
            // Done with before it comes in: what waited for it in its turn is deleted by the same statement.
            Query query = m_connection.query("DELETE FROM stranded WHERE kind = ? AND id = ?");
            query.bind(0, qint64(state.kind)).bind(1, state.id);
            query.run();
        }
        const Came now = std::exchange(m_came, {0, isByPackage});
        mergeOne(state);
        m_came = now;
    }
}

}  // namespace qianshao::store
