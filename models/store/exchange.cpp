// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/exchange.h"

#include "models/store/batch.h"
#include "models/store/erasing.h"

#include <algorithm>
#include <set>

namespace qianshao::store {

using changes::RecordState;
using records::Kind;

Exchange::Exchange(Store &store)
    : m_store(store),
      m_connection(store.connection()),
      m_tables(m_connection),
      m_states(m_connection)
{
}

void Exchange::setDevice(qint64 number)
{
    Transaction transaction(m_connection);
    m_states.setDevice(number);
    transaction.commit();
}

// Urgent instructions with their persons are looked for first; what they refer to beyond that waits for nobody.
Exchange::Parcel Exchange::waiting(int most)
{
    const Snapshot snapshot(m_connection);
    m_tables.forget();
    Parcel parcel{.upTo = m_store.lastStamp()};
    std::set<std::pair<Kind, qint64>> taken;
    const auto take = [&](Kind kind, const QByteArray &sql) {
        if (std::ssize(parcel.states) >= most)
            return;
        std::vector<qint64> rows;
        {
            Query query = m_connection.query(sql);
            query.bind(0, most);
            while (query.next())
                rows.push_back(query.integer(0));
        }
        for (const qint64 row : rows) {
            if (std::ssize(parcel.states) >= most)
                break;
            if (!taken.emplace(kind, row).second)
                continue;
            if (const auto stored = m_tables[kind].read(row))
                parcel.states.push_back(m_states.unsentPart(kind, *stored, 0));
        }
    };
    const QByteArray urgent = "FROM instruction i JOIN instruction_state s ON s.row = i.row JOIN outbox o ON o.kind = "
        + QByteArray::number(int(Kind::Instruction)) + " AND o.row = i.row WHERE i.level = 1 AND s.is_open = 1";
    take(Kind::Person,
        "SELECT p.row FROM outbox p WHERE p.kind = " + QByteArray::number(int(Kind::Person))
            + " AND p.row IN (SELECT i.person " + urgent + ") LIMIT ?");
    take(Kind::Instruction, "SELECT o.row " + urgent + " LIMIT ?");
    for (const Kind kind : records::allKinds()) {
        if (records::travels(kind))
            take(kind, "SELECT row FROM outbox WHERE kind = " + QByteArray::number(int(kind)) + " LIMIT ?");
    }
    addRemovals(parcel, most);
    parcel.isLast = qint64(parcel.states.size()) == waitingCount();
    return parcel;
}

void Exchange::addRemovals(Parcel &parcel, int most)
{
    std::vector<std::pair<Kind, records::Uuid>> removed;
    {
        Query query = m_connection.query("SELECT kind, id FROM tombstone WHERE sent = 0 LIMIT ?");
        query.bind(0, std::max(0, most - int(parcel.states.size())));
        while (query.next())
            removed.emplace_back(Kind(query.integer(0)), query.uuid(1));
    }
    for (const auto &[kind, id] : removed) {
        if (auto state = m_states.removed(kind, id))
            parcel.states.push_back(std::move(*state));
    }
}

void Exchange::confirm(const Parcel &parcel)
{
    Transaction transaction(m_connection);
    m_tables.forget();
    for (const RecordState &state : parcel.states) {
        if (state.removedAt != changes::Version()) {
            // Unless a package has told more of it meanwhile.
            if (m_states.removed(state.kind, state.id) != state)
                continue;
            Query query = m_connection.query(
                "UPDATE tombstone SET sent = 1, unsent = iif(EXISTS (SELECT 1 FROM partner), unsent, NULL) "
                "WHERE kind = ? AND id = ?");
            query.bind(0, qint64(state.kind)).bind(1, state.id);
            query.run();
            continue;
        }
        const qint64 row = m_tables[state.kind].rowOf(state.id);
        const auto stored = row == 0 ? std::nullopt : m_tables[state.kind].read(row);
        if (!stored)
            continue;
        const bool isWrittenSince = !m_states.ownPart(state.kind, *stored, parcel.upTo + 1).fields.empty();
        Query query = m_connection.query(isWrittenSince
                ? "UPDATE outbox SET since = max(since, ?3), relay = iif(relay < ?3, 0, relay) "
                  "WHERE kind = ?1 AND row = ?2"
                : "DELETE FROM outbox WHERE kind = ?1 AND row = ?2 AND relay < ?3");
        query.bind(0, qint64(state.kind)).bind(1, row).bind(2, parcel.upTo + 1);
        query.run();
    }
    transaction.commit();
    if (m_connection.query("SELECT 1 FROM departing LIMIT 1").next()) {
        const SecureDelete secure(m_connection, true);
        Batch batch(m_store, Origin::Hub, {QStringLiteral("hub"), {}});
        batch.forgetDeparting();
        if (kept("again") != 0) {
            keep("view", 0);
            keep("taken", 0);
            keep("again", 0);
        }
        (void)batch.commit();
    }
}

Applied Exchange::withdraw(const changes::PushReply &reply, const StepInfo &info)
{
    const SecureDelete secure(m_connection, true);
    Batch batch(m_store, Origin::Hub, info);
    batch.withdraw(reply);
    return batch.commit();
}

qint64 Exchange::waitingCount()
{
    Query query =
        m_connection.query("SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM tombstone WHERE sent = 0)");
    query.next();
    return query.integer(0);
}

Applied Exchange::take(const changes::Page &page, const StepInfo &info)
{
    const SecureDelete secure(m_connection, page.isAnew || !page.departed.empty());
    Batch batch(m_store, Origin::Hub, info);
    if (page.isAnew) {
        batch.forgetAll();
        // What waits goes once the hub has it, which does not tell a device what that has written itself, unless it
        // begins again.
        keep("again", m_connection.query("SELECT 1 FROM departing LIMIT 1").next() ? 1 : 0);
    }
    batch.merge(page.states);
    batch.merge(page.aliases);
    batch.forget(page.departed);
    keep("taken", page.upTo);
    keep("view", page.view);
    return batch.commit();
}

void Exchange::leaveOwnUnit()
{
    std::vector<std::pair<Kind, records::Uuid>> units;
    {
        Query query = m_connection.query("SELECT id FROM unit");
        while (query.next())
            units.emplace_back(Kind::Unit, query.uuid(0));
    }
    Batch batch(m_store, Origin::Hub, {QStringLiteral("hub"), {}});
    batch.forget(units);
    (void)batch.commit();
}

changes::Place Exchange::place()
{
    return {int(kept("view")), kept("taken")};
}

qint64 Exchange::nextPush()
{
    Transaction transaction(m_connection);
    const qint64 number = kept("push") + 1;
    keep("push", number);
    transaction.commit();
    return number;
}

void Exchange::skipPushes(qint64 least)
{
    Transaction transaction(m_connection);
    keep("push", std::max(least, 2 * kept("push")));
    transaction.commit();
}

qint64 Exchange::kept(const char *what)
{
    Query query = m_connection.query("SELECT value FROM exchange WHERE name = ?");
    query.bindUtf8(0, what);
    return query.next() ? query.integer(0) : 0;
}

void Exchange::keep(const char *what, qint64 value)
{
    Query query = m_connection.query("INSERT OR REPLACE INTO exchange (name, value) VALUES (?, ?)");
    query.bindUtf8(0, what).bind(1, value);
    query.run();
}

qint64 Exchange::stranded()
{
    Query query = m_connection.query("SELECT count(*) FROM stranded WHERE target_kind = 0");
    query.next();
    return query.integer(0);
}

std::vector<std::pair<Kind, qint64>> Exchange::conflicts()
{
    std::vector<std::pair<Kind, qint64>> rows;
    Query query = m_connection.query("SELECT kind, row FROM conflict ORDER BY kind, row");
    while (query.next())
        rows.emplace_back(Kind(query.integer(0)), query.integer(1));
    return rows;
}

std::optional<RecordState> Exchange::stateOf(Kind kind, qint64 row)
{
    const auto stored = m_tables[kind].read(row);
    return stored ? std::optional(m_states.stateOf(kind, *stored)) : std::nullopt;
}

std::vector<RecordState> Exchange::statesOf(Kind kind)
{
    std::vector<RecordState> states;
    for (const StoredRow &row : m_tables[kind].readAll())
        states.push_back(m_states.stateOf(kind, row));
    return states;
}

}  // namespace qianshao::store
