// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/all.h"
#include "models/store/exchange.h"

#include <algorithm>
#include <set>

// What a file gives to its hub, and in which order.
namespace qianshao::store {

using records::Kind;

namespace {

QByteArray outboxOf(Kind kind)
{
    return "FROM outbox o WHERE o.kind = " + QByteArray::number(int(kind));
}

// What waits leads, however many instructions there are.
QByteArray urgentOnes()
{
    return "FROM outbox o CROSS JOIN instruction i ON i.row = o.row CROSS JOIN instruction_state s ON s.row = i.row "
           "WHERE o.kind = "
        + QByteArray::number(int(Kind::Instruction)) + " AND i.level = 1 AND s.is_open = 1";
}

}  // namespace

// A parcel while it is filled.
class Exchange::Collection {
public:
    Collection(Exchange &exchange, int most, const Parcel *given);

    void addUrgent();
    // False: there are more of them than there is room.
    [[nodiscard]] bool addCases();
    void addAll(Kind kind) { add(kind, outboxOf(kind)); }
    void addRemovals();

    Parcel parcel;

private:
    void add(Kind kind, const QByteArray &from);
    void addSome(int instructions);
    [[nodiscard]] int room() const { return m_most - int(parcel.states.size()); }

    Exchange &m_exchange;
    Connection &m_connection;
    const int m_most;
    const Parcel *m_given;
    std::set<std::pair<Kind, qint64>> m_taken;
};

Exchange::Collection::Collection(Exchange &exchange, int most, const Parcel *given)
    : parcel{.upTo = exchange.m_store.lastStamp()},
      m_exchange(exchange),
      m_connection(exchange.m_connection),
      m_most(most),
      m_given(given)
{
    if (given)
        m_taken.insert(given->rows.begin(), given->rows.end());
}

void Exchange::Collection::add(Kind kind, const QByteArray &from)
{
    if (room() <= 0)
        return;
    const int isGiven = m_given ? int(m_given->states.size()) : 0;
    Query query = m_connection.query("SELECT o.row, o.since, o.relay " + from + " LIMIT ?");
    query.bind(0, m_most + isGiven);
    while (room() > 0 && query.next()) {
        const qint64 row = query.integer(0);
        if (!m_taken.emplace(kind, row).second)
            continue;
        const auto stored = m_exchange.m_tables[kind].read(row);
        if (!stored)
            continue;
        const bool isRelayed = query.integer(2) != 0;
        parcel.states.push_back(isRelayed ? m_exchange.m_states.stateOf(kind, *stored)
                                          : m_exchange.m_states.ownPart(kind, *stored, query.integer(1)));
        parcel.rows.emplace_back(kind, row);
    }
}

// What they refer to beyond their persons waits for nobody.
void Exchange::Collection::addUrgent()
{
    add(Kind::Person, outboxOf(Kind::Person) + " AND o.row IN (SELECT i.person " + urgentOnes() + ')');
    add(Kind::Instruction, urgentOnes());
}

// Who sees what belongs to a case, and where the case stands, is found out once where all of it comes together.
bool Exchange::Collection::addCases()
{
    qint64 instructions = 0;
    {
        Query query = m_connection.query("SELECT count(*) FROM outbox WHERE kind = ?");
        query.bind(0, qint64(Kind::Instruction));
        instructions = query.next() ? query.integer(0) : 0;
    }
    if (instructions == 0)
        return true;
    const auto taken = [this] {
        return std::ranges::count(m_taken, Kind::Instruction, [](const auto &row) { return row.first; });
    };
    const qint64 ofEach = (m_exchange.waitingCount() + instructions - 1) / instructions;
    const qint64 ofACase = std::clamp<qint64>(ofEach, 1, std::max(m_most / 2, 1));  // the longest goes in parts
    while (taken() < instructions) {
        if (room() < ofACase)
            return false;
        const auto before = taken();
        addSome(int(before + room() / ofACase));
        if (taken() == before)
            break;
    }
    return true;
}

// The first ones, so many with those that are in it, or on their way, already.
void Exchange::Collection::addSome(int instructions)
{
    const QByteArray some = "FROM (SELECT row, since, relay " + outboxOf(Kind::Instruction) + " ORDER BY o.row LIMIT "
        + QByteArray::number(instructions) + ") ";
    const auto waiting = [](Kind kind, const char *row) {
        return " CROSS JOIN outbox o ON o.kind = " + QByteArray::number(int(kind)) + " AND o.row = " + row;
    };
    add(Kind::Person, some + "c CROSS JOIN instruction i ON i.row = c.row" + waiting(Kind::Person, "i.person"));
    add(Kind::Instruction, some + 'o');
    for (const Kind kind : {Kind::Call, Kind::Visit, Kind::Feedback})
        add(kind,
            some + "c CROSS JOIN " + records::tableOf(kind) + " e ON e.instruction = c.row" + waiting(kind, "e.row"));
}

void Exchange::Collection::addRemovals()
{
    std::set<std::pair<Kind, records::Uuid>> isGiven;
    for (size_t i = m_given ? m_given->rows.size() : 0; m_given && i < m_given->states.size(); ++i)
        isGiven.emplace(m_given->states[i].kind, m_given->states[i].id);
    std::vector<std::pair<Kind, records::Uuid>> removed;
    {
        // A photo before its visit: of a visit that goes alone one would think that somebody still works on it.
        Query query = m_connection.query("SELECT kind, id FROM tombstone WHERE sent = 0 ORDER BY kind DESC LIMIT ?");
        query.bind(0, m_most + (m_given ? int(m_given->states.size()) : 0));
        while (query.next())
            removed.emplace_back(Kind(query.integer(0)), query.uuid(1));
    }
    for (const auto &[kind, id] : removed) {
        if (room() <= 0)
            return;
        if (isGiven.contains({kind, id}))
            continue;
        if (auto state = m_exchange.m_states.removed(kind, id))
            parcel.states.push_back(std::move(*state));
    }
}

Exchange::Parcel Exchange::waiting(int most, const Parcel *given)
{
    if (offering() == Offering::Comparing)
        return {};
    const Snapshot snapshot(m_connection);
    const RareTables::Look look(m_states.rare(), m_connection);
    m_tables.forget();
    Collection collection(*this, most, given);
    collection.addUrgent();
    bool isRoom = true;
    for (const Kind kind : records::allKinds()) {
        if (kind == Kind::Person)
            isRoom = collection.addCases();
        if (isRoom && records::travels(kind))
            collection.addAll(kind);
    }
    if (isRoom)
        collection.addRemovals();
    const auto isGiven = qint64(given ? given->states.size() : 0);
    collection.parcel.isLast = qint64(collection.parcel.states.size()) + isGiven == waitingCount();
    return std::move(collection.parcel);
}

}  // namespace qianshao::store
