// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/postgres/connection.h"
#include "models/records/units.h"

#include <chrono>

namespace qianshao::ledger {

// A content that no record of its unit has named for so long goes: undone visits are done again, and a laptop that was
// away may still keep a removed photo alive.
constexpr std::chrono::days contentGrace{7};

struct Swept {
    qint64 contents = 0;
    qint64 bytes = 0;

    bool operator==(const Swept &) const = default;
};

// Removes the contents that were found without a name by a sweep at least contentGrace ago, and by each one since; and
// remembers those that are without one now. Once more does no harm, nor does a second one at the same time, nor what
// devices bring meanwhile.
[[nodiscard]] Swept sweepContents(postgres::Connection &connection, records::Instant now);

}  // namespace qianshao::ledger
