// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/rowstates.h"

#include <QCborMap>
#include <QCborValue>

#include <algorithm>

namespace qianshao::store {

using changes::Author;
using changes::FieldState;
using changes::Knowledge;
using changes::RecordState;
using changes::Version;
using changes::Written;
using records::Kind;
using records::Uuid;
using records::Value;

namespace {

constexpr qint64 thisDevice = 1;

// Of a state, the writing that most of its fields are, which may stand for the row.
Version commonest(const RecordState &state)
{
    Version best;
    ptrdiff_t most = 0;
    for (const FieldState &field : state.fields) {
        const Version at = field.values.front().at;
        if (at == best)
            continue;
        const auto count =
            std::ranges::count_if(state.fields, [&](const FieldState &other) { return other.values.front().at == at; });
        if (count > most) {
            most = count;
            best = at;
        }
    }
    return best;
}

}  // namespace

RowStates::RowStates(Connection &connection) : m_connection(connection)
{
    readPeers();
}

// Others write them too.
void RowStates::readPeers()
{
    Query query = m_connection.query("SELECT number, device FROM peer");
    while (query.next()) {
        m_globals.insert(query.integer(0), query.integer(1));
        m_shorts.insert(query.integer(1), query.integer(0));
    }
    m_device = m_globals.value(thisDevice);
}

void RowStates::setDevice(qint64 number)
{
    Query query = m_connection.query("INSERT INTO peer (number, device) VALUES (1, ?)");
    query.bind(0, number);
    query.run();
    m_device = number;
    m_globals.insert(thisDevice, number);
    m_shorts.insert(number, thisDevice);
}

qint64 RowStates::globalOf(qint64 number)
{
    if (!m_globals.contains(number))
        readPeers();
    const qint64 device = m_globals.value(number);
    if (device == 0)
        throw Failure(Failure::Code::Damaged, m_connection.path(), QStringLiteral("peer"));
    return device;
}

qint64 RowStates::shortOf(qint64 device)
{
    if (const qint64 known = m_shorts.value(device); known != 0)
        return known;
    readPeers();
    if (const qint64 known = m_shorts.value(device); known != 0)
        return known;
    Query query = m_connection.query("INSERT INTO peer (number, device) SELECT max(max(number), 1) + 1, ? FROM peer");
    query.bind(0, device);
    query.run();
    const qint64 number = m_connection.lastRow();
    m_globals.insert(number, device);
    m_shorts.insert(device, number);
    return number;
}

Knowledge RowStates::globals(const Knowledge &versions)
{
    Knowledge mapped;
    for (const Version &at : versions)
        changes::raise(mapped, global(at));
    return mapped;
}

Knowledge RowStates::locals(const Knowledge &versions)
{
    Knowledge mapped;
    for (const Version &at : versions)
        changes::raise(mapped, local(at));
    return mapped;
}

RecordState RowStates::stateOf(Kind kind, const StoredRow &row)
{
    RecordState state = withoutAuthors(kind, row);
    addAuthors(state);
    return state;
}

RecordState RowStates::withoutAuthors(Kind kind, const StoredRow &row)
{
    RecordState state{.kind = kind, .id = row.id};
    const FieldVersions versions = decodeVersions(row.versions);
    const std::map<int, Uuid> dangling = danglingOf(kind, row.row);
    const auto add = [&](int number, const Value &value) {
        const auto own = versions.find(number);
        if (own == versions.end() && records::isAbsent(value))
            return;
        FieldState field{number, {{value, global(own == versions.end() ? row.version : own->second.at)}}, {}};
        if (own != versions.end()) {
            field.known = globals(own->second.known);
            for (const Written &other : own->second.others)
                field.values.push_back({other.value, global(other.at)});
        }
        state.fields.push_back(std::move(field));
    };
    for (size_t i = 0; i < row.values.size(); ++i) {
        const auto target = dangling.find(int(i) + 1);
        add(int(i) + 1, target == dangling.end() ? row.values[i] : Value(target->second));
    }
    const QCborMap extra = row.extra.isEmpty() ? QCborMap() : QCborValue::fromCbor(row.extra).toMap();
    for (const auto &[number, value] : extra)
        add(int(number.toInteger()), valueFrom(value));
    settleReferences(state);
    return state;
}

void RowStates::settleReferences(RecordState &state)
{
    if (!m_rare.mayHold(RareTables::Alias))
        return;
    const auto fields = records::fieldsOf(state.kind);
    for (FieldState &field : state.fields) {
        if (size_t(field.field) > fields.size()
            || fields[size_t(field.field) - 1].type != records::FieldType::Reference)
            continue;
        for (Written &written : field.values) {
            if (const auto *target = std::get_if<Uuid>(&written.value))
                written.value = idNow(fields[size_t(field.field) - 1].reference, *target);
        }
    }
}

Uuid RowStates::idNow(Kind kind, const Uuid &id)
{
    if (!m_rare.mayHold(RareTables::Alias))
        return id;
    Query query = m_connection.query("SELECT now FROM alias WHERE kind = ? AND id = ?");
    query.bind(0, qint64(kind)).bind(1, id);
    return query.next() ? query.uuid(0) : id;
}

bool RowStates::isWrittenHere(const FieldState &field, qint64 since) const
{
    return std::ranges::any_of(field.values,
        [&](const Written &written) { return written.at.device == m_device && written.at.stamp >= since; });
}

RecordState RowStates::ownPart(Kind kind, const StoredRow &row, qint64 since)
{
    RecordState state = withoutAuthors(kind, row);
    std::erase_if(state.fields, [&](const FieldState &field) { return !isWrittenHere(field, since); });
    addAuthors(state);
    return state;
}

// What stands in the column is null there.
std::map<int, Uuid> RowStates::danglingOf(Kind kind, qint64 row)
{
    std::map<int, Uuid> targets;
    if (!m_rare.mayHold(RareTables::Dangling))
        return targets;
    Query query = m_connection.query("SELECT field, target FROM dangling WHERE kind = ? AND row = ?");
    query.bind(0, qint64(kind)).bind(1, row);
    while (query.next())
        targets[int(query.integer(0))] = query.uuid(1);
    return targets;
}

void RowStates::addAuthors(RecordState &state)
{
    for (const FieldState &field : state.fields) {
        for (const Written &written : field.values)
            addAuthor(state, written.at);
    }
}

void RowStates::addAuthor(RecordState &state, Version at)
{
    const auto place = std::ranges::lower_bound(state.authors, at, {}, &Author::at);
    if (place != state.authors.end() && place->at == at)
        return;
    if (const Uuid staff = staffOf(at); !staff.isNull())
        state.authors.insert(place, {at, staff});
}

// Many records in a row have one writer: those of one import.
Uuid RowStates::staffOf(Version at)
{
    if (m_lastStaff && m_lastStaff->first == at)
        return m_lastStaff->second;
    Query query =
        m_connection.query(at.device == m_device ? "SELECT staff FROM writer WHERE stamp = ?1 AND device = ?2 "
                                                   "UNION ALL SELECT author FROM step WHERE stamp = ?1"
                                                 : "SELECT staff FROM writer WHERE stamp = ?1 AND device = ?2");
    query.bind(0, at.stamp).bind(1, at.device);
    m_lastStaff = {at, query.next() ? query.uuid(0) : Uuid()};
    return m_lastStaff->second;
}

void RowStates::keepWriters(const RecordState &state)
{
    for (const Author &author : state.authors) {
        if (author.at.device == m_device || m_lastStaff == std::pair(author.at, author.staff))
            continue;
        Query query = m_connection.query("INSERT OR IGNORE INTO writer (device, stamp, staff) VALUES (?, ?, ?)");
        query.bind(0, author.at.device).bind(1, author.at.stamp).bind(2, author.staff);
        query.run();
        m_lastStaff = {author.at, author.staff};
    }
}

void RowStates::nameWriter(Version at, Version before)
{
    const Uuid staff = staffOf(global(before));
    Query query = m_connection.query("INSERT OR IGNORE INTO writer (device, stamp, staff) VALUES (?, ?, ?)");
    query.bind(0, global(at).device).bind(1, at.stamp).bind(2, staff);
    query.run();
}

RowStates::Stand RowStates::standOf(const RecordState &state, std::optional<Version> row)
{
    Stand stand;
    stand.row = row ? *row : local(commonest(state));
    for (const FieldState &field : state.fields) {
        const Version at = local(field.values.front().at);
        const bool isOfTheRow = at == stand.row && field.values.size() == 1 && field.known.empty();
        // A field that was emptied must not look like one that was never written.
        if (isOfTheRow && !records::isAbsent(field.values.front().value))
            continue;
        FieldVersion version{at, locals(field.known), {}};
        for (const Written &other : std::span(field.values).subspan(1))
            version.others.push_back({other.value, local(other.at)});
        stand.versions[field.field] = std::move(version);
    }
    return stand;
}

void RowStates::setDangling(Kind kind, qint64 row, int field, Kind targetKind, const Uuid &target)
{
    m_rare.fill(RareTables::Dangling);
    Query query = m_connection.query(
        "INSERT OR REPLACE INTO dangling (kind, row, field, target_kind, target) VALUES (?, ?, ?, ?, ?)");
    query.bind(0, qint64(kind)).bind(1, row).bind(2, field).bind(3, qint64(targetKind)).bind(4, target);
    query.run();
}

}  // namespace qianshao::store
