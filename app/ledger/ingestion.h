// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ledger/devices.h"
#include "app/ledger/posted.h"

#include <QJsonArray>

namespace qianshao::ledger {

// A system above a unit, which posts instructions to it and reads what became of them. The token is to be made
// (token.h), and is the only way to be it.
[[nodiscard]] Device addPlatform(
    postgres::Connection &connection, const records::Uuid &unit, const QString &name, records::Instant now);

struct Ingested {
    int fresh = 0;      // that were not posted before
    int changed = 0;
    int unchanged = 0;  // posted again, word for word
    QStringList ofBelow;  // numbers of which a unit below has the instruction: not taken, they are that one's to write
    qint64 lastNumber = 0;
};

// Instructions (posted.h, records/instruction.h), with "person" as an object of a Person's. number and issued_at must
// be there. Idempotent by number: what is posted again is compared with what that platform posted before, and only what
// it has changed since is written; where somebody at the unit has changed the same field, both are kept for a person to
// decide. Throws PostedFailure, Refusal.
[[nodiscard]] Ingested ingest(
    postgres::Connection &connection, const Device &platform, const QJsonArray &instructions, records::Instant now);

}  // namespace qianshao::ledger
