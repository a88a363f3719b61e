// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/stateform.h"
#include "models/store/rowstates.h"

#include <algorithm>

// What stays of a record that is gone.
namespace qianshao::store {

using changes::FieldState;
using changes::RecordState;
using changes::Version;
using records::Kind;
using records::Uuid;

std::optional<RecordState> RowStates::removed(Kind kind, const Uuid &id)
{
    if (!m_rare.mayHold(RareTables::Tombstone))
        return {};
    const auto stone = readTombstone(m_connection, kind, id);
    if (!stone)
        return {};
    RecordState state{.kind = kind, .id = id};
    if (const auto unsent = changes::decodeStates(stone->unsent, 1); unsent && !unsent->empty()) {
        state.fields = unsent->front().fields;
        state.authors = unsent->front().authors;
        // What it refers to may have another id by now, and never have been told by the old one.
        settleReferences(state);
    }
    state.removedAt = global(stone->at);
    state.removal = globals(stone->known);
    changes::raise(state.removal, state.removedAt);
    addAuthor(state, state.removedAt);
    return state;
}

// A partner may bring a record back that lacks what somebody else has written there: so all of it is kept.
bool RowStates::hasPartners()
{
    Query query = m_connection.query("SELECT 1 FROM partner LIMIT 1");
    return query.next();
}

// What is not sent yet stays what it was.
void RowStates::writeRemoved(const RecordState &state, bool isSent)
{
    Tombstone stone{local(state.removedAt), locals(state.removal), {}};
    if (hasPartners())
        stone.unsent = changes::encodeStates(std::span(&state, 1));
    else if (const auto before = isSent ? std::nullopt : readTombstone(m_connection, state.kind, state.id))
        stone.unsent = before->unsent;
    m_rare.fill(RareTables::Tombstone);
    writeTombstone(m_connection, state.kind, state.id, stone, isSent);
}

// Of what a package brought the hub gets all, whoever wrote it.
RecordState RowStates::unsentPart(Kind kind, const StoredRow &row, qint64 since)
{
    bool isRelayed = false;
    {
        Query query = m_connection.query("SELECT since, relay FROM outbox WHERE kind = ? AND row = ?");
        query.bind(0, qint64(kind)).bind(1, row.row);
        if (query.next()) {
            since = query.integer(0);
            isRelayed = query.integer(1) != 0;
        }
    }
    return isRelayed ? stateOf(kind, row) : ownPart(kind, row, since);
}

void RowStates::bury(Kind kind, const StoredRow &row, Version at)
{
    Tombstone stone{at, knowledgeOf(row), {}};
    if (device() != 0) {
        RecordState kept = stateOf(kind, row);
        const RecordState unsent = hasPartners() ? kept : unsentPart(kind, row, at.stamp);
        std::erase_if(kept.fields, [&](const FieldState &field) {
            return !changes::fieldOf(unsent, field.field) && !records::isAbsent(field.values.front().value);
        });
        kept.authors.clear();
        addAuthors(kept);
        if (!kept.fields.empty())
            stone.unsent = changes::encodeStates(std::span(&kept, 1));
    }
    m_rare.fill(RareTables::Tombstone);
    writeTombstone(m_connection, kind, row.id, stone, false);
}

}  // namespace qianshao::store
