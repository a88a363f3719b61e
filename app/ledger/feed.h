// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ledger/devices.h"
#include "models/changes/messages.h"

namespace qianshao::ledger {

// What has changed for a device after a place, at most so many records. Where it sees something else than at that place
// it is sent back to the beginning: an empty page of the new view. Likewise where the place is of another lineage, or
// beyond the last number; of those one an hour, TooSoon (Refusal) for others.
[[nodiscard]] changes::Page page(
    postgres::Connection &connection, const Device &device, changes::Place after, int most);

}  // namespace qianshao::ledger
