// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ledger/devices.h"
#include "app/ledger/records.h"

namespace qianshao::ledger {

// After a change of the roster, or of the communities that the unit's addresses lie in: what each of the unit's devices
// sees. What has risen from units below is no reason. Those for which it is something else begin another view.
// `changed`: what a push has changed, and written. False where nothing in it is a reason to look.
bool reviewDevices(postgres::Connection &connection, const records::Uuid &unit, const Records &records,
    std::span<const changes::KeptRecord *const> changed);
// Likewise, whatever has changed. `lastNumber`: of the unit's changes.
void reviewDevices(postgres::Connection &connection, const records::Uuid &unit, qint64 lastNumber);

// What somebody sees as the roster has it now; `role` where it does not name them. Where something has risen from units
// below, also what their role sees of those.
struct Sight {
    records::Role role{};
    rules::Labels labels;
};
[[nodiscard]] Sight sightOf(
    postgres::Connection &connection, const records::Uuid &unit, const records::Uuid &staff, records::Role role);

}  // namespace qianshao::ledger
