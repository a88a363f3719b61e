// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/exchange.h"

#include "models/store/batch.h"
#include "models/store/erasing.h"
#include "models/store/restamp.h"

#include <algorithm>

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

void Exchange::confirm(const Parcel &parcel, const changes::PushReply &reply)
{
    Transaction transaction(m_connection);
    const RareTables::Look look(m_states.rare(), m_connection);
    m_tables.forget();
    const bool isNothingWrittenSince = m_store.lastStamp() == parcel.upTo;
    for (size_t i = 0; i < parcel.states.size(); ++i) {
        if (i >= parcel.rows.size())
            confirmRemoval(parcel.states[i]);
        else if (isNothingWrittenSince)
            leaveOutbox(parcel.rows[i], parcel.upTo);
        else
            confirm(parcel.states[i], parcel.upTo);
    }
    if (const qint64 taken = kept("taken"); reply.since <= taken && taken < reply.upTo)
        keep("taken", reply.upTo);
    const bool isAllHeard = reply.upTo != 0 && kept("taken") == reply.upTo;
    transaction.commit();
    // What was given may bring it back into view, which is heard with the pages after it. Of another role's nothing is
    // to come back but by reading everything once more.
    if (isDeparting() && (isAllHeard || kept("again") != 0)) {
        const SecureDelete secure(m_connection, true);
        Batch batch(m_store, Origin::Hub, {QStringLiteral("hub"), {}});
        batch.forgetDeparting();
        // Only once the last has gone: what is told before that says nothing of what they held.
        if (kept("again") != 0 && !isDeparting()) {
            keep("view", 0);
            keep("taken", 0);
            keep("again", 0);
        }
        (void)batch.commit();
    }
    if (offering() == Offering::Giving && waitingCount() == 0) {
        const SecureDelete secure(m_connection, true);
        Batch batch(m_store, Origin::Hub, {QStringLiteral("hub"), {}});
        endOffering(batch);
        (void)batch.commit();
    }
}

// Unless a package has told more of it meanwhile.
void Exchange::confirmRemoval(const RecordState &state)
{
    if (m_states.removed(state.kind, state.id) != state)
        return;
    Query query =
        m_connection.query("UPDATE tombstone SET sent = 1, unsent = iif(EXISTS (SELECT 1 FROM partner), unsent, NULL) "
                           "WHERE kind = ? AND id = ?");
    query.bind(0, qint64(state.kind)).bind(1, state.id);
    query.run();
}

// Unless it was written meanwhile.
void Exchange::confirm(const RecordState &state, qint64 upTo)
{
    const qint64 row = m_tables[state.kind].rowOf(state.id);
    const auto stored = row == 0 ? std::nullopt : m_tables[state.kind].read(row);
    if (!stored)
        return;
    if (m_states.ownPart(state.kind, *stored, upTo + 1).fields.empty()) {
        leaveOutbox({state.kind, row}, upTo);
        return;
    }
    Query query = m_connection.query("UPDATE outbox SET since = max(since, ?3), relay = iif(relay < ?3, 0, relay) "
                                     "WHERE kind = ?1 AND row = ?2");
    query.bind(0, qint64(state.kind)).bind(1, row).bind(2, upTo + 1);
    query.run();
}

void Exchange::leaveOutbox(std::pair<Kind, qint64> row, qint64 upTo)
{
    Query query = m_connection.query("DELETE FROM outbox WHERE kind = ? AND row = ? AND relay <= ?");
    query.bind(0, qint64(row.first)).bind(1, row.second).bind(2, upTo);
    query.run();
}

Applied Exchange::withdraw(const changes::PushReply &reply, const StepInfo &info, qint64 upTo)
{
    const SecureDelete secure(m_connection, true);
    Batch batch(m_store, Origin::Hub, info);
    batch.withdraw(offering() == Offering::Giving ? batch.withoutOffers(reply) : reply, upTo);
    return batch.commit();
}

bool Exchange::isDeparting()
{
    return m_connection.query("SELECT 1 FROM departing LIMIT 1").next();
}

qint64 Exchange::waitingCount()
{
    Query query =
        m_connection.query("SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM tombstone WHERE sent = 0)");
    query.next();
    return query.integer(0);
}

changes::Place Exchange::place()
{
    return {int(kept("view")), kept("taken"), kept("lineage")};
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

bool Exchange::restampAhead(records::Instant there)
{
    const bool isStillWrong = changes::isTooFarAhead(changes::nextStamp(0, m_store.now().ms), there.ms);
    return !isStillWrong && store::restampAhead(m_store, there);
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
