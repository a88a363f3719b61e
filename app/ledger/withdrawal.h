// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ledger/records.h"

namespace qianshao::ledger {

// What rose from a unit below that is below no more, or has lost it itself, leaves the unit: nobody sees it any more.
// Its row stays, so that devices are told, and have the same record should it come once more. Except for what another
// unit below has brought as well, and for persons and addresses that the unit's own cases are about: those are its own
// from then on.

// Of records that are read already. Those that `child` had brought are changed and numbered.
void letGo(postgres::Connection &connection, const records::Uuid &unit, const records::Uuid &child, const Names &names,
    Records &records, std::vector<const changes::KeptRecord *> &changed);

// At most `most` of all that `child` had brought, in one transaction; whether there is more. Where another process is
// at it, it does nothing and says that there is none.
[[nodiscard]] bool takeBack(
    postgres::Connection &connection, const records::Uuid &unit, const records::Uuid &child, int most);

}  // namespace qianshao::ledger
