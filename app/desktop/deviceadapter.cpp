// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/deviceadapter.h"

#include "models/records/staff.h"
#include "models/store/identity.h"

#include <QSysInfo>

namespace qianshao::desktop {

using records::Role;
using sync::DeviceRegister;
using sync::Trouble;
using ui::devices::DeviceLine;
using ui::devices::OpenInvitation;
using ui::devices::OwnDevice;

DeviceAdapter::DeviceAdapter(session::Session &session, edit::Editor &editor, sync::SyncThread &sync, QObject *parent)
    : DeviceDesk(parent),
      m_session(session),
      m_editor(editor),
      m_sync(sync),
      m_exchange(session.store())
{
}

QString DeviceAdapter::nameOf(const records::Uuid &staff) const
{
    const auto who = m_session.store().read<records::Staff>(staff);
    return who ? who->name : QString();
}

OwnDevice DeviceAdapter::own()
{
    try {
        store::Store &store = m_session.store();
        const auto membership = store::readMembership(store);
        if (!membership || !membership->isEnrolled())
            return {};
        const records::Instant nearEnd = sync::nearLeaseEnd(*membership, store.now());
        return {.isMember = true,
            .number = m_exchange.device(),
            .name = membership->deviceName,
            .unit = membership->unitName,
            .hub = membership->hub,
            .who = nameOf(membership->staff),
            .keepsRegister = membership->role == Role::Chief || membership->role == Role::Administrator,
            .leaseDays = membership->leaseDays,
            .lastContact = membership->contactHere,
            .leaseEnd = store::leaseEnd(*membership, store.now()),
            .warning = nearEnd.isSet() ? sync::leaseWarning(nearEnd, m_session.zone()) : QString()};
    } catch (const store::Failure &failure) {
        Q_EMIT m_editor.failed(failure);
        return {};
    }
}

QString DeviceAdapter::proposedName() const
{
    return QSysInfo::machineHostName();
}

QString DeviceAdapter::problemOfCode(const QString &code) const
{
    try {
        (void)security::invitationFromText(code, m_session.store().now());
        return {};
    } catch (const security::CodeFailure &failure) {
        return sync::describe(
            {.reason = sync::EnrolmentFailure::Reason::Code, .code = failure.code(), .group = failure.group()});
    }
}

void DeviceAdapter::join(const QString &code, const QString &name, Done done)
{
    const auto tellLater = [&](const QString &problem) {
        QMetaObject::invokeMethod(this, [done, problem] { done(problem); }, Qt::QueuedConnection);
    };
    if (std::exchange(m_isJoining, true)) {
        tellLater(tr("This device is being admitted already. Wait a moment."));
        return;
    }
    m_enrolment = std::make_unique<sync::Enrolment>(m_session.store(), m_exchange);
    try {
        m_enrolment->begin(code, name, m_editor.me(), [this, done](const auto &failure) {
            // A mistake in the code is told at once, and everything else from within what asks.
            QMetaObject::invokeMethod(this, [this, failure, done] { joined(failure, done); }, Qt::QueuedConnection);
        });
    } catch (const store::Failure &failure) {
        m_isJoining = false;
        tellLater(session::describe(failure));
    }
}

void DeviceAdapter::joined(const std::optional<sync::EnrolmentFailure> &failure, const Done &done)
{
    m_isJoining = false;
    m_enrolment.reset();
    if (!failure)
        m_sync.hold();
    done(failure ? sync::describe(*failure) : QString());
    if (!failure)
        Q_EMIT ownChanged();
}

QList<DeviceLine> DeviceAdapter::linesOf(const sync::RegisteredDevices &devices) const
{
    QList<DeviceLine> lines;
    for (const sync::RegisteredDevice &device : devices)
        lines.append({device.number, device.name, nameOf(device.staff), device.enrolled, device.lastSeen,
            device.revoked, device.leaseDays});
    return lines;
}

ui::devices::DeviceListing DeviceAdapter::lastList()
{
    try {
        const auto last = sync::lastList(m_session.store());
        return last ? ui::devices::DeviceListing{linesOf(last->devices), last->readAt} : ui::devices::DeviceListing();
    } catch (const store::Failure &failure) {
        Q_EMIT m_editor.failed(failure);
        return {};
    }
}

void DeviceAdapter::list(Heard<QList<DeviceLine>> heard)
{
    using sync::RegisteredDevices;
    m_sync.ask<RegisteredDevices>(
        &DeviceRegister::list, [this, heard](const std::variant<RegisteredDevices, Trouble> &answer) {
            if (const auto *trouble = std::get_if<Trouble>(&answer)) {
                heard(sync::describeRefusal(*trouble));
                return;
            }
            heard(linesOf(std::get<RegisteredDevices>(answer)));
        });
}

void DeviceAdapter::invite(const records::Uuid &staff, Heard<OpenInvitation> heard)
{
    using security::Invitation;
    m_sync.ask<Invitation>(
        [staff](DeviceRegister &devices, const sync::Heard<Invitation> &tell) { devices.invite(staff, tell); },
        [this, heard](const std::variant<Invitation, Trouble> &answer) {
            if (const auto *trouble = std::get_if<Trouble>(&answer))
                heard(sync::describeRefusal(*trouble));
            else
                heard(OpenInvitation{security::toText(std::get<Invitation>(answer)),
                    m_session.store().now().plusMinutes(security::invitationMinutes)});
        });
}

void DeviceAdapter::change(std::function<void(DeviceRegister &, sync::Heard<sync::Done>)> what, Done done)
{
    m_sync.ask<sync::Done>(std::move(what), [done](const std::variant<sync::Done, Trouble> &answer) {
        const auto *trouble = std::get_if<Trouble>(&answer);
        done(trouble ? sync::describeRefusal(*trouble) : QString());
    });
}

void DeviceAdapter::rename(qint64 device, const QString &name, Done done)
{
    change([device, name](auto &devices, const auto &heard) { devices.rename(device, name, heard); }, std::move(done));
}

void DeviceAdapter::setLease(qint64 device, std::optional<int> days, Done done)
{
    change(
        [device, days](auto &devices, const auto &heard) { devices.setLease(device, days, heard); }, std::move(done));
}

void DeviceAdapter::revoke(qint64 device, Done done)
{
    change([device](auto &devices, const auto &heard) { devices.revoke(device, heard); }, std::move(done));
}

}  // namespace qianshao::desktop
