// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/unitlist.h"

#include "app/ledger/records.h"
#include "models/records/all.h"

#include <array>

namespace qianshao::ledger {

using postgres::Connection;
using postgres::Parameters;
using postgres::Rows;
using records::Uuid;

namespace {

// What the hub itself writes is written by no device: by this number.
constexpr qint64 hubItself = 2;

std::optional<Unit> unitIn(const Rows &rows)
{
    if (rows.isEmpty())
        return {};
    return Unit{Uuid::fromBytes(rows.bytes(0, 0)), rows.text(0, 1), rows.text(0, 2), Uuid::fromBytes(rows.bytes(0, 3)),
        rows.number(0, 4)};
}

}  // namespace

void addUnit(Connection &connection, const Unit &unit, records::Instant now)
{
    Parameters parameters;
    parameters.add(unit.id.bytes()).add(unit.code).add(unit.name);
    (void)(unit.parent.isNull() ? parameters.addNull() : parameters.add(unit.parent.bytes()));
    const auto answers = connection.ask({{"BEGIN", {}},
        {"INSERT INTO unit (unit, code, name, parent) VALUES ($1::uuid, $2::text, $3::text, $4::uuid) "
         "ON CONFLICT (unit) DO UPDATE SET code = excluded.code, name = excluded.name, parent = excluded.parent "
         "RETURNING last_number",
            std::move(parameters)},
        selectRecords(unit.id, {{records::Kind::Unit, unit.id}})});
    Records all;
    read(answers[2], all);
    all.lastNumber = answers[1].number(0, 0) + 1;
    changes::KeptRecord &kept = all.kept[{records::Kind::Unit, unit.id}];
    kept.state.kind = records::Kind::Unit;
    kept.state.id = unit.id;
    kept.number = all.lastNumber;
    all.keepings[{records::Kind::Unit, unit.id}].labels = rules::labelsForEverybody();
    const changes::Version at{changes::stampOf(now.ms, 0), hubItself};
    changes::write(kept.state, records::numberOf(&records::Unit::code), unit.code, at, {});
    changes::write(kept.state, records::numberOf(&records::Unit::name), unit.name, at, {});
    auto statements = writeRecords(unit.id, all, std::array<const changes::KeptRecord *, 1>{&kept});
    statements.push_back({"UPDATE unit SET last_number = $2::bigint WHERE unit = $1::uuid",
        Parameters().add(unit.id.bytes()).add(all.lastNumber)});
    statements.push_back({"COMMIT", {}});
    (void)connection.ask(std::move(statements));
}

std::optional<Unit> unitWithCode(Connection &connection, const QString &code)
{
    return unitIn(connection.ask(
        "SELECT unit, code, name, parent, last_number FROM unit WHERE code = $1::text", Parameters().add(code)));
}

std::optional<Unit> unitWithId(Connection &connection, const Uuid &id)
{
    return unitIn(connection.ask(
        "SELECT unit, code, name, parent, last_number FROM unit WHERE unit = $1::uuid", Parameters().add(id.bytes())));
}

}  // namespace qianshao::ledger
