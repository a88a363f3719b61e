// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/unitlist.h"

namespace qianshao::ledger {

using postgres::Connection;
using postgres::Parameters;
using postgres::Rows;
using records::Uuid;

namespace {

std::optional<Unit> unitIn(const Rows &rows)
{
    if (rows.isEmpty())
        return {};
    return Unit{Uuid::fromBytes(rows.bytes(0, 0)), rows.text(0, 1), rows.text(0, 2), Uuid::fromBytes(rows.bytes(0, 3)),
        rows.number(0, 4)};
}

}  // namespace

void addUnit(Connection &connection, const Unit &unit)
{
    Parameters parameters;
    parameters.add(unit.id.bytes()).add(unit.code).add(unit.name);
    (void)(unit.parent.isNull() ? parameters.addNull() : parameters.add(unit.parent.bytes()));
    (void)connection.ask("INSERT INTO unit (unit, code, name, parent) VALUES ($1::uuid, $2::text, $3::text, $4::uuid) "
                         "ON CONFLICT (unit) DO UPDATE SET code = excluded.code, name = excluded.name, "
                         "parent = excluded.parent",
        std::move(parameters));
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
