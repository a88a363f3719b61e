// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/records.h"

#include "app/ledger/contents.h"
#include "models/changes/stateform.h"
#include "models/records/all.h"
#include "models/rules/belonging.h"
#include "models/rules/scope.h"

#include <algorithm>

namespace qianshao::ledger {

using namespace records;
using changes::KeptRecord;
using changes::RecordState;
using postgres::Parameters;
using postgres::Rows;
using postgres::Statement;

namespace {

QByteArray bytesOf(const Uuid &id)
{
    return id.isNull() ? QByteArray() : id.bytes().toByteArray();
}

std::vector<QByteArray> bytesOf(const std::vector<Uuid> &ids)
{
    std::vector<QByteArray> bytes;
    bytes.reserve(ids.size());
    for (const Uuid &id : ids)
        bytes.push_back(bytesOf(id));
    return bytes;
}

// Of an attachment that is not removed; NULL for everything else.
QByteArray contentOf(const RecordState &state)
{
    if (state.kind != Kind::Attachment || changes::isRemoved(state))
        return {};
    const Value value = changes::shown(state, numberOf(&Attachment::sha256));
    const auto *text = std::get_if<QString>(&value);
    return text ? contentHash(*text) : QByteArray();
}

std::optional<std::vector<Uuid>> belowIn(const Rows &rows, int row, int column)
{
    if (rows.isNull(row, column))
        return {};
    std::vector<Uuid> below;
    for (const QByteArrayView id : rows.uuids(row, column))
        below.push_back(Uuid::fromBytes(id));
    return below;
}

// NULL for a record of the unit's own.
QByteArray belowText(const Keeping &keeping)
{
    if (!keeping.below)
        return {};
    QByteArrayList ids;
    for (const Uuid &id : *keeping.below)
        ids.append(id.toString().toLatin1());
    return '{' + ids.join(',') + '}';
}

}  // namespace

Parameters namesFor(const Uuid &unit, const Names &names)
{
    std::vector<qint16> kinds;
    std::vector<QByteArray> ids;
    kinds.reserve(names.size());
    ids.reserve(names.size());
    for (const auto &[kind, id] : names) {
        kinds.push_back(qint16(kind));
        ids.push_back(bytesOf(id));
    }
    return Parameters().add(unit.bytes()).add(kinds).addUuids(ids);
}

void setLabels(Keeping &keeping, rules::Labels labels)
{
    rules::Labels former;
    std::ranges::set_union(keeping.former, keeping.labels, std::back_inserter(former));
    std::erase_if(former, [&](rules::Label label) { return std::ranges::binary_search(labels, label); });
    keeping.former = std::move(former);
    keeping.labels = std::move(labels);
}

Name Records::nameOf(const RecordState &state) const
{
    const Uuid id = known.canonical(state.kind, state.id);
    if (known.records.contains({state.kind, id}))
        return {state.kind, id};
    const QString key = changes::naturalKeyOf(state);
    const auto same = known.naturalKeys.find({state.kind, key});
    return {state.kind, key.isNull() || same == known.naturalKeys.end() ? id : same->second};
}

// Those that read() reads. Each row is looked up by itself, LATERAL and with a limit or an offset: PostgreSQL would
// rather read a table that it has not counted yet from one end to the other.
Statement selectRecords(const Uuid &unit, const Names &names)
{
    return {"SELECT r.kind, r.id, r.number, r.state, r.labels, r.former, r.author, r.writer, r.about, r.below "
            "FROM unnest($2::smallint[], $3::uuid[]) AS q(kind, id), LATERAL (SELECT * FROM record r "
            "WHERE r.unit = $1::uuid AND r.kind = q.kind AND r.id = q.id LIMIT 1) r",
        namesFor(unit, names)};
}

Statement selectAbout(const Uuid &unit, const std::vector<Uuid> &ids)
{
    return {"SELECT r.kind, r.id, r.number, r.state, r.labels, r.former, r.author, r.writer, r.about, r.below "
            "FROM unnest($2::uuid[]) AS q(id), LATERAL (SELECT * FROM record r "
            "WHERE r.unit = $1::uuid AND r.about = q.id OFFSET 0) r",
        Parameters().add(unit.bytes()).addUuids(bytesOf(ids))};
}

Statement selectBelow(const Uuid &unit, const std::vector<Uuid> &ids, std::span<const Kind> kinds)
{
    std::vector<qint16> numbers;
    for (const Kind kind : kinds)
        numbers.push_back(qint16(kind));
    return {"SELECT r.kind, r.id, r.number, r.state, r.labels, r.former, r.author, r.writer, r.about, r.below "
            "FROM unnest($2::uuid[]) AS q(id), LATERAL (SELECT * FROM record r "
            "WHERE r.unit = $1::uuid AND r.parent = q.id AND r.kind = ANY ($3::smallint[]) OFFSET 0) r",
        Parameters().add(unit.bytes()).addUuids(bytesOf(ids)).add(numbers)};
}

RecordState stateIn(const Rows &rows, int row, int column)
{
    auto states = changes::decodeStates(rows.bytes(row, column), 1);
    if (!states || states->size() != 1)
        throw postgres::Failure(postgres::Failure::Code::Refused, "XX001", "record.state");
    return std::move(states->front());
}

Statement selectFrom(const Uuid &unit, const Uuid &child, int most)
{
    return {"SELECT r.kind, r.id, r.number, r.state, r.labels, r.former, r.author, r.writer, r.about, r.below "
            "FROM record r WHERE r.unit = $1::uuid AND r.below @> ARRAY[$2::uuid] ORDER BY r.number LIMIT $3::int",
        Parameters().add(unit.bytes()).add(child.bytes()).add(qint32(most))};
}

Statement selectOfBelow(const Uuid &unit, const Names &names)
{
    return {"SELECT q.kind, q.id FROM unnest($2::smallint[], $3::uuid[]) AS q(kind, id) "
            "LEFT JOIN LATERAL (SELECT * FROM alias a WHERE a.unit = $1::uuid AND a.kind = q.kind AND a.id = q.id "
            "LIMIT 1) a ON true, LATERAL (SELECT * FROM record r WHERE r.unit = $1::uuid AND r.kind = q.kind "
            "AND r.id = coalesce(a.successor, q.id) LIMIT 1) r "
            // Most units have nobody below: then nothing is looked for.
            "WHERE r.below <> '{}' AND EXISTS (SELECT 1 FROM risen WHERE unit = $1::uuid)",
        namesFor(unit, names)};
}

void read(const Rows &rows, Records &records)
{
    for (int row = 0; row < rows.size(); ++row) {
        const std::pair name(Kind(rows.number(row, 0)), Uuid::fromBytes(rows.bytes(row, 1)));
        if (records.kept.contains(name))
            continue;
        records.kept[name] = {stateIn(rows, row, 3), rows.number(row, 2), rows.number(row, 7)};
        records.keepings[name] = {rows.numbers(row, 4), rows.numbers(row, 5), Uuid::fromBytes(rows.bytes(row, 6)),
            Uuid::fromBytes(rows.bytes(row, 8)), true, belowIn(rows, row, 9)};
        records.known.records.insert(name);
    }
}

namespace {

constexpr auto insertSql =
    "INSERT INTO record (unit, kind, id, number, state, labels, former, parent, about, author, writer, "
    "content, below) SELECT $1::uuid, q.kind, q.id, q.number, q.state, q.labels::bigint[], q.former::bigint[], "
    "q.parent, q.about, q.author, q.writer, q.content, q.below::uuid[] FROM unnest($2::smallint[], $3::uuid[], "
    "$4::bigint[], $5::bytea[], $6::text[], $7::text[], $8::uuid[], $9::uuid[], $10::uuid[], $11::bigint[], "
    "$12::bytea[], $13::text[]) "
    "AS q(kind, id, number, state, labels, former, parent, about, author, writer, content, below)";
constexpr size_t inOne = 256;  // some milliseconds' work on both sides
constexpr auto overwrite =
    " ON CONFLICT (unit, kind, id) DO UPDATE SET number = excluded.number, state = excluded.state, "
    "labels = excluded.labels, former = excluded.former, parent = excluded.parent, about = excluded.about, "
    "author = excluded.author, writer = excluded.writer, content = excluded.content, below = excluded.below";

Statement writing(const char *sql, const Uuid &unit, const Records &records, std::span<const KeptRecord *const> changed)
{
    std::vector<qint16> kinds;
    std::vector<qint64> numbers;
    std::vector<qint64> writers;
    std::vector<QByteArray> ids;
    std::vector<const RecordState *> states;
    std::vector<QByteArray> labels;
    std::vector<QByteArray> former;
    std::vector<QByteArray> parents;
    std::vector<QByteArray> subjects;
    std::vector<QByteArray> authors;
    std::vector<QByteArray> contents;
    std::vector<QByteArray> below;
    for (const KeptRecord *kept : changed) {
        const Keeping &keeping = records.keepings.at({kept->state.kind, kept->state.id});
        kinds.push_back(qint16(kept->state.kind));
        numbers.push_back(kept->number);
        writers.push_back(kept->writer);
        ids.push_back(bytesOf(kept->state.id));
        states.push_back(&kept->state);
        labels.push_back(postgres::arrayText(keeping.labels));
        former.push_back(postgres::arrayText(keeping.former));
        parents.push_back(bytesOf(parentOf(kept->state)));
        subjects.push_back(bytesOf(aboutOf(kept->state)));
        authors.push_back(bytesOf(keeping.author));
        contents.push_back(contentOf(kept->state));
        below.push_back(belowText(keeping));
    }
    return {sql,
        Parameters()
            .add(unit.bytes())
            .add(kinds)
            .addUuids(ids)
            .add(numbers)
            .addBytes(changes::encodeEach(states))
            .addTexts(labels)
            .addTexts(former)
            .addUuids(parents)
            .addUuids(subjects)
            .addUuids(authors)
            .add(writers)
            .addBytes(contents)
            .addTexts(below)};
}

}  // namespace

// What is new goes in without being looked for: nobody else writes while the unit's row is locked. In parts: while
// PostgreSQL writes one, the next is made.
void writeRecords(postgres::Connection &connection, const Uuid &unit, const Records &records,
    std::span<const KeptRecord *const> changed)
{
    static const QByteArray overwriteSql = QByteArray(insertSql) + overwrite;
    std::vector<const KeptRecord *> fresh;
    std::vector<const KeptRecord *> stored;
    for (const KeptRecord *kept : changed)
        (records.keepings.at({kept->state.kind, kept->state.id}).isStored ? stored : fresh).push_back(kept);
    const auto write = [&](const char *sql, std::span<const KeptRecord *const> all) {
        for (size_t at = 0; at < all.size(); at += inOne)
            connection.tell(writing(sql, unit, records, all.subspan(at, std::min(inOne, all.size() - at))));
    };
    write(insertSql, fresh);
    write(overwriteSql.constData(), stored);
}

Name caseOf(const RecordState &state)
{
    const int field = rules::caseReference(state.kind);
    const Uuid id = changes::referenceIn(state, field);
    return id.isNull() ? Name() : Name(fieldsOf(state.kind)[size_t(field) - 1].reference, id);
}

Uuid parentOf(const RecordState &state)
{
    return state.kind == Kind::Victim ? Uuid() : changes::referenceIn(state, rules::caseReference(state.kind));
}

Uuid aboutOf(const RecordState &state)
{
    return changes::referenceIn(state, rules::subjectField(state.kind));
}

}  // namespace qianshao::ledger
