// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/rawroads.h"

namespace qianshao::tests {

// An invented town of side x side crossings, 100 m apart and moved a little, each street with a bend in its middle;
// some streets are missing, one way, paths or main roads; some turns are forbidden and some crossings have a gate. The
// same for the same seed.
[[nodiscard]] geo::RawRoads gridRoads(int side, unsigned seed);

}  // namespace qianshao::tests
