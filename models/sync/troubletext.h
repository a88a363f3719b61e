// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sync/hubline.h"

#include <QString>

namespace qianshao::sync {

// Passes by itself, as a laptop on its way has no network: nobody needs to do anything.
[[nodiscard]] bool isPassing(Trouble trouble);
// In words for people, translated: what happened, and what to do. Empty for None.
[[nodiscard]] QString describe(Trouble trouble);

}  // namespace qianshao::sync
