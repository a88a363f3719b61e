// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/lease.h"

#include "models/security/keyslots.h"
#include "models/store/membership.h"
#include "models/store/store.h"

#include <algorithm>

namespace qianshao::sync {

using records::Instant;
using store::Membership;

namespace {

constexpr qint64 dayMs = qint64(24) * 60 * 60 * 1000;
// For longer nobody leaves a laptop alone that is in use; somebody who mistakes the year does, as far as one can see.
constexpr qint64 longestAloneMs = 180 * dayMs;

// Whether it is over as far as anybody can tell: such a time may have passed, or nobody has set the clock right within
// a day.
bool isBeyondDoubt(const Membership &membership, Instant doubt, Instant now)
{
    const Instant seen = std::max(membership.newest, membership.contact);
    return store::hubTimeAt(membership, now).ms - seen.ms <= longestAloneMs
        || (doubt.isSet() && now.ms - doubt.ms >= dayMs);
}

Lease look(store::Store &store, const Membership &membership, Instant now)
{
    const Instant doubt = store::leaseDoubt(store);
    if (!store::isLeaseOver(membership, now)) {
        if (doubt.isSet())
            store::keepLeaseDoubt(store, {});
        store::seeTime(store, membership, now);
        return Lease::Runs;
    }
    if (!isBeyondDoubt(membership, doubt, now)) {
        if (!doubt.isSet())
            store::keepLeaseDoubt(store, now);
        return Lease::InDoubt;
    }
    security::destroyKeySlots(store.path(), security::Ending::LeaseOver);
    return Lease::Over;
}

}  // namespace

Lease lookAtLease(store::Store &store)
{
    const auto membership = store::readMembership(store);
    if (!membership || !membership->isEnrolled() || !membership->leaseDays)
        return Lease::Runs;
    const Instant now = store.now();
    try {
        return look(store, *membership, now);
    } catch (const store::Failure &failure) {
        if (failure.code() != store::Failure::Code::Busy)
            throw;
        return store::isLeaseOver(*membership, now) ? Lease::InDoubt : Lease::Runs;
    }
}

}  // namespace qianshao::sync
