// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/units.h"
#include "models/sync/hubline.h"

#include <QString>

#include <optional>

class QTimeZone;

namespace qianshao::store {
class Store;
struct Membership;
}  // namespace qianshao::store

namespace qianshao::sync {

// How a file stands with its hub, as people see it.
struct SyncStatus {
    bool isMember = false;  // the file belongs to a hub; nothing else is said where it does not
    QString unitName;
    QString deviceName;
    records::Instant lastSuccess;      // by this machine's clock; absent: never yet
    bool isRunning = false;            // a round is on its way
    bool isWatching = false;           // the hub tells at once what is new
    qint64 waitingUp = 0;              // records that the hub does not have yet
    std::optional<qint64> waitingDown;  // changes that are not here yet; nullopt: not known
    qint64 received = 0;  // … that have come since nothing waited there last
    qint64 contentsUp = 0;             // photos and other files that the hub does not have yet
    qint64 contentsDown = 0;           // … that are not here yet
    records::Instant leaseEnd;         // by this machine's clock; absent unless it is near (nearLeaseEnd())
    Trouble trouble = Trouble::None;   // why the last round came to nothing

    bool operator==(const SyncStatus &) const = default;
};

// What a file tells by itself, with nobody asked. Throws store::Failure.
[[nodiscard]] SyncStatus storedStatus(store::Store &store);
// When the device closes its file unless there is contact before: from five days before on, of a short lease from its
// half on. Absent: not yet, or never.
[[nodiscard]] records::Instant nearLeaseEnd(const store::Membership &membership, records::Instant here);
// What to do until then, and what happens otherwise.
[[nodiscard]] QString leaseWarning(records::Instant end, const QTimeZone &zone);
// A few words, for a line of the window.
[[nodiscard]] QString headline(const SyncStatus &status, const QTimeZone &zone);
// All of it, a line each: where to, when last, what waits, what is in the way and what to do. Plain text.
[[nodiscard]] QString describe(const SyncStatus &status, const QTimeZone &zone);

}  // namespace qianshao::sync
