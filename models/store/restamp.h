// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/store.h"

namespace qianshao::store {

// While a clock was wrong this device has stamped its writings further ahead of `now` than anybody takes
// (changes::isTooFarAhead): so they are at nobody's yet, and all that was written since is stamped after them. They are
// stamped anew, in the same order, from `now` on; when a step was made by the clock of its day (step.at) stays. False,
// and nothing is done: there are none. What others have stamped so is theirs to stamp anew. `now`: of a clock that is
// known to be right. Throws Failure.
bool restampAhead(Store &store, records::Instant now);

}  // namespace qianshao::store
