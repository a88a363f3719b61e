// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/instructions/instructionpanel.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/page.h"

namespace qianshao::ui::instructions {

// Gives a list of instructions the single keys of every list (A, C, V, …): each asks the window, by the page's
// actionRequested(), to do it to the selected rows, or to the current one where it is of one person (C, V, F). S shows
// the numbers in the panel.
void attachActions(widgets::Page &page, widgets::ListTable &table, InstructionPanel &panel);

// Which columns of instructions whoever works here sees.
void showColumnsFor(rules::Sight sight, widgets::ListTable &table);

}  // namespace qianshao::ui::instructions
