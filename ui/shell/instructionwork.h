// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/form.h"

namespace qianshao::ui::shell {

// What an action of the catalogue means for instructions: it is done at once (acknowledge, close), or a form asks for
// the rest. Exactly one of the members says so; neither for an action that is none of instructions.
struct InstructionWork {
    widgets::Form *form = nullptr;  // the caller's
    bool isDone = false;
    edit::Problems problems;  // what stood in the way of doing it at once, or of asking
};

[[nodiscard]] InstructionWork workOn(
    const widgets::Workplace &workplace, const QString &action, const QList<records::Uuid> &instructions);

}  // namespace qianshao::ui::shell
