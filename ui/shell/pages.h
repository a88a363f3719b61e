// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/devices/devicedesk.h"
#include "ui/packages/packagedesk.h"
#include "ui/repairs/addressdesk.h"
#include "ui/repairs/importdesk.h"
#include "ui/shell/mainwindow.h"
#include "ui/visitsmap/visitsdesk.h"

namespace qianshao::ui::shell {

// What pages ask of the program; they outlive the window.
struct Desks {
    repairs::ImportDesk &imports;
    repairs::AddressDesk &addresses;
    visitsmap::VisitsDesk &visits;
    packages::PackageDesk &packages;
    devices::DeviceDesk &devices;
};

// Every page of the window, in the order of the navigation: a new page is one line here. Files that are dropped on the
// window, Ctrl+I and the empty pages lead to the import.
void addPages(MainWindow &window, const widgets::Workplace &workplace, const Desks &desks);

}  // namespace qianshao::ui::shell
