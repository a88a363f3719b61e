// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/pages.h"

#include "ui/calls/callspage.h"
#include "ui/instructions/instructionspage.h"
#include "ui/today/todaypage.h"
#include "ui/victims/victimspage.h"
#include "ui/visits/visitspage.h"

namespace qianshao::ui::shell {

void addPages(MainWindow &window, const widgets::Workplace &workplace)
{
    window.addPage(new today::TodayPage(workplace));
    window.addPage(new instructions::InstructionsPage(workplace));
    window.addPage(new calls::CallsPage(workplace));
    window.addPage(new visits::VisitsPage(workplace));
    window.addPage(new victims::VictimsPage(workplace));
}

}  // namespace qianshao::ui::shell
