// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/outgoing.h"

#include "models/changes/stateform.h"

#include <algorithm>

namespace qianshao::store {

using changes::RecordState;
using records::Kind;
using records::Uuid;

Outgoing::Outgoing(Store &store, qint64 partner, qint64 since, Which which)
    : m_connection(store.connection()),
      m_snapshot(m_connection),
      m_tables(m_connection),
      m_states(m_connection),
      m_upTo(store.lastStamp())
{
    m_states.rare().look(m_connection);
    if (since == 0)
        addAll(partner, which == Which::Again);
    else
        addSince(partner, since, which == Which::Again);
    addAliases(since);
}

qint64 Outgoing::countFor(Store &store, qint64 partner, qint64 since)
{
    Query query = store.connection().query(
        "SELECT CASE WHEN ?1 = 0 THEN (SELECT count(*) FROM tombstone) + (SELECT count(*) FROM stranded) "
        "- (SELECT count(*) FROM departure WHERE knows = ?2) "
        "ELSE (SELECT count(*) FROM departure WHERE stamp > ?1 AND knows <> ?2) END");
    query.bind(0, since).bind(1, partner);
    query.next();
    qint64 count = query.integer(0);
    for (const Kind kind : records::allKinds())
        count += since == 0 && records::travels(kind) ? store.counter("rows", qint64(kind)) : 0;
    return count;
}

void Outgoing::addAll(qint64 partner, bool isAgain)
{
    const auto add = [&](const QByteArray &kind, const QByteArray &table, const QByteArray &order = {}) {
        Query query = m_connection.query("SELECT " + kind + ", id FROM " + table
            + " t WHERE ?1 OR NOT EXISTS (SELECT 1 FROM departure d WHERE d.kind = " + kind
            + " AND d.id = t.id AND d.knows = ?2)" + order);
        query.bind(0, isAgain ? 1 : 0).bind(1, partner);
        while (query.next())
            m_records.emplace_back(Kind(query.integer(0)), query.uuid(1));
    };
    for (const Kind kind : records::allKinds()) {
        if (records::travels(kind))
            add(QByteArray::number(int(kind)), records::tableOf(kind));
    }
    add("t.kind", "stranded");
    add("t.kind", "tombstone", " ORDER BY t.kind DESC");
}

void Outgoing::addSince(qint64 partner, qint64 since, bool isAgain)
{
    std::vector<Name> removed;
    {
        Query query = m_connection.query(
            "SELECT d.kind, d.id, EXISTS (SELECT 1 FROM tombstone t WHERE t.kind = d.kind AND t.id = d.id) "
            "FROM departure d WHERE d.stamp > ?1 AND (?2 OR d.knows <> ?3) ORDER BY d.stamp");
        query.bind(0, since).bind(1, isAgain ? 1 : 0).bind(2, partner);
        while (query.next())
            (query.integer(2) != 0 ? removed : m_records).emplace_back(Kind(query.integer(0)), query.uuid(1));
    }
    const auto kinds = records::allKinds();
    const auto place = [&](const Name &name) { return std::ranges::find(kinds, name.first) - kinds.begin(); };
    std::ranges::stable_sort(m_records, {}, place);
    std::ranges::stable_sort(removed, std::greater{}, place);
    m_records.insert(m_records.end(), removed.begin(), removed.end());
}

void Outgoing::addAliases(qint64 since)
{
    Query query = m_connection.query("SELECT kind, id, now FROM alias WHERE ?1 = 0 OR stamp > ?1");
    query.bind(0, since);
    while (query.next())
        m_aliases.push_back({Kind(query.integer(0)), query.uuid(1), query.uuid(2)});
}

std::vector<RecordState> Outgoing::next(int most)
{
    m_tables.forget();
    std::vector<RecordState> states;
    while (m_at < m_records.size() && std::ssize(states) < most) {
        if (auto state = stateOf(m_records[m_at++]))
            states.push_back(std::move(*state));
    }
    return states;
}

QStringList Outgoing::attachments()
{
    QStringList hashes;
    for (const auto &[kind, id] : m_records) {
        if (kind != Kind::Attachment)
            continue;
        Query query = m_connection.query("SELECT sha256 FROM attachment WHERE id = ?");
        query.bind(0, id);
        if (query.next())
            hashes.append(query.text(0));
    }
    hashes.sort();
    hashes.removeDuplicates();
    return hashes;
}

// A record that is here, or was removed here; and what is kept of it that cannot be here.
std::optional<RecordState> Outgoing::stateOf(const Name &name)
{
    const auto &[kind, id] = name;
    std::optional<RecordState> state;
    if (records::tableOf(kind)) {
        const auto stored = m_tables[kind].read(m_tables.rowOf(kind, id));
        state = stored ? std::optional(m_states.stateOf(kind, *stored)) : m_states.removed(kind, id);
    }
    Query query = m_connection.query("SELECT state FROM stranded WHERE kind = ? AND id = ?");
    query.bind(0, qint64(kind)).bind(1, id);
    if (!query.next())
        return state;
    const auto kept = changes::decodeStates(query.blob(0), 1);
    if (!kept || kept->empty())
        throw Failure(Failure::Code::Damaged, m_connection.path(), QStringLiteral("stranded"));
    return state ? changes::merged(*state, kept->front()) : kept->front();
}

}  // namespace qianshao::store
