// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ledger/devices.h"
#include "models/changes/messages.h"

namespace qianshao::ledger {

struct Received {
    changes::PushReply reply;
    qint64 lastNumber = 0;  // of the unit's changes
};

// What a device sends becomes part of its unit's records, in one transaction: all of it, but for what its role may not
// write, which the reply names. A number that came before gets the answer of then; 0 is the next one. Throws Refusal
// (UnknownDevice, Revoked, StaleSequence, ClockAhead).
[[nodiscard]] Received receive(
    postgres::Connection &connection, const Device &sender, changes::Push push, records::Instant now);

}  // namespace qianshao::ledger
