// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/security/devicekeys.h"
#include "models/store/store.h"

namespace qianshao::store {

// The keys by which everybody knows the device whose file this is. Made when they are first asked for, and from then on
// its writings carry its number.
[[nodiscard]] security::DeviceKeys identityOf(Store &store);

}  // namespace qianshao::store
