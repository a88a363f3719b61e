// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/pages.h"

#include "ui/calls/callspage.h"
#include "ui/conflicts/conflictspage.h"
#include "ui/devices/devicespage.h"
#include "ui/instructions/instructionspage.h"
#include "ui/packages/packagespage.h"
#include "ui/repairs/filedrop.h"
#include "ui/repairs/repairspage.h"
#include "ui/reports/reportspage.h"
#include "ui/today/todaypage.h"
#include "ui/victims/victimspage.h"
#include "ui/visits/visitspage.h"
#include "ui/visitsmap/visitsmappage.h"

namespace qianshao::ui::shell {

void addPages(MainWindow &window, const widgets::Workplace &workplace, const Desks &desks)
{
    auto *today = new today::TodayPage(workplace);
    auto *instructions = new instructions::InstructionsPage(workplace);
    auto *repairs = new repairs::RepairsPage(workplace, desks.imports, desks.addresses);
    const std::array<logs::LogPage *, 3> logs = {
        new calls::CallsPage(workplace), new visits::VisitsPage(workplace), new victims::VictimsPage(workplace)};
    window.addPage(today);
    window.addPage(instructions);
    window.addPage(logs[0]);
    window.addPage(logs[1]);
    window.addPage(new visitsmap::VisitsMapPage(workplace, desks.visits));
    window.addPage(logs[2]);
    auto *report = new reports::ReportsPage(workplace);
    window.addPage(report);
    window.addPage(repairs);
    window.addPage(new conflicts::ConflictsPage(workplace));
    window.addPage(new packages::PackagesPage(workplace, desks.packages));
    window.addPage(new devices::DevicesPage(workplace, desks.devices));

    const auto chooseFiles = [&window, repairs] {
        if (window.showPage(repairs))
            repairs->chooseFiles();
    };
    window.addAction("import", MainWindow::tr("Import files"), QKeySequence(Qt::CTRL | Qt::Key_I), chooseFiles);
    QObject::connect(today, &today::TodayPage::importRequested, &window, chooseFiles);
    QObject::connect(instructions, &instructions::InstructionsPage::importRequested, &window, chooseFiles);
    QObject::connect(report, &reports::ReportsPage::importRequested, &window, chooseFiles);
    for (logs::LogPage *log : logs)
        QObject::connect(log, &logs::LogPage::importRequested, &window, chooseFiles);
    auto *drop = new repairs::FileDrop(&window);
    QObject::connect(drop, &repairs::FileDrop::dropped, &window, [&window, repairs](const QStringList &paths) {
        if (window.showPage(repairs))
            repairs->importFiles(paths);
    });
    QObject::connect(&desks.imports, &repairs::ImportDesk::finished, &window, [&window] { window.refresh(); });
}

}  // namespace qianshao::ui::shell
