// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/exchange.h"

#include "models/store/batch.h"
#include "models/store/erasing.h"

#include <QScopeGuard>

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

// Until the end of the scope.
auto Exchange::lookAtRareTables()
{
    m_states.rare().look(m_connection);
    return qScopeGuard([this] { m_states.rare().forget(); });
}

void Exchange::setDevice(qint64 number)
{
    Transaction transaction(m_connection);
    m_states.setDevice(number);
    transaction.commit();
}

// Urgent instructions with their persons are looked for first; what they refer to beyond that waits for nobody. Others
// go with their persons, too: who sees a person follows from the cases, and is found once where they come together.
Exchange::Parcel Exchange::waiting(int most, const Parcel *given)
{
    if (offering() == Offering::Comparing)
        return {};
    const Snapshot snapshot(m_connection);
    const auto over = lookAtRareTables();
    m_tables.forget();
    Parcel parcel{.upTo = m_store.lastStamp()};
    std::set<std::pair<Kind, qint64>> taken;
    if (given)
        taken.insert(given->rows.begin(), given->rows.end());
    const int isGiven = given ? int(given->states.size()) : 0;
    const auto take = [&](Kind kind, const QByteArray &from) {
        for (const auto &[row, since, isRelayed] : rowsWaiting(from, most + isGiven)) {
            if (std::ssize(parcel.states) >= most)
                return;
            if (!taken.emplace(kind, row).second)
                continue;
            const auto stored = m_tables[kind].read(row);
            if (!stored)
                continue;
            parcel.states.push_back(
                isRelayed ? m_states.stateOf(kind, *stored) : m_states.ownPart(kind, *stored, since));
            parcel.rows.emplace_back(kind, row);
        }
    };
    const auto outboxOf = [](Kind kind) { return "FROM outbox o WHERE o.kind = " + QByteArray::number(int(kind)); };
    // What waits leads, however many instructions there are.
    const QByteArray urgent =
        "FROM outbox o CROSS JOIN instruction i ON i.row = o.row CROSS JOIN instruction_state s ON s.row = i.row "
        "WHERE o.kind = "
        + QByteArray::number(int(Kind::Instruction)) + " AND i.level = 1 AND s.is_open = 1";
    take(Kind::Person, outboxOf(Kind::Person) + " AND o.row IN (SELECT i.person " + urgent + ')');
    take(Kind::Instruction, urgent);
    const auto takeCases = [&] {
        const auto isInstruction = [](const auto &row) { return row.first == Kind::Instruction; };
        const auto before = given ? std::ranges::count_if(given->rows, isInstruction) : 0;
        const QByteArray some = "(SELECT row, since, relay " + outboxOf(Kind::Instruction) + " ORDER BY o.row LIMIT "
            + QByteArray::number(before + most / 2) + ')';
        take(Kind::Person,
            outboxOf(Kind::Person) + " AND o.row IN (SELECT i.person FROM " + some
                + " c CROSS JOIN instruction i ON i.row = c.row)");
        take(Kind::Instruction, "FROM " + some + " o");
    };
    for (const Kind kind : records::allKinds()) {
        if (kind == Kind::Person)
            takeCases();
        if (records::travels(kind))
            take(kind, outboxOf(kind));
    }
    addRemovals(parcel, most, given);
    parcel.isLast = qint64(parcel.states.size()) + isGiven == waitingCount();
    return parcel;
}

std::vector<Exchange::WaitingRow> Exchange::rowsWaiting(const QByteArray &from, int most)
{
    std::vector<WaitingRow> rows;
    Query query = m_connection.query("SELECT o.row, o.since, o.relay " + from + " LIMIT ?");
    query.bind(0, most);
    while (query.next())
        rows.push_back({query.integer(0), query.integer(1), query.integer(2) != 0});
    return rows;
}

void Exchange::addRemovals(Parcel &parcel, int most, const Parcel *given)
{
    std::set<std::pair<Kind, records::Uuid>> isGiven;
    for (size_t i = given ? given->rows.size() : 0; given && i < given->states.size(); ++i)
        isGiven.emplace(given->states[i].kind, given->states[i].id);
    std::vector<std::pair<Kind, records::Uuid>> removed;
    {
        // A photo before its visit: of a visit that goes alone one would think that somebody still works on it.
        Query query = m_connection.query("SELECT kind, id FROM tombstone WHERE sent = 0 ORDER BY kind DESC LIMIT ?");
        query.bind(0, most + (given ? int(given->states.size()) : 0));
        while (query.next())
            removed.emplace_back(Kind(query.integer(0)), query.uuid(1));
    }
    for (const auto &[kind, id] : removed) {
        if (std::ssize(parcel.states) >= most)
            return;
        if (isGiven.contains({kind, id}))
            continue;
        if (auto state = m_states.removed(kind, id))
            parcel.states.push_back(std::move(*state));
    }
}

void Exchange::confirm(const Parcel &parcel)
{
    Transaction transaction(m_connection);
    const auto over = lookAtRareTables();
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

Applied Exchange::withdraw(const changes::PushReply &reply, const StepInfo &info)
{
    const SecureDelete secure(m_connection, true);
    Batch batch(m_store, Origin::Hub, info);
    batch.withdraw(offering() == Offering::Giving ? batch.withoutOffers(reply) : reply);
    return batch.commit();
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
