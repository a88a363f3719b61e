// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/session.h"
#include "models/edit/editor.h"
#include "models/sync/enrolment.h"
#include "models/sync/syncthread.h"
#include "ui/devices/devicedesk.h"

namespace qianshao::desktop {

// The hub's register behind the window's desk. A file joins here; everything else is asked in the thread that
// synchronises.
class DeviceAdapter final : public ui::devices::DeviceDesk {
    Q_OBJECT
public:
    // All three outlive the adapter.
    DeviceAdapter(session::Session &session, edit::Editor &editor, sync::SyncThread &sync, QObject *parent = nullptr);

    [[nodiscard]] ui::devices::OwnDevice own() override;
    [[nodiscard]] QString proposedName() const override;
    [[nodiscard]] QString problemOfCode(const QString &code) const override;
    void join(const QString &code, const QString &name, Done done) override;
    [[nodiscard]] ui::devices::DeviceListing lastList() override;
    void list(Heard<QList<ui::devices::DeviceLine>> heard) override;
    void invite(const records::Uuid &staff, Heard<ui::devices::OpenInvitation> heard) override;
    void rename(qint64 device, const QString &name, Done done) override;
    void setLease(qint64 device, std::optional<int> days, Done done) override;
    void revoke(qint64 device, Done done) override;

private:
    void joined(const std::optional<sync::EnrolmentFailure> &failure, const Done &done);
    void change(std::function<void(sync::DeviceRegister &devices, sync::Heard<sync::Done> heard)> what, Done done);
    [[nodiscard]] QList<ui::devices::DeviceLine> linesOf(const sync::RegisteredDevices &devices) const;
    [[nodiscard]] QString nameOf(const records::Uuid &staff) const;

    session::Session &m_session;
    edit::Editor &m_editor;
    sync::SyncThread &m_sync;
    store::Exchange m_exchange;
    std::unique_ptr<sync::Enrolment> m_enrolment;
    bool m_isJoining = false;
};

}  // namespace qianshao::desktop
