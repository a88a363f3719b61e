// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/commandpalette.h"
#include "ui/widgets/page.h"

namespace qianshao::ui::shell {

// What can be done now: every action of the catalogue that the page in front or the window itself has.
[[nodiscard]] std::vector<CommandPalette::Command> commandsOf(
    const widgets::ActionCatalogue &actions, const widgets::Page &page, const QWidget &window);

}  // namespace qianshao::ui::shell
