// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/security/keyslots.h"
#include "models/security/vault.h"
#include "models/store/store.h"

#include <QTimeZone>

namespace qianshao::session {

// A station's file, open. What the window and the command line begin with.
class Session {
public:
    // Makes the file and its key slots, with the station's name and the default limits. Nothing is left behind when it
    // throws (store::Failure, security::KeySlotsFailure).
    [[nodiscard]] static std::unique_ptr<Session> create(const QString &path, const QString &passphrase,
        const QString &station, store::Environment environment, security::Cost cost = security::Cost::Ordinary);
    // Throws what create() throws. `patienceMs` as store::Store::open() takes it. Where the device had no contact with
    // its hub for longer than it may, that ends here: KeySlotsFailure LeaseOver, or LeaseInDoubt
    // (models/sync/lease.h).
    [[nodiscard]] static std::unique_ptr<Session> open(const QString &path, const QString &passphrase,
        store::Environment environment, int patienceMs = store::Store::ordinaryPatienceMs);

    [[nodiscard]] store::Store &store() { return *m_store; }
    // The files of the attachments, under the same key.
    [[nodiscard]] const security::Vault &vault() const { return m_vault; }
    // Everything that people read and type is local time of this zone; the store keeps UTC.
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }

private:
    Session(std::unique_ptr<store::Store> store, const QByteArray &key);

    QTimeZone m_zone;
    std::unique_ptr<store::Store> m_store;
    security::Vault m_vault;
};

// Deletes a station's file, its journal, its attachments and its key slots: for one whose making was not finished.
// Nobody can open what is left of it otherwise.
void removeStation(const QString &path);

// In words for people, translated: what happened, to which file, and what to do.
[[nodiscard]] QString describe(const store::Failure &failure);
[[nodiscard]] QString describe(const security::KeySlotsFailure &failure);

}  // namespace qianshao::session
