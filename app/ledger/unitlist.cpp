// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/unitlist.h"

#include "app/ledger/intake.h"
#include "models/records/all.h"

#include <algorithm>
#include <array>

namespace qianshao::ledger {

using postgres::Connection;
using postgres::Parameters;
using postgres::Rows;
using records::Uuid;

namespace {

Unit unitIn(const Rows &rows, int row)
{
    return {Uuid::fromBytes(rows.bytes(row, 0)), rows.text(row, 1), rows.text(row, 2),
        Uuid::fromBytes(rows.bytes(row, 3)), rows.number(row, 4)};
}

std::optional<Unit> unitIn(const Rows &rows)
{
    return rows.isEmpty() ? std::nullopt : std::optional(unitIn(rows, 0));
}

// Of several who put units below others at once, one after the other ("QSHR" in ASCII).
void refuseRing(Connection &connection, const Unit &unit)
{
    (void)connection.ask("SELECT pg_advisory_xact_lock(1364412498)");
    const std::vector<Uuid> above = unitsAbove(connection, unit.parent);
    if (unit.parent == unit.id || std::ranges::find(above, unit.id) != above.end())
        throw UnitRing();
}

}  // namespace

void addUnit(Connection &connection, const Unit &unit, records::Instant now)
{
    (void)connection.ask("BEGIN");
    if (!unit.parent.isNull())
        refuseRing(connection, unit);
    Parameters parameters;
    parameters.add(unit.id.bytes()).add(unit.code).add(unit.name);
    (void)(unit.parent.isNull() ? parameters.addNull() : parameters.add(unit.parent.bytes()));
    const auto answers = connection.ask(
        {{"INSERT INTO unit (unit, code, name, parent) VALUES ($1::uuid, $2::text, $3::text, $4::uuid) "
          "ON CONFLICT (unit) DO UPDATE SET code = excluded.code, name = excluded.name, parent = excluded.parent "
          "RETURNING last_number",
             std::move(parameters)},
            selectRecords(unit.id, {{records::Kind::Unit, unit.id}})});
    Records all;
    read(answers[1], all);
    all.lastNumber = answers[0].number(0, 0) + 1;
    changes::KeptRecord &kept = all.kept[{records::Kind::Unit, unit.id}];
    kept.state.kind = records::Kind::Unit;
    kept.state.id = unit.id;
    kept.number = all.lastNumber;
    all.keepings[{records::Kind::Unit, unit.id}].labels = rules::labelsForEverybody();
    const changes::Version at{changes::stampOf(now.ms, 0), hubItself};
    changes::write(kept.state, records::numberOf(&records::Unit::code), unit.code, at, {});
    changes::write(kept.state, records::numberOf(&records::Unit::name), unit.name, at, {});
    writeRecords(connection, unit.id, all, std::array<const changes::KeptRecord *, 1>{&kept});
    std::vector<postgres::Statement> statements;
    statements.push_back({"UPDATE unit SET last_number = $2::bigint WHERE unit = $1::uuid",
        Parameters().add(unit.id.bytes()).add(all.lastNumber)});
    statements.push_back({"COMMIT", {}});
    statements.push_back(noticeOf(unit.id, all.lastNumber));
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

std::vector<Unit> unitsWithin(Connection &connection, const Uuid &unit)
{
    const Rows rows =
        connection.ask("WITH RECURSIVE within AS (SELECT u.*, 0 AS depth FROM unit u WHERE u.unit = $1::uuid UNION ALL "
                       "SELECT u.*, w.depth + 1 FROM unit u JOIN within w ON u.parent = w.unit) "
                       // A ring may be older than what refuses it.
                       "CYCLE unit SET is_ring USING way SELECT unit, code, name, parent, last_number FROM within "
                       "WHERE NOT is_ring ORDER BY depth, code, unit",
            Parameters().add(unit.bytes()));
    std::vector<Unit> units;
    for (int row = 0; row < rows.size(); ++row)
        units.push_back(unitIn(rows, row));
    return units;
}

std::vector<Uuid> unitsAbove(Connection &connection, const Uuid &unit)
{
    std::vector<Uuid> above;
    for (auto at = unitWithId(connection, unit); at && !at->parent.isNull();
        at = unitWithId(connection, above.back())) {
        if (std::ranges::find(above, at->parent) != above.end())
            break;
        above.push_back(at->parent);
    }
    return above;
}

}  // namespace qianshao::ledger
