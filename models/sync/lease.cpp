// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/lease.h"

#include "models/security/keyslots.h"
#include "models/store/membership.h"
#include "models/store/store.h"

namespace qianshao::sync {

bool endWhereLeaseIsOver(store::Store &store)
{
    const auto membership = store::readMembership(store);
    if (!membership || !membership->isEnrolled() || !membership->leaseDays)
        return false;
    const records::Instant now = store.now();
    if (store::isLeaseOver(*membership, now)) {
        security::destroyKeySlots(store.path(), security::Ending::LeaseOver);
        return true;
    }
    try {
        store::seeTime(store, *membership, now);
    } catch (const store::Failure &failure) {
        if (failure.code() != store::Failure::Code::Busy)
            throw;
    }
    return false;
}

}  // namespace qianshao::sync
