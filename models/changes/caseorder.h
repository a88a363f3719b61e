// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/recordstate.h"

namespace qianshao::changes {

// What belongs to an instruction comes with it, after the person that it is about, in the order of the instructions;
// what those may refer to comes before all of them, everything else in its order after them. Who takes them in parts
// then takes whole cases, and finds out once where each of them stands and who sees it.
void orderByCase(std::vector<RecordState> &states);

}  // namespace qianshao::changes
