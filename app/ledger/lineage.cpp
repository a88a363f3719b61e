// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/lineage.h"

#include "app/postgres/failure.h"

namespace qianshao::ledger {

using postgres::Connection;
using postgres::Parameters;
using records::Uuid;

namespace {

// The cluster, the first eight digits of a file of its log, which are its timeline, and the table as it was made once.
constexpr auto isHere = "SELECT coalesce((SELECT place FROM origin) = p.place, false), p.place FROM (SELECT "
                        "(SELECT system_identifier FROM pg_control_system()) || '/' || "
                        "left(pg_walfile_name(pg_current_wal_lsn()), 8) || '/' || 'unit'::regclass::oid AS place) p";

}  // namespace

bool noticeRestore(Connection &connection)
{
    if (connection.ask("SELECT pg_is_in_recovery()").flag(0, 0))
        throw postgres::Failure(postgres::Failure::Code::Unreachable);
    if (connection.ask(isHere).flag(0, 0))
        return false;
    // Several hubs may notice at once: one after the other ("QSHL" in ASCII).
    const auto answers = connection.ask(
        {{"BEGIN", {}}, {"SELECT pg_advisory_xact_lock(1364412492)", {}}, {"SELECT count(*) FROM origin", {}}});
    const auto here = connection.ask(isHere);
    const bool wasElsewhere = answers[2].number(0, 0) > 0 && !here.flag(0, 0);
    if (!here.flag(0, 0))
        (void)connection.ask("INSERT INTO origin (place) VALUES ($1::text) ON CONFLICT (is_only) DO UPDATE "
                             "SET place = excluded.place",
            Parameters().add(here.text(0, 1)));
    if (wasElsewhere)
        beginLineages(connection);
    (void)connection.ask("COMMIT");
    return wasElsewhere;
}

void beginLineages(Connection &connection)
{
    (void)connection.ask("UPDATE unit SET lineage = DEFAULT");
}

void beginLineage(Connection &connection, const Uuid &unit, qint64 lineage)
{
    (void)connection.ask("UPDATE unit SET lineage = DEFAULT WHERE unit = $1::uuid AND lineage = $2::bigint",
        Parameters().add(unit.bytes()).add(lineage));
}

}  // namespace qianshao::ledger
