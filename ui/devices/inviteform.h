// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/devices/devicedesk.h"
#include "ui/widgets/form.h"
#include "ui/widgets/valuefields.h"

namespace qianshao::ui::devices {

// Whose the new device will be.
class InviteForm final : public widgets::Form {
    Q_OBJECT
public:
    InviteForm(const widgets::Workplace &workplace, DeviceDesk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    // Before saved().
    void invited(const qianshao::ui::devices::OpenInvitation &invitation, const QString &who);

protected:
    edit::Problems store() override;

private:
    DeviceDesk &m_desk;
    widgets::StaffField *m_staff;
};

}  // namespace qianshao::ui::devices
