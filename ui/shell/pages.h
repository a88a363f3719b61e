// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/mainwindow.h"

namespace qianshao::ui::shell {

// Every page of the window, in the order of the navigation: a new page is one line here.
void addPages(MainWindow &window, const widgets::Workplace &workplace);

}  // namespace qianshao::ui::shell
