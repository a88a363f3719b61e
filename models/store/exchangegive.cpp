// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/all.h"
#include "models/store/exchange.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>

// What a file gives to its hub, and in which order.
namespace qianshao::store {

using records::Kind;

namespace {

constexpr qint64 lastRow = std::numeric_limits<qint64>::max();

// Of what waits, the rows of a Collection::Range.
constexpr auto within = " AND o.row BETWEEN ?2 AND ?3";

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
    [[nodiscard]] bool addCases() { return addCases(outboxOf(Kind::Instruction)); }
    void addAll(Kind kind) { add(kind, outboxOf(kind) + within, {}); }
    void addRemovals();

    Parcel parcel;

private:
    struct Range {
        qint64 first = 0;
        qint64 last = lastRow;
    };
    void add(Kind kind, const QByteArray &from, Range rows);
    void addOne(Kind kind, qint64 row, qint64 since, bool isRelayed);
    void addReferredTo(const changes::RecordState &state);
    void addIfWaiting(Kind kind, const records::Uuid &id);
    [[nodiscard]] bool addCases(const QByteArray &instructions);
    void addSome(const QByteArray &instructions, Range rows);
    [[nodiscard]] std::optional<Range> nextOf(const QByteArray &instructions, qint64 count);
    [[nodiscard]] qint64 recordsOfACase();
    [[nodiscard]] int room() const { return m_most - int(parcel.states.size()); }

    Exchange &m_exchange;
    Connection &m_connection;
    const int m_most;
    const Parcel *m_given;
    bool m_isUrgent = false;  // what is being added goes before its turn
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

// `from` names what waits o, and holds `within`.
void Exchange::Collection::add(Kind kind, const QByteArray &from, Range rows)
{
    if (room() <= 0)
        return;
    const int isGiven = m_given ? int(m_given->states.size()) : 0;
    Query query = m_connection.query("SELECT o.row, o.since, o.relay " + from + " LIMIT ?1");
    query.bind(0, m_most + isGiven).bind(1, rows.first).bind(2, rows.last);
    while (room() > 0 && query.next()) {
        const qint64 row = query.integer(0);
        if (m_taken.emplace(kind, row).second)
            addOne(kind, row, query.integer(1), query.integer(2) != 0);
    }
}

void Exchange::Collection::addOne(Kind kind, qint64 row, qint64 since, bool isRelayed)
{
    const auto stored = m_exchange.m_tables[kind].read(row);
    if (!stored)
        return;
    changes::RecordState state =
        isRelayed ? m_exchange.m_states.stateOf(kind, *stored) : m_exchange.m_states.ownPart(kind, *stored, since);
    addReferredTo(state);
    parcel.states.push_back(std::move(state));
    parcel.rows.emplace_back(kind, row);
}

// What is referred to goes before what refers to it: the other side might never hear of it by that id, where it turns
// out here to be a record that others have. By itself the order sees to what shows, of urgent ones to nothing, and of
// records of one kind to nothing.
void Exchange::Collection::addReferredTo(const changes::RecordState &state)
{
    const auto fields = records::fieldsOf(state.kind);
    for (const changes::FieldState &field : state.fields) {
        const Kind kind = size_t(field.field) <= fields.size() ? fields[size_t(field.field) - 1].reference : Kind::None;
        if (kind == Kind::None)
            continue;
        const bool isInOrder = !m_isUrgent && kind != state.kind;
        for (const changes::Written &written : std::span(field.values).subspan(isInOrder ? 1 : 0)) {
            if (const auto *id = std::get_if<records::Uuid>(&written.value))
                addIfWaiting(kind, *id);
        }
    }
}

void Exchange::Collection::addIfWaiting(Kind kind, const records::Uuid &id)
{
    const qint64 row = m_exchange.m_tables.rowOf(kind, id);
    if (row == 0 || m_taken.contains({kind, row}))
        return;
    qint64 since = 0;
    bool isRelayed = false;
    {
        Query query = m_connection.query("SELECT since, relay FROM outbox WHERE kind = ? AND row = ?");
        query.bind(0, qint64(kind)).bind(1, row);
        if (!query.next())
            return;
        since = query.integer(0);
        isRelayed = query.integer(1) != 0;
    }
    m_taken.emplace(kind, row);
    addOne(kind, row, since, isRelayed);
}

void Exchange::Collection::addUrgent()
{
    m_isUrgent = true;
    (void)addCases(urgentOnes());
    m_isUrgent = false;
}

// Who sees what belongs to a case, and where the case stands, is found out once where all of it comes together.
bool Exchange::Collection::addCases(const QByteArray &instructions)
{
    const qint64 ofACase = recordsOfACase();
    for (;;) {
        const auto rows = nextOf(instructions, std::max<qint64>(room() / ofACase, 1));
        if (!rows)
            return true;
        if (room() < ofACase)
            return false;
        addSome(instructions, *rows);
    }
}

// As many as there are on average; the longest goes in parts.
qint64 Exchange::Collection::recordsOfACase()
{
    Query query = m_connection.query("SELECT count(*) FROM outbox WHERE kind = ?");
    query.bind(0, qint64(Kind::Instruction));
    const qint64 instructions = query.next() ? query.integer(0) : 0;
    const qint64 ofEach = instructions == 0 ? 1 : (m_exchange.waitingCount() + instructions - 1) / instructions;
    return std::clamp<qint64>(ofEach, 1, std::max(m_most / 2, 1));
}

// The first so many that are neither in the parcel nor on their way; none: there are no more.
std::optional<Exchange::Collection::Range> Exchange::Collection::nextOf(const QByteArray &instructions, qint64 count)
{
    std::optional<Range> rows;
    Query query = m_connection.query("SELECT o.row " + instructions + " ORDER BY o.row");
    while (count > 0 && query.next()) {
        const qint64 row = query.integer(0);
        if (m_taken.contains({Kind::Instruction, row}))
            continue;
        rows = {rows ? rows->first : row, row};
        --count;
    }
    return rows;
}

void Exchange::Collection::addSome(const QByteArray &instructions, Range rows)
{
    const QByteArray some = "FROM (SELECT o.row " + instructions + within + " ORDER BY o.row) c ";
    const auto waiting = [](Kind kind, const char *row) {
        return "CROSS JOIN outbox o ON o.kind = " + QByteArray::number(int(kind)) + " AND o.row = " + row;
    };
    add(Kind::Person, some + "CROSS JOIN instruction i ON i.row = c.row " + waiting(Kind::Person, "i.person"), rows);
    add(Kind::Instruction, instructions + within, rows);
    for (const Kind kind : {Kind::Call, Kind::Visit, Kind::Feedback}) {
        const QByteArray events = QByteArray("CROSS JOIN ") + records::tableOf(kind) + " e ON e.instruction = c.row ";
        add(kind, some + events + waiting(kind, "e.row"), rows);
    }
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
