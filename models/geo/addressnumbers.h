// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/addressparts.h"

namespace qianshao::geo {

// What a line counts: group, number, building, unit, floor and room. All else is left in `names`, regions included.
// `plain` is what plainAddress() gives.
[[nodiscard]] AddressParts readNumbers(QStringView plain);

}  // namespace qianshao::geo
