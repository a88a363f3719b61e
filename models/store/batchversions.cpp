// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/batch.h"

#include <algorithm>

// What a batch remembers of who wrote what and knew of what.
namespace qianshao::store {

using changes::Change;
using changes::FieldChange;
using changes::RecordState;
using records::Kind;
using records::Uuid;

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
    if (!m_rowStates)
        m_rowStates = std::make_unique<RowStates>(m_connection);
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
    Query query =
        m_connection.query(changes::hasConflict(state) ? "INSERT OR IGNORE INTO conflict (kind, row) VALUES (?, ?)"
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
