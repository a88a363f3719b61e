// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/devices/devicedesk.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/form.h"
#include "ui/widgets/textfield.h"

namespace qianshao::ui::devices {

// A device's name, and how long it may be without contact.
class DeviceForm final : public widgets::Form {
    Q_OBJECT
public:
    DeviceForm(
        const widgets::Workplace &workplace, DeviceDesk &desk, const DeviceLine &line, QWidget *parent = nullptr);

protected:
    edit::Problems store() override;

private:
    void addLease();
    [[nodiscard]] std::optional<int> lease() const;
    // One after the other, what is different.
    void setLease();

    DeviceDesk &m_desk;
    DeviceLine m_line;  // as the hub has it
    widgets::TextField *m_name;
    widgets::ChoiceField *m_lease = nullptr;
    widgets::TextField *m_days = nullptr;
};

}  // namespace qianshao::ui::devices
