// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/all.h"
#include "models/rules/belonging.h"
#include "models/store/batch.h"

#include <algorithm>

// What is not this device's to see any more leaves the file, as if it had never been there.
namespace qianshao::store {

using changes::Action;
using changes::Change;
using records::Kind;
using records::numberOf;
using records::Uuid;
using records::Value;

namespace {

// What has no place here goes into no package any more, either.
void dropStranded(Connection &connection)
{
    connection.query("DELETE FROM stranded").run();
    QByteArray here = "SELECT kind, id FROM tombstone UNION ALL SELECT kind, id FROM alias";
    for (const Kind kind : records::allKinds()) {
        if (records::travels(kind))
            here += " UNION ALL SELECT " + QByteArray::number(int(kind)) + ", id FROM " + records::tableOf(kind);
    }
    connection.query("DELETE FROM departure WHERE (kind, id) NOT IN (" + here + ')').run();
}

}  // namespace

void Batch::forget(std::span<const std::pair<Kind, Uuid>> names)
{
    if (names.empty())
        return;
    begin();
    for (const auto &[kind, id] : names) {
        if (forgetOne(kind, id))
            continue;
        Query query = m_connection.query("INSERT OR IGNORE INTO departing (kind, id) VALUES (?, ?)");
        query.bind(0, qint64(kind)).bind(1, id);
        query.run();
    }
    settleStale();
}

void Batch::forgetAll()
{
    std::vector<std::pair<Kind, Uuid>> names;
    for (const Kind kind : records::allKinds()) {
        if (!records::travels(kind))
            continue;
        // What every file begins with the hub does not have, and nobody sees too much of it.
        Query query = m_connection.query(QByteArray("SELECT id FROM ") + records::tableOf(kind)
            + " WHERE version NOT IN (SELECT stamp FROM step WHERE origin = ?)");
        query.bind(0, qint64(Origin::Shipped));
        while (query.next())
            names.emplace_back(kind, query.uuid(0));
    }
    std::ranges::reverse(names);  // what refers to others first
    forget(names);
    dropStranded(m_connection);
}

void Batch::forgetDeparting()
{
    std::vector<std::pair<Kind, Uuid>> names;
    {
        Query query = m_connection.query("SELECT kind, id FROM departing");
        while (query.next())
            names.emplace_back(Kind(query.integer(0)), query.uuid(1));
    }
    if (names.empty())
        return;
    m_connection.query("DELETE FROM departing").run();
    forget(names);
}

// They have come into view again, by the ids that they have now, and what they belong to, which may be told later, with
// them.
void Batch::keepHere(std::span<const changes::RecordState> states)
{
    if (m_letsDepart || !m_connection.query("SELECT 1 FROM departing LIMIT 1").next())
        return;
    for (const changes::RecordState &state : states) {
        keepHere(state.kind, state.id);
        int field = rules::ownerField(state.kind);
        Kind kind = state.kind;
        for (Uuid owner = changes::referenceIn(state, field); !owner.isNull();) {
            kind = records::fieldsOf(kind)[size_t(field) - 1].reference;
            keepHere(kind, owner);
            field = rules::ownerField(kind);
            const auto here = m_store.m_tables[kind].read(m_store.m_tables.rowOf(kind, owner));
            const Value next = here && field > 0 ? here->value(field) : Value();
            const auto *id = std::get_if<Uuid>(&next);
            owner = id ? *id : Uuid();
        }
    }
}

void Batch::keepHere(Kind kind, const Uuid &id)
{
    Query query = m_connection.query("DELETE FROM departing WHERE kind = ? AND id = ?");
    query.bind(0, qint64(kind)).bind(1, id);
    query.run();
}

void Batch::renameDeparting(Kind kind, const Uuid &before, const Uuid &id)
{
    Query query = m_connection.query("UPDATE OR REPLACE departing SET id = ?3 WHERE kind = ?1 AND id = ?2");
    query.bind(0, qint64(kind)).bind(1, before).bind(2, id);
    query.run();
}

// False where it must stay for now: something in it, or in what belongs to it, nobody else has yet.
bool Batch::forgetOne(Kind kind, const Uuid &id)
{
    if (!records::tableOf(kind))
        return true;
    const auto run = [&](const char *sql) {
        Query query = m_connection.query(sql);
        query.bind(0, qint64(kind)).bind(1, id);
        query.run();
    };
    run("DELETE FROM stranded WHERE kind = ?1 AND id = ?2");
    run("DELETE FROM tombstone WHERE kind = ?1 AND id = ?2 AND sent = 1");
    const auto current = m_store.m_tables[kind].read(m_store.m_tables.rowOf(kind, id));
    if (!current) {
        run("DELETE FROM departure WHERE kind = ?1 AND id = ?2 AND NOT EXISTS "
            "(SELECT 1 FROM tombstone WHERE kind = ?1 AND id = ?2)");
        return true;
    }
    if (isWaiting(kind, current->row))
        return false;
    for (const rules::Dependent &dependent : rules::dependentsOf(kind)) {
        for (const StoredRow &row : m_store.m_tables[dependent.kind].readWhere(dependent.field, Value(current->id))) {
            if (!forgetOne(dependent.kind, row.id))
                return false;
        }
    }
    loosen(kind, *current);
    if (kind == Kind::Attachment)
        dropContent(*current);
    takeAway(kind, *current);
    eraseTraces(kind, *current);
    return true;
}

bool Batch::isWaiting(Kind kind, qint64 row)
{
    Query query = m_connection.query("SELECT 1 FROM outbox WHERE kind = ? AND row = ?");
    query.bind(0, qint64(kind)).bind(1, row);
    return query.next();
}

// What refers to it and stays refers to something that is not here.
void Batch::loosen(Kind kind, const StoredRow &current)
{
    for (const Kind other : records::allKinds()) {
        for (const records::FieldInfo &field : records::fieldsOf(other)) {
            if (field.reference != kind || !records::travels(other))
                continue;
            for (const StoredRow &row : m_store.m_tables[other].readWhere(field.number, Value(current.id))) {
                const Change change{other, Action::Update, row.id, {{field.number, Value(current.id), Value()}}};
                m_store.m_tables[other].update(row, change, decodeVersions(row.versions));
                rowStates().setDangling(other, row.row, field.number, kind, current.id);
                touch(change, &row, row.row);
                noteWritten(other, row.row);
            }
        }
    }
}

// The content goes with the last record that names it; the file is the vault's (Erasing::contents).
void Batch::dropContent(const StoredRow &attachment)
{
    const Value hash = attachment.value(numberOf(&records::Attachment::sha256));
    const auto *text = std::get_if<QString>(&hash);
    if (!text)
        return;
    Query query = m_connection.query("INSERT OR IGNORE INTO unwanted_content (sha256) SELECT ?1 WHERE NOT EXISTS "
                                     "(SELECT 1 FROM attachment WHERE sha256 = ?1 AND row <> ?2)");
    query.bind(0, *text).bind(1, attachment.row);
    query.run();
}

// The journal holds old and new values.
void Batch::eraseTraces(Kind kind, const StoredRow &current)
{
    Query journal = m_connection.query("DELETE FROM journal WHERE kind = ? AND first_row = ? AND payload IS NOT NULL");
    journal.bind(0, qint64(kind)).bind(1, current.row);
    journal.run();
    for (const char *sql :
        {"DELETE FROM departure WHERE kind = ? AND id = ?", "DELETE FROM alias WHERE kind = ? AND now = ?"}) {
        Query query = m_connection.query(sql);
        query.bind(0, qint64(kind)).bind(1, current.id);
        query.run();
    }
    m_connection.query("INSERT OR REPLACE INTO exchange (name, value) VALUES ('erase', 1)").run();
}

}  // namespace qianshao::store
