// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/workplace.h"

namespace qianshao::ui::shell {

class MainWindow;

// Light or dark, text size and row height are remembered in the station's file.
void rememberLook(const widgets::Workplace &workplace);
void restoreLook(const widgets::Workplace &workplace);

// Each of these has a key; the menu of the person shows them in this order, an empty id parts them. The
// menu has a key too.
[[nodiscard]] const QStringList &lookActions();
void addLookActions(MainWindow &window, const widgets::Workplace &workplace, std::function<void()> openMenu);

}  // namespace qianshao::ui::shell
