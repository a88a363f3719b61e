// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ledger/devices.h"
#include "app/ledger/records.h"

namespace qianshao::ledger {

// Who sees what follows from the records (rules/scope.h): where somebody lives, who answers for a case, whether it is
// open. Gives those that have changed, and those whose labels follow from theirs, the labels that they have now; reads
// what it needs of their cases. `changed`: those with another state, new ones among them without a row in keepings yet;
// those with other labels alone are added, each with a number of its own. What `teller` (nullptr: no device) brings and
// does not see was seen by them once: they are told that it is gone.
void relabel(postgres::Connection &connection, const records::Uuid &unit, const Device *teller, Records &records,
    std::vector<const changes::KeptRecord *> &changed);

}  // namespace qianshao::ledger
