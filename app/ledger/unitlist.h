// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/postgres/connection.h"
#include "models/records/units.h"

#include <exception>
#include <optional>
#include <vector>

namespace qianshao::ledger {

// A station, or an office above stations.
struct Unit {
    records::Uuid id;
    QString code;
    QString name;
    records::Uuid parent;  // null: none
    qint64 lastNumber = 0;  // of its changes
};

// The units would be above one another in a ring.
class UnitRing : public std::exception {
public:
    [[nodiscard]] const char *what() const noexcept override { return "ring of units"; }
};

// Devices get it as a record of its own. Once more with the same id renames it, and puts it below another unit or none:
// what it had brought the one leaves that, and rises into the other (rise.h). Throws UnitRing, postgres::Failure
// (Refused, 23505) for a code that another has, and (23503) for a parent that is not there.
void addUnit(postgres::Connection &connection, const Unit &unit, records::Instant now);
[[nodiscard]] std::optional<Unit> unitWithCode(postgres::Connection &connection, const QString &code);
[[nodiscard]] std::optional<Unit> unitWithId(postgres::Connection &connection, const records::Uuid &id);
// The unit itself and all below it, each after the one above it.
[[nodiscard]] std::vector<Unit> unitsWithin(postgres::Connection &connection, const records::Uuid &unit);
// Its parent, that one's, and so on.
[[nodiscard]] std::vector<records::Uuid> unitsAbove(postgres::Connection &connection, const records::Uuid &unit);

}  // namespace qianshao::ledger
