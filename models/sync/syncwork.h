// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/security/vault.h"
#include "models/sync/rounds.h"
#include "models/sync/syncstatus.h"
#include "models/sync/watch.h"

#include <optional>

namespace qianshao::sync {

class DeviceRegister;

// What a SyncThread does in its thread: the file, its hub, rounds and watch, made in order and taken down in reverse.
class SyncWork : public QObject {
    Q_OBJECT
public:
    // Of `store` only another() is used: it lives in another thread.
    SyncWork(const store::Store &store, const security::Vault &vault, Pace pace);
    ~SyncWork() override;

    // Opens the file and begins, where it belongs to a hub; once more does no harm.
    void begin();
    void hold();
    void written();
    void fetchFirst(const QString &sha256);
    // nullptr while the file belongs to no hub, or cannot be read.
    [[nodiscard]] DeviceRegister *devices();
    // Closes the file. In the thread.
    void end();

Q_SIGNALS:
    void statusChanged(const qianshao::sync::SyncStatus &status);
    void taken();
    void contentCame(const QString &sha256);
    void ended(qianshao::sync::Trouble why);

private:
    struct Parts;
    void open();
    void follow();
    void followContents();
    void roundEnded(Trouble trouble);
    [[nodiscard]] std::optional<Trouble> endOfLease();
    void tellStatus();

    const store::Store &m_window;
    const security::Vault m_vault;
    const Pace m_pace;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<Parts> m_parts;  // null while the file belongs to no hub
    QTimer m_again;
    records::Instant m_lastSuccess;
    qint64 m_startedAt = 0;  // how much was taken when nothing waited at the hub last
    SyncStatus m_told;
    bool m_hasEnded = false;
};

}  // namespace qianshao::sync
