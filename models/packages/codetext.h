// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/security/typedcode.h"

namespace qianshao::packages {

// For the user: what is wrong with a code that was typed, and where.
[[nodiscard]] QString describe(const security::CodeFailure &failure);

}  // namespace qianshao::packages
