// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/identityrows.h"

#include "models/security/bytes.h"

namespace qianshao::ledger {

using namespace records;
using changes::Alias;
using postgres::Parameters;
using postgres::Rows;
using postgres::Statement;

namespace {

QByteArray keyHash(const QString &key)
{
    return security::sha256(key.toUtf8());
}

}  // namespace

Statement selectAliases(const Uuid &unit, const Names &names)
{
    return {"SELECT a.kind, a.id, a.successor FROM unnest($2::smallint[], $3::uuid[]) AS q(kind, id), "
            "LATERAL (SELECT * FROM alias a WHERE a.unit = $1::uuid AND a.kind = q.kind AND a.id = q.id LIMIT 1) a "
            // Most units have none: then nothing is looked for.
            "WHERE EXISTS (SELECT 1 FROM alias WHERE unit = $1::uuid)",
        namesFor(unit, names)};
}

void readAliases(const Rows &rows, changes::Identities &known)
{
    for (int row = 0; row < rows.size(); ++row)
        known.aliases[{Kind(rows.number(row, 0)), Uuid::fromBytes(rows.bytes(row, 1))}] =
            Uuid::fromBytes(rows.bytes(row, 2));
}

Statement selectNaturalKeys(const Uuid &unit, std::span<const std::pair<Kind, QString>> keys)
{
    std::vector<qint16> kinds;
    std::vector<QByteArray> hashes;
    for (const auto &[kind, key] : keys) {
        kinds.push_back(qint16(kind));
        hashes.push_back(keyHash(key));
    }
    return {"SELECT q.at::int, n.id FROM unnest($2::smallint[], $3::bytea[]) WITH ORDINALITY AS q(kind, key, at), "
            "LATERAL (SELECT * FROM natural_key n "
            "WHERE n.unit = $1::uuid AND n.kind = q.kind AND n.key = q.key LIMIT 1) n",
        Parameters().add(unit.bytes()).add(kinds).addBytes(hashes)};
}

void readNaturalKeys(const Rows &rows, std::span<const std::pair<Kind, QString>> keys, changes::Identities &known)
{
    for (int row = 0; row < rows.size(); ++row)
        known.naturalKeys[keys[size_t(rows.number(row, 0) - 1)]] = Uuid::fromBytes(rows.bytes(row, 1));
}

Statement insertAliases(const Uuid &unit, std::span<const Alias> aliases, std::span<const qint64> numbers)
{
    Names names;
    std::vector<QByteArray> successors;
    for (const Alias &alias : aliases) {
        names.emplace_back(alias.kind, alias.id);
        successors.push_back(alias.now.bytes().toByteArray());
    }
    return {"INSERT INTO alias (unit, kind, id, successor, number) "
            "SELECT $1::uuid, q.* FROM unnest($2::smallint[], $3::uuid[], $4::uuid[], $5::bigint[]) AS q",
        namesFor(unit, names).addUuids(successors).add(std::vector(numbers.begin(), numbers.end()))};
}

Statement insertNaturalKeys(const Uuid &unit, std::span<const std::tuple<Kind, QString, Uuid>> keys)
{
    std::vector<qint16> kinds;
    std::vector<QByteArray> hashes;
    std::vector<QByteArray> ids;
    for (const auto &[kind, key, id] : keys) {
        kinds.push_back(qint16(kind));
        hashes.push_back(keyHash(key));
        ids.push_back(id.bytes().toByteArray());
    }
    return {"INSERT INTO natural_key (unit, kind, key, id) "
            "SELECT $1::uuid, q.* FROM unnest($2::smallint[], $3::bytea[], $4::uuid[]) AS q",
        Parameters().add(unit.bytes()).add(kinds).addBytes(hashes).addUuids(ids)};
}

}  // namespace qianshao::ledger
