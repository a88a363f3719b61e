// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/devices/devicedesk.h"
#include "ui/widgets/workplace.h"

#include <QScrollArea>

class QLabel;

namespace qianshao::ui::widgets {
class BreakingLabel;
class FactLines;
}  // namespace qianshao::ui::widgets

namespace qianshao::ui::devices {

// What this very device is to its hub, and how long it may still be without contact.
class OwnCard : public QScrollArea {
    Q_OBJECT
public:
    explicit OwnCard(const widgets::Workplace &workplace, QWidget *parent = nullptr);
    void setDevice(const OwnDevice &device);

private:
    widgets::Workplace m_workplace;
    widgets::BreakingLabel *m_name;
    QLabel *m_warning;
    widgets::FactLines *m_facts;
    QLabel *m_note;
};

}  // namespace qianshao::ui::devices
