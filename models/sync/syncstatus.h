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
    Trouble trouble = Trouble::None;   // why the last round came to nothing

    bool operator==(const SyncStatus &) const = default;
};

// What a file tells by itself, with nobody asked. Throws store::Failure.
[[nodiscard]] SyncStatus storedStatus(store::Store &store);
// A few words, for a line of the window.
[[nodiscard]] QString headline(const SyncStatus &status);
// All of it, a line each: where to, when last, what waits, what is in the way and what to do. Plain text.
[[nodiscard]] QString describe(const SyncStatus &status, const QTimeZone &zone);

}  // namespace qianshao::sync
