// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/asked.h"
#include "models/store/batch.h"

#include <algorithm>

// What a batch remembers of who wrote what and knew of what.
namespace qianshao::store {

using changes::Change;
using changes::FieldChange;
using changes::FieldState;
using changes::RecordState;
using changes::Version;
using changes::Written;
using records::Kind;
using records::Uuid;

namespace {

bool isUndecided(const RecordState &state)
{
    return std::ranges::any_of(state.fields, [&](const FieldState &field) {
        return rules::isAsked(state.kind, field.field) && changes::hasConflict(field);
    });
}

}  // namespace

// What the change decides between: of its fields those that hold several values.
FieldVersions Batch::settledBy(const Change &change, const StoredRow &before)
{
    FieldVersions settled;
    for (const auto &[field, version] : decodeVersions(before.versions)) {
        const bool isWritten = std::ranges::find(change.fields, field, &FieldChange::field) != change.fields.end();
        if (isWritten && !version.others.empty())
            settled[field] = version;
    }
    return settled;
}

// Whether the decision that was written at `stamp` is the last word on its fields, and so can be taken back.
bool Batch::isLastWord(const Change &decision, const FieldVersions &settled, qint64 stamp)
{
    qint64 values = 0;
    for (const auto &[field, before] : settled)
        values += 1 + std::ssize(before.others);
    if (values == 0 || values > stampsToSpare - m_spared)
        return values == 0;
    const auto row = m_store.m_tables[decision.kind].read(m_store.m_tables.rowOf(decision.kind, decision.id));
    const FieldVersions now = row ? decodeVersions(row->versions) : FieldVersions();
    return std::ranges::all_of(settled, [&](const auto &one) {
        const auto field = now.find(one.first);
        return field != now.end() && field->second.at == Version{stamp, m_version.device}
        && field->second.others.empty();
    });
}

// After a decision was taken back: what it was between stands side by side again. Whoever has heard of the decision
// knows the old writings as overwritten, so each is written anew, in the name of whoever wrote it first.
void Batch::putBeside(const Change &decision, const FieldVersions &settled)
{
    const StoredRow row = *m_store.m_tables[decision.kind].read(m_store.m_tables.rowOf(decision.kind, decision.id));
    FieldVersions versions = decodeVersions(row.versions);
    const auto inTheNameOf = [&](const Version &writer) {
        const Version at{m_version.stamp - ++m_spared, m_version.device};
        rowStates().nameWriter(at, writer);
        return at;
    };
    for (const auto &[field, before] : settled) {
        FieldVersion &now = versions[field];
        now.at = inTheNameOf(before.at);
        for (const Written &other : before.others)
            now.others.push_back({other.value, inTheNameOf(other.at)});
    }
    putInOutbox(decision.kind, row.row, m_version.stamp - m_spared);
    m_store.m_tables[decision.kind].update(row, {decision.kind, changes::Action::Update, decision.id, {}}, versions);
    noteConflict(row.row, rowStates().stateOf(decision.kind, *m_store.m_tables[decision.kind].read(row.row)));
}

// Whoever writes a field has seen what stood beside it, and has decided.
void Batch::settleConflict(Kind kind, const StoredRow &before)
{
    const auto hasOthers = [](const auto &field) { return !field.second.others.empty(); };
    if (std::ranges::any_of(decodeVersions(before.versions), hasOthers))
        noteConflict(before.row, rowStates().stateOf(kind, *m_store.m_tables[kind].read(before.row)));
}

// Two references that contradicted one another may have turned out to mean one record.
void Batch::settleConflicts()
{
    std::vector<std::pair<Kind, qint64>> rows;
    {
        Query query = m_connection.query("SELECT kind, row FROM conflict");
        while (query.next())
            rows.emplace_back(Kind(query.integer(0)), query.integer(1));
    }
    for (const auto &[kind, row] : rows)
        noteConflict(row, rowStates().stateOf(kind, *m_store.m_tables[kind].read(row)));
}

RowStates &Batch::rowStates()
{
    if (!m_rowStates) {
        m_rowStates = std::make_unique<RowStates>(m_connection);
        m_rowStates->rare().look(m_connection);
    }
    return *m_rowStates;
}

// What each field that changes becomes when this device writes it now.
FieldVersions Batch::versionsAfter(const StoredRow &current, const Change &change) const
{
    FieldVersions versions = decodeVersions(current.versions);
    for (const FieldChange &field : change.fields) {
        const auto own = versions.find(field.field);
        versions[field.field] =
            overwritten(own == versions.end() ? FieldVersion{current.version, {}, {}} : own->second, m_version);
    }
    return versions;
}

void Batch::noteConflict(qint64 row, const RecordState &state)
{
    const bool isConflict = isUndecided(state);
    if (isConflict)
        rowStates().rare().fill(RareTables::Conflict);
    else if (!mayHold(RareTables::Conflict))
        return;
    Query query = m_connection.query(isConflict ? "INSERT OR IGNORE INTO conflict (kind, row) VALUES (?, ?)"
                                                : "DELETE FROM conflict WHERE kind = ? AND row = ?");
    query.bind(0, qint64(state.kind)).bind(1, row);
    query.run();
}

void Batch::dropTombstone(Kind kind, const Uuid &id)
{
    Query query = m_connection.query("DELETE FROM tombstone WHERE kind = ? AND id = ?");
    query.bind(0, qint64(kind)).bind(1, id);
    query.run();
}

}  // namespace qianshao::store
