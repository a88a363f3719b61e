// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/kindtable.h"

#include "models/changes/cborvalue.h"
#include "models/rules/naturalkey.h"
#include "models/store/versions.h"

#include <QCborMap>
#include <QCborValue>

#include <algorithm>

namespace qianshao::store {

using changes::Change;
using changes::FieldChange;
using records::FieldInfo;
using records::FieldType;
using records::Kind;
using records::Uuid;
using records::Value;

namespace {

QByteArray quoted(const char *name)
{
    return QByteArray("\"") + name + '"';
}

// Fields of a newer program: kept in one column, given back as they came.
QByteArray extraWith(const QByteArray &extra, const Change &change, size_t known)
{
    const auto isNewer = [&](const FieldChange &field) { return size_t(field.field) > known; };
    if (extra.isEmpty() && std::ranges::none_of(change.fields, isNewer))
        return {};
    QCborMap map = QCborValue::fromCbor(extra).toMap();
    for (const FieldChange &field : change.fields) {
        if (!isNewer(field))
            continue;
        if (records::isAbsent(field.after))
            map.remove(qint64(field.field));
        else
            map[qint64(field.field)] = changes::toCbor(field.after);
    }
    return map.isEmpty() ? QByteArray() : map.toCborValue().toCbor();
}

void bindExtra(Query &query, int index, const QByteArray &extra)
{
    extra.isEmpty() ? query.bindNull(index) : query.bindBlob(index, extra);
}

}  // namespace

Value StoredRow::value(int field) const
{
    if (size_t(field) <= values.size())
        return values[size_t(field) - 1];
    return valueFrom(QCborValue::fromCbor(extra).toMap().value(qint64(field)));
}

KindTable::KindTable(Connection &connection, Kind kind, Tables &tables)
    : m_connection(connection),
      m_kind(kind),
      m_tables(tables),
      m_fields(records::fieldsOf(kind)),
      m_table(records::tableOf(kind))
{
    const bool local = records::isLocal(kind);
    QByteArray columns;
    QByteArray marks;
    m_select =
        "SELECT t.row, t.id" + QByteArray(local ? ", 0, 0, NULL, NULL" : ", t.version, t.device, t.versions, t.extra");
    for (const FieldInfo &field : m_fields) {
        const QByteArray column = "t." + quoted(field.key);
        columns += ", " + quoted(field.key);
        marks += ", ?";
        m_select += field.type == FieldType::Reference ? QByteArray(", (SELECT r.id FROM ")
                + records::tableOf(field.reference) + " r WHERE r.row = " + column + ')'
                                                       : ", " + column;
    }
    m_select += " FROM " + m_table + " t ";
    m_insert = "INSERT INTO " + m_table + (local ? " (id" : " (id, version, device, versions, extra") + columns
        + ") VALUES (" + (local ? "?" : "?, ?, ?, ?, ?") + marks + ')';
    m_read = m_select + "WHERE t.row = ?";
    m_between = "SELECT id, row FROM " + m_table + " WHERE id BETWEEN ? AND ? LIMIT ?";
    m_rowOf = "SELECT row FROM " + m_table + " WHERE id = ?";
    if (const int key = rules::naturalKeyOf(kind); key != 0)
        m_rowOfKey = "SELECT row FROM " + m_table + " WHERE " + quoted(m_fields[size_t(key) - 1].key) + " = ?";
    m_aliasOf = "SELECT row FROM " + m_table + " WHERE id = (SELECT now FROM alias WHERE id = ? AND kind = ?)";
}

qint64 KindTable::rowOf(const Uuid &id)
{
    Query query = m_connection.query(m_rowOf);
    query.bind(0, id);
    return query.next() ? query.integer(0) : rowOfAlias(id);
}

qint64 KindTable::rowOfAlias(const Uuid &id)
{
    if (!m_tables.mayBeAliases())
        return 0;
    Query query = m_connection.query(m_aliasOf);
    query.bind(0, id).bind(1, qint64(m_kind));
    return query.next() ? query.integer(0) : 0;
}

qint64 KindTable::rowOfKey(const QString &key)
{
    if (m_rowOfKey.isEmpty())
        return 0;
    Query query = m_connection.query(m_rowOfKey);
    query.bind(0, key);
    return query.next() ? query.integer(0) : 0;
}

std::optional<KindTable::Rows> KindTable::between(const Uuid &first, const Uuid &last, size_t most)
{
    Rows rows;
    Query query = m_connection.query(m_between);
    query.bind(0, first).bind(1, last).bind(2, qint64(most) + 1);
    while (query.next())
        rows.emplace_back(query.uuid(0), query.integer(1));
    return rows.size() <= most ? std::optional(std::move(rows)) : std::nullopt;
}

Uuid KindTable::idOf(qint64 row)
{
    Query query = m_connection.query("SELECT id FROM " + m_table + " WHERE row = ?");
    query.bind(0, row);
    return query.next() ? query.uuid(0) : Uuid();
}

StoredRow KindTable::take(const Query &query) const
{
    StoredRow stored;
    stored.row = query.integer(0);
    stored.id = query.uuid(1);
    stored.version = {query.integer(2), query.integer(3)};
    stored.versions = query.blob(4);
    stored.extra = query.blob(5);
    stored.values.resize(m_fields.size());
    for (size_t i = 0; i < m_fields.size(); ++i) {
        const int column = 6 + int(i);
        if (query.isNull(column))
            continue;
        switch (m_fields[i].type) {
        case FieldType::Text: stored.values[i] = query.text(column); break;
        case FieldType::Real: stored.values[i] = query.real(column); break;
        case FieldType::Reference: stored.values[i] = query.uuid(column); break;
        case FieldType::Integer:
        case FieldType::Instant:
        case FieldType::Money:
        case FieldType::Enum: stored.values[i] = query.integer(column); break;
        }
    }
    return stored;
}

std::optional<StoredRow> KindTable::read(qint64 row)
{
    Query query = m_connection.query(m_read);
    query.bind(0, row);
    return query.next() ? std::optional(take(query)) : std::nullopt;
}

std::vector<StoredRow> KindTable::readAll()
{
    std::vector<StoredRow> all;
    Query query = m_connection.query(m_select + "ORDER BY t.row");
    while (query.next())
        all.push_back(take(query));
    return all;
}

std::vector<StoredRow> KindTable::readWhere(int field, const Value &value)
{
    std::vector<StoredRow> found;
    const FieldInfo &info = m_fields[size_t(field) - 1];
    Query query = m_connection.query(m_select + "WHERE t." + quoted(info.key) + " = ? ORDER BY t.row");
    try {
        bind(query, 0, info, value);
    } catch (const MissingReference &) {
        return found;
    }
    while (query.next())
        found.push_back(take(query));
    return found;
}

void KindTable::bind(Query &query, int index, const FieldInfo &field, const Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        query.bind(index, *number);
    else if (const auto *text = std::get_if<QString>(&value))
        query.bind(index, *text);
    else if (const auto *real = std::get_if<double>(&value))
        query.bind(index, *real);
    else if (const auto *id = std::get_if<Uuid>(&value)) {
        const qint64 row = m_tables.rowOf(field.reference, *id);
        if (row == 0)
            throw MissingReference{field.reference, field.key};
        query.bind(index, row);
    } else
        query.bindNull(index);
}

qint64 KindTable::insert(const Change &change, changes::Version version, const FieldVersions &versions)
{
    Query query = m_connection.query(m_insert);
    query.clear();
    int index = 0;
    query.bind(index++, change.id);
    if (!records::isLocal(m_kind)) {
        query.bind(index++, version.stamp);
        query.bind(index++, version.device);
        if (!versions.empty())
            query.bindBlob(index, encodeVersions(versions));
        bindExtra(query, ++index, extraWith({}, change, m_fields.size()));
        ++index;
    }
    for (const FieldChange &field : change.fields) {
        if (size_t(field.field) <= m_fields.size())
            bind(query, index + field.field - 1, m_fields[size_t(field.field) - 1], field.after);
    }
    query.run();
    const qint64 row = m_connection.lastRow();
    m_tables.remember(change.id, row);
    return row;
}

void KindTable::update(const StoredRow &current, const Change &change, const FieldVersions &versions)
{
    const bool local = records::isLocal(m_kind);
    QByteArray sql = "UPDATE " + m_table + " SET " + (local ? "id = id" : "versions = ?, extra = ?");
    for (const FieldChange &field : change.fields) {
        if (size_t(field.field) <= m_fields.size())
            sql += ", " + quoted(m_fields[size_t(field.field) - 1].key) + " = ?";
    }
    Query query = m_connection.query(sql + " WHERE row = ?");
    int index = 0;
    if (!local) {
        query.bindBlob(index++, encodeVersions(versions));
        bindExtra(query, index++, extraWith(current.extra, change, m_fields.size()));
    }
    for (const FieldChange &field : change.fields) {
        if (size_t(field.field) <= m_fields.size())
            bind(query, index++, m_fields[size_t(field.field) - 1], field.after);
    }
    query.bind(index, current.row);
    query.run();
}

void KindTable::remove(qint64 row)
{
    Query query = m_connection.query("DELETE FROM " + m_table + " WHERE row = ?");
    query.bind(0, row);
    query.run();
}

Tables::Tables(Connection &connection) : m_connection(connection) {}

KindTable &Tables::operator[](Kind kind)
{
    auto &table = m_tables[size_t(kind)];
    if (!table)
        table = std::make_unique<KindTable>(m_connection, kind, *this);
    return *table;
}

qint64 Tables::rowOf(Kind kind, const Uuid &id)
{
    if (const auto found = m_rows.constFind(id); found != m_rows.constEnd())
        return found.value();
    KindTable &table = (*this)[kind];
    const qint64 row = isLookedAt(kind, id) ? table.rowOfAlias(id) : table.rowOf(id);
    if (row != 0)
        remember(id, row);
    return row;
}

void Tables::remember(const Uuid &id, qint64 row)
{
    // UUIDs are unique across kinds. Enough for an import's working set, little enough for any laptop.
    constexpr qsizetype most = 200'000;
    if (m_rows.size() >= most) {
        m_rows.clear();
        forgetLook();
    }
    m_rows.insert(id, row);
}

bool Tables::isLookedAt(Kind kind, const Uuid &id) const
{
    const auto &range = m_looked[size_t(kind)];
    return range && range->first <= id && id <= range->last;
}

void Tables::look(std::span<const changes::RecordState> states)
{
    std::array<size_t, mostKinds> counts{};
    decltype(m_looked) ranges;
    for (const changes::RecordState &state : states) {
        if (!records::tableOf(state.kind))
            continue;
        auto &range = ranges[size_t(state.kind)];
        range = range ? Range{std::min(range->first, state.id), std::max(range->last, state.id)}
                      : Range{state.id, state.id};
        ++counts[size_t(state.kind)];
    }
    forgetLook();
    for (size_t kind = 0; kind < mostKinds; ++kind) {
        // To read that many costs no more than to look for each.
        const auto rows = ranges[kind]
            ? (*this)[Kind(kind)].between(ranges[kind]->first, ranges[kind]->last, 2 * counts[kind])
            : std::nullopt;
        if (!rows)
            continue;
        for (const auto &[id, row] : *rows)
            remember(id, row);
        m_looked[kind] = ranges[kind];
    }
}

void Tables::forget()
{
    m_rows.clear();
    forgetLook();
    m_mayBeAliases = true;
}

}  // namespace qianshao::store
