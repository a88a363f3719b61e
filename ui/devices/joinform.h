// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/devices/devicedesk.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/form.h"

class QLabel;

namespace qianshao::ui::devices {

// Makes this file one of a unit's, by the code on the chief's screen. While it is typed it is said how far it is
// right; a camera reads it from the screen, or it comes from a picture.
class JoinForm final : public widgets::Form {
    Q_OBJECT
public:
    JoinForm(const widgets::Workplace &workplace, DeviceDesk &desk, QWidget *parent = nullptr);

protected:
    edit::Problems store() override;

private:
    void readCode();
    void setCode(const QString &code);

    DeviceDesk &m_desk;
    widgets::CheckedField<widgets::NoteField> *m_code;
    QLabel *m_reading = nullptr;
    widgets::TextField *m_name;
};

}  // namespace qianshao::ui::devices
