// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/device.h"

#include <random>

namespace qianshao::tests {

// Something that somebody does on a laptop whose role may do all of it: writes a record down, corrects one, removes
// one. Few numbers, identities and values, so that several do the same apart. Nullopt where a rule refuses it or
// nothing is there to do it with.
[[nodiscard]] std::optional<changes::Change> randomAct(Device &device, std::mt19937 &random);

}  // namespace qianshao::tests
