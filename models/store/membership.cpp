// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/membership.h"

#include "models/store/store.h"

#include <algorithm>

namespace qianshao::store {

using records::Instant;

std::optional<Membership> readMembership(Store &store)
{
    Query query =
        store.connection().query("SELECT hub, pin, unit, unit_name, (SELECT keys FROM identity), device_name, "
                                 "staff, role, lease_days, contact, contact_here, newest FROM membership");
    if (!query.next())
        return {};
    return Membership{.hub = query.text(0),
        .pin = query.blob(1),
        .unit = query.uuid(2),
        .unitName = query.text(3),
        .keys = query.blob(4),
        .deviceName = query.text(5),
        .staff = query.uuid(6),
        .role = records::Role(query.integer(7)),
        .leaseDays = query.isNull(8) ? std::nullopt : std::optional(int(query.integer(8))),
        .contact = query.instant(9),
        .contactHere = query.instant(10),
        .newest = query.instant(11)};
}

void keepMembership(Store &store, const Membership &membership)
{
    Transaction transaction(store.connection());
    Query keys = store.connection().query("INSERT OR REPLACE INTO identity (one, keys) VALUES (1, ?)");
    keys.bindBlob(0, membership.keys);
    keys.run();
    Query query = store.connection().query(
        "INSERT OR REPLACE INTO membership (one, hub, pin, unit, unit_name, device_name, staff, role, lease_days, "
        "contact, contact_here, newest) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query.bindUtf8(0, membership.hub.toUtf8()).bindBlob(1, membership.pin).bind(2, membership.unit);
    query.bindUtf8(3, membership.unitName.toUtf8()).bindUtf8(4, membership.deviceName.toUtf8());
    query.bind(5, membership.staff).bind(6, int(membership.role));
    if (membership.leaseDays)
        query.bind(7, *membership.leaseDays);
    else
        query.bindNull(7);
    query.bind(8, membership.contact).bind(9, membership.contactHere).bind(10, membership.newest);
    query.run();
    transaction.commit();
}

Instant hubTimeAt(const Membership &membership, Instant here)
{
    const qint64 since = here.ms - membership.contactHere.ms;
    const Instant now = since >= 0 ? Instant{membership.contact.ms + since} : here;
    return std::max(now, membership.newest);
}

bool isLeaseOver(const Membership &membership, Instant here)
{
    const Instant end = leaseEnd(membership, here);
    return end.isSet() && here > end;
}

Instant leaseEnd(const Membership &membership, Instant here)
{
    if (!membership.isEnrolled() || !membership.leaseDays)
        return {};
    const Instant end = membership.contact.plusMinutes(qint64(*membership.leaseDays) * 24 * 60);
    return {here.ms + end.ms - hubTimeAt(membership, here).ms};
}

void seeTime(Store &store, const Membership &membership, Instant here)
{
    Query query = store.connection().query("UPDATE membership SET newest = max(newest, ?)");
    query.bind(0, hubTimeAt(membership, here)).run();
}

Instant leaseDoubt(Store &store)
{
    Query query = store.connection().query("SELECT value FROM exchange WHERE name = 'leaseDoubt'");
    return query.next() ? query.instant(0) : Instant();
}

void keepLeaseDoubt(Store &store, Instant since)
{
    if (!since.isSet()) {
        store.connection().query("DELETE FROM exchange WHERE name = 'leaseDoubt'").run();
        return;
    }
    Query query = store.connection().query("INSERT OR REPLACE INTO exchange (name, value) VALUES ('leaseDoubt', ?)");
    query.bind(0, since).run();
}

std::optional<DeviceListing> readDeviceListing(Store &store)
{
    Query query = store.connection().query("SELECT answer, read_at FROM device_listing");
    return query.next() ? std::optional(DeviceListing{query.blob(0), query.instant(1)}) : std::nullopt;
}

void keepDeviceListing(Store &store, const DeviceListing &listing)
{
    Query query =
        store.connection().query("INSERT OR REPLACE INTO device_listing (one, answer, read_at) VALUES (1, ?, ?)");
    query.bindBlob(0, listing.answer).bind(1, listing.readAt).run();
}

void dropDeviceListing(Store &store)
{
    store.connection().query("DELETE FROM device_listing").run();
}

}  // namespace qianshao::store
