// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/security/vault.h"
#include "models/store/store.h"
#include "models/sync/deviceregister.h"
#include "models/sync/rounds.h"
#include "models/sync/syncstatus.h"

#include <QThread>

namespace qianshao::sync {

class SyncWork;

// Synchronises a file beside the window, in a thread of its own with a store of its own: whoever works at the window
// never waits for a network. Lives in the window's thread, as its signals do.
class SyncThread : public QObject {
    Q_OBJECT
public:
    // `store` outlives it; `vault` is its files'. Where the file belongs to no hub, nothing happens until it does.
    // Throws store::Failure.
    SyncThread(store::Store &store, const security::Vault &vault, Pace pace = {}, QObject *parent = nullptr);
    // At once, whatever is on its way; where a page is being taken, after that.
    ~SyncThread() override;

    [[nodiscard]] const SyncStatus &status() const { return m_status; }
    // Somebody wants it now; a file that was admitted meanwhile begins.
    void hold();
    // Somebody looks at a content that is not in the vault: this one next. contentCame() tells when it is.
    void fetchFirst(const QString &sha256);
    // Asks the hub about the unit's devices, in turn with everything else that is asked: ask<Done>([](auto &devices,
    // auto heard) { devices.rename(…, heard); }, …). `heard` is told here, in the window's thread, unless this object
    // goes first. Where the file belongs to no hub, or cannot be read now: FileBusy.
    template <class Answer>
    void ask(std::function<void(DeviceRegister &devices, Heard<Answer> heard)> question, Heard<Answer> heard)
    {
        const Heard<Answer> tell = [this, heard = std::move(heard)](const std::variant<Answer, Trouble> &answer) {
            const auto *trouble = std::get_if<Trouble>(&answer);
            QMetaObject::invokeMethod(this, [heard, answer] { heard(answer); }, Qt::QueuedConnection);
            // The round is told the same, and ends the window.
            if (trouble && isEnd(*trouble))
                hold();
        };
        withDevices([question = std::move(question), tell](DeviceRegister *devices) {
            if (devices)
                question(*devices, tell);
            else
                tell(Trouble::FileBusy);
        });
    }

Q_SIGNALS:
    void statusChanged();
    // Others' changes are in the file: read again what is shown.
    void taken();
    // A photo, or another file of an attachment, is in the vault now.
    void contentCame(const QString &sha256);
    // The device was revoked, or its lease is over; the key slots are destroyed and the file is to be closed.
    void ended(qianshao::sync::Trouble why);

private:
    // In the thread.
    void withDevices(std::function<void(DeviceRegister *devices)> work);

    std::unique_ptr<SyncWork> m_work;  // lives in the thread
    QThread m_thread;
    SyncStatus m_status;
};

}  // namespace qianshao::sync
