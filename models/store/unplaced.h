// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/rules/rows.h"

namespace qianshao::store {

class Store;

[[nodiscard]] rules::Unplaced unplaced(Store &store);

}  // namespace qianshao::store
