// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ledger/devices.h"
#include "app/ledger/records.h"

namespace qianshao::ledger {

// After a change of the roster, or of the communities that the unit's addresses lie in: what each of the unit's devices
// sees. Those for which it is something else begin another view. `changed`: what a push has changed, and written.
void reviewDevices(postgres::Connection &connection, const records::Uuid &unit, const Records &records,
    std::span<const changes::KeptRecord *const> changed);

// What somebody sees as the roster has it now; `role` where it does not name them.
struct Sight {
    records::Role role{};
    rules::Labels labels;
};
[[nodiscard]] Sight sightOf(
    postgres::Connection &connection, const records::Uuid &unit, const records::Uuid &staff, records::Role role);

}  // namespace qianshao::ledger
