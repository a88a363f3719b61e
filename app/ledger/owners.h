// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ledger/records.h"

namespace qianshao::ledger {

// Whoever removed a case cannot have known of the visit that a colleague made meanwhile; the colleague's laptop brings
// it back, unless their role may not write it, or the laptop is gone. So the hub does it: what is removed lives again
// while something that lives leads to it (changes/bringingback.h). Reads what may lead to what has been removed, and
// what the changed records lead to. `changed`: as changes::receive() returned it; those that live again are added.
void bringBackOwners(postgres::Connection &connection, const records::Uuid &unit, Records &records,
    std::vector<const changes::KeptRecord *> &changed);

}  // namespace qianshao::ledger
