// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/devices.h"

#include "app/ledger/refusal.h"

namespace qianshao::ledger {

using postgres::Connection;
using postgres::Parameters;
using postgres::Rows;
using records::Instant;
using records::Uuid;

namespace {

// Of one device, or of all where $2 is NULL. Times as milliseconds of UTC.
constexpr auto select =
    "SELECT d.device, d.staff, d.name, d.sign_key, d.seal_key, d.role, d.labels, d.earlier, d.view, d.view_since, "
    "d.lease_days, (extract(epoch FROM d.enrolled_at) * 1000)::bigint, "
    "(extract(epoch FROM d.last_seen) * 1000)::bigint, (extract(epoch FROM d.revoked_at) * 1000)::bigint, u.name, "
    "d.role_view, u.token_key, "
    "d.is_platform, u.lineage "
    "FROM device d JOIN unit u USING (unit) WHERE d.unit = $1::uuid AND ($2::bigint IS NULL OR d.device = $2::bigint) "
    "ORDER BY d.enrolled_at, d.device";

Instant instantIn(const Rows &rows, int row, int column)
{
    return rows.isNull(row, column) ? Instant() : Instant{rows.number(row, column)};
}

Device deviceIn(const Rows &rows, int row, const Uuid &unit)
{
    Device device;
    device.unit = unit;
    device.number = rows.number(row, 0);
    device.staff = Uuid::fromBytes(rows.bytes(row, 1));
    device.name = rows.text(row, 2);
    device.signKey = rows.bytes(row, 3).toByteArray();
    device.sealKey = rows.bytes(row, 4).toByteArray();
    device.role = records::Role(rows.number(row, 5));
    device.labels = rows.numbers(row, 6);
    device.earlier = rows.numbers(row, 7);
    device.view = int(rows.number(row, 8));
    device.viewSince = rows.number(row, 9);
    if (!rows.isNull(row, 10))
        device.leaseDays = int(rows.number(row, 10));
    device.enrolledAt = instantIn(rows, row, 11);
    device.lastSeen = instantIn(rows, row, 12);
    device.revokedAt = instantIn(rows, row, 13);
    device.unitName = rows.text(row, 14);
    device.roleView = int(rows.number(row, 15));
    device.tokenKey = rows.bytes(row, 16).toByteArray();
    device.isPlatform = rows.flag(row, 17);
    device.lineage = rows.number(row, 18);
    return device;
}

void requireOne(const Rows &rows)
{
    if (rows.changed() != 1)
        throw Refusal(Refusal::Code::NotFound);
}

constexpr qint64 minutesOfDay = 24 * 60;
constexpr qint64 seenEveryMs = 60'000;

}  // namespace

Device knownDevice(Connection &connection, const Uuid &unit, qint64 number, Instant now)
{
    const Rows rows = connection.ask(select, Parameters().add(unit.bytes()).add(number));
    if (rows.isEmpty())
        throw Refusal(Refusal::Code::UnknownDevice);
    Device device = deviceIn(rows, 0, unit);
    if (device.revokedAt.isSet())
        throw Refusal(Refusal::Code::Revoked);
    if (device.leaseDays && device.lastSeen.plusMinutes(*device.leaseDays * minutesOfDay) < now)
        throw Refusal(Refusal::Code::LeaseOver);
    return device;
}

std::vector<Device> devicesOf(Connection &connection, const Uuid &unit)
{
    const Rows rows = connection.ask(select, Parameters().add(unit.bytes()).addNull());
    std::vector<Device> devices;
    for (int row = 0; row < rows.size(); ++row)
        devices.push_back(deviceIn(rows, row, unit));
    return devices;
}

void noteSeen(Connection &connection, const Device &device, Instant now)
{
    if (now.ms - device.lastSeen.ms >= seenEveryMs)
        (void)connection.ask("UPDATE device SET last_seen = greatest(last_seen, to_timestamp($3::bigint / 1000.0)) "
                             "WHERE unit = $1::uuid AND device = $2::bigint",
            Parameters().add(device.unit.bytes()).add(device.number).add(now.ms));
}

void useUp(Connection &connection, const Device &device, qint64 sequence)
{
    const Rows rows = connection.ask("UPDATE device SET last_push = $3::bigint, last_reply = NULL "
                                     "WHERE unit = $1::uuid AND device = $2::bigint AND last_push < $3::bigint",
        Parameters().add(device.unit.bytes()).add(device.number).add(sequence));
    if (rows.changed() != 1)
        throw Refusal(Refusal::Code::StaleSequence);
}

void renameDevice(Connection &connection, const Uuid &unit, qint64 number, const QString &name)
{
    requireOne(connection.ask("UPDATE device SET name = $3::text WHERE unit = $1::uuid AND device = $2::bigint",
        Parameters().add(unit.bytes()).add(number).add(name)));
}

void setLease(Connection &connection, const Uuid &unit, qint64 number, std::optional<int> days)
{
    requireOne(connection.ask("UPDATE device SET lease_days = $3::int WHERE unit = $1::uuid AND device = $2::bigint",
        Parameters().add(unit.bytes()).add(number).add(days)));
}

void revokeDevice(Connection &connection, const Uuid &unit, qint64 number, Instant now)
{
    requireOne(connection.ask("UPDATE device SET revoked_at = coalesce(revoked_at, to_timestamp($3::bigint / 1000.0)) "
                              "WHERE unit = $1::uuid AND device = $2::bigint",
        Parameters().add(unit.bytes()).add(number).add(now.ms)));
    (void)connection.ask("SELECT pg_notify('revoked', $1::text)",
        Parameters().add(unit.toString() + QLatin1Char(':') + QString::number(number)));
}

}  // namespace qianshao::ledger
