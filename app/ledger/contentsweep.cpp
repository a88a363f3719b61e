// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/contentsweep.h"

#include <algorithm>
#include <vector>

namespace qianshao::ledger {

using postgres::Connection;
using postgres::Parameters;
using postgres::Rows;
using records::Instant;
using records::Uuid;

namespace {

// Pushes to the unit wait as long as these are deleted: 100 MB at most, each.
constexpr qint32 atOnce = 10;

// Since when none of the unit's records names them.
constexpr auto mark = "UPDATE attachment a SET unnamed_since = CASE WHEN n.is_named THEN NULL "
                      "ELSE to_timestamp($1::bigint / 1000.0) END FROM (SELECT unit, sha256, EXISTS "
                      "(SELECT 1 FROM record r WHERE r.unit = b.unit AND r.content = b.sha256) AS is_named "
                      "FROM attachment b) AS n WHERE n.unit = a.unit AND n.sha256 = a.sha256 "
                      "AND n.is_named = (a.unnamed_since IS NOT NULL)";

constexpr auto unitsWithSome = "SELECT DISTINCT unit FROM attachment "
                               "WHERE unnamed_since <= to_timestamp($1::bigint / 1000.0)";

// The names are looked at once more, under the unit's lock.
constexpr auto removeSome = "DELETE FROM attachment WHERE unit = $1::uuid AND sha256 IN (SELECT a.sha256 FROM "
                            "attachment a WHERE a.unit = $1::uuid AND a.unnamed_since <= "
                            "to_timestamp($2::bigint / 1000.0) AND NOT EXISTS (SELECT 1 FROM record r "
                            "WHERE r.unit = a.unit AND r.content = a.sha256) LIMIT $3::int) RETURNING size";

// Whoever brings a record that names one of them holds the same lock until it is there.
Swept removeFrom(Connection &connection, const Uuid &unit, qint64 before)
{
    Swept swept;
    for (bool isMore = true; isMore;) {
        const auto answers = connection.ask({{"BEGIN", {}},
            {"SELECT 1 FROM unit WHERE unit = $1::uuid FOR NO KEY UPDATE", Parameters().add(unit.bytes())},
            {removeSome, Parameters().add(unit.bytes()).add(before).add(atOnce)}, {"COMMIT", {}}});
        const Rows &removed = answers[2];
        for (int row = 0; row < removed.size(); ++row)
            swept.bytes += removed.number(row, 0);
        swept.contents += removed.size();
        isMore = removed.size() == atOnce;
    }
    return swept;
}

}  // namespace

Swept sweepContents(Connection &connection, Instant now)
{
    (void)connection.ask(mark, Parameters().add(now.ms));
    const qint64 before = now.ms - std::chrono::milliseconds(contentGrace).count();
    const Rows units = connection.ask(unitsWithSome, Parameters().add(before));
    Swept swept;
    for (int row = 0; row < units.size(); ++row) {
        const Swept here = removeFrom(connection, Uuid::fromBytes(units.bytes(row, 0)), before);
        swept.contents += here.contents;
        swept.bytes += here.bytes;
    }
    return swept;
}

}  // namespace qianshao::ledger
