// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/cases.h"

namespace qianshao::ui::calls {

// The person's own numbers first, then every number that stands in the text about the relatives; each once.
[[nodiscard]] QStringList numbersOf(const records::Person &person);

// When the step that follows a call should be taken: the usual time, or the limit of the instruction where that comes
// before it and has not passed. Absent when nothing follows.
[[nodiscard]] records::Instant timeOfNextStep(
    records::NextStep step, records::Instant now, const itemmodels::InstructionCase &data);

}  // namespace qianshao::ui::calls
