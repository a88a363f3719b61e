// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/feed.h"

#include "app/ledger/audit.h"
#include "app/ledger/lineage.h"
#include "app/ledger/records.h"
#include "app/ledger/refusal.h"
#include "app/ledger/rights.h"
#include "models/rules/rights.h"

#include <algorithm>

namespace qianshao::ledger {

using changes::Page;
using postgres::Connection;
using postgres::Parameters;
using postgres::Rows;
using records::Kind;
using records::Uuid;

namespace {

constexpr qint64 nobody = -1;  // no device's number

// A row is told as a record to whoever sees it, and as gone to whoever does not see it any more.
void addRecord(Page &page, const Rows &rows, int row, const Device &device)
{
    const auto kind = Kind(rows.number(row, 1));
    if (!rows.flag(row, 4)) {
        if (mayRead(device.role, kind))
            page.departed.emplace_back(kind, Uuid::fromBytes(rows.bytes(row, 2)));
        return;
    }
    changes::RecordState state = stateIn(rows, row, 3);
    if (narrow(state, device.role))
        page.states.push_back(std::move(state));
}

bool isOfOtherLineage(const Device &device, changes::Place after)
{
    return after.lineage != 0 && after.lineage != device.lineage;
}

// Whether the role may have been another one in the view that is known: before the role that is held now, or in a view
// that was lost with the lineage. Who has read nothing yet may have written before they knew what they are.
bool mayHoldTooMuch(const Device &device, changes::Place after)
{
    return (after == changes::Place{} && !rules::readsAll(device.role))
        || (after.view > 0 && after.view < device.roleView)
        || (isOfOtherLineage(device, after) && after.view > device.view);
}

// An empty page before all others.
Page beginning(const Device &device, changes::Place after)
{
    return {.upTo = 0,
        .isLast = false,
        .states = {},
        .aliases = {},
        .departed = {},
        .view = device.view,
        .isAnew = mayHoldTooMuch(device, after),
        .lineage = device.lineage};
}

// What the device saw before goes on to be looked at until it has read all there is, also what others change while it
// reads page after page. So does what it has written itself: it may have forgotten that at the beginning.
postgres::Statement sweepOn(const Device &device)
{
    return {"UPDATE device SET view_since = (SELECT last_number FROM unit WHERE unit = $1::uuid) "
            "WHERE unit = $1::uuid AND device = $2::bigint",
        Parameters().add(device.unit.bytes()).add(device.number)};
}

// Where the lineage that it is asked for has no such number: the unit was put back without anybody's noticing, or
// somebody claims too much. The hub cannot tell, and everybody reads everything anew: so once an hour, and it is
// written down by whom.
Page beginningOfNewLineage(Connection &connection, Device device, changes::Place after)
{
    static constexpr auto begun = "lineage begun";
    if (wasNoted(connection, device.unit, begun, 60))
        throw Refusal(Refusal::Code::TooSoon);
    beginLineage(connection, device.unit, device.lineage);
    note(connection, device, begun, QString::number(after.upTo));
    (void)connection.ask({sweepOn(device)});
    device.lineage =
        connection.ask("SELECT lineage FROM unit WHERE unit = $1::uuid", Parameters().add(device.unit.bytes()))
            .number(0, 0);
    return beginning(device, after);
}

// Whoever wrote down what turned out to be somebody else's record has that record now, and perhaps may not see it.
void addAlias(Page &page, const Rows &rows, int row, const Device &device)
{
    const changes::Alias alias{
        Kind(rows.number(row, 1)), Uuid::fromBytes(rows.bytes(row, 2)), Uuid::fromBytes(rows.bytes(row, 3))};
    page.aliases.push_back(alias);
    if (!rows.flag(row, 4) && mayRead(device.role, alias.kind))
        page.departed.emplace_back(alias.kind, alias.now);
}

}  // namespace

// last_number is read first: what it counts is there when the records are read, and what comes in between is read the
// next time, or now.
Page page(Connection &connection, const Device &device, changes::Place after, int most)
{
    const bool isBeginning = isOfOtherLineage(device, after) || after.view != device.view;
    const bool isSweeping = isBeginning || after.upTo < device.viewSince;
    if (isSweeping)
        (void)connection.ask({sweepOn(device)});
    // A device that has read nothing yet is told at once.
    if (isBeginning && after != changes::Place{})
        return beginning(device, after);
    const auto seen = isSweeping ? device.earlier : rules::Labels();
    const qint64 knowsItsOwn = isSweeping ? nobody : device.number;
    const auto answers =
        connection.ask({{"SELECT last_number FROM unit WHERE unit = $1::uuid", Parameters().add(device.unit.bytes())},
            {"SELECT r.number, r.kind, r.id, r.state, r.labels && $3::bigint[] FROM record r "
             "WHERE r.unit = $1::uuid AND r.number > $2::bigint AND (r.labels && $3::bigint[] OR "
             "r.former && $3::bigint[] OR r.labels && $4::bigint[] OR r.former && $4::bigint[]) "
             "AND NOT (r.writer = $6::bigint AND r.labels && $3::bigint[]) ORDER BY r.number LIMIT $5::int",
                Parameters()
                    .add(device.unit.bytes())
                    .add(after.upTo)
                    .add(device.labels)
                    .add(seen)
                    .add(qint32(most + 1))
                    .add(knowsItsOwn)},
            {"SELECT a.number, a.kind, a.id, a.successor, coalesce(r.labels && $4::bigint[], false) FROM alias a "
             "LEFT JOIN record r ON r.unit = a.unit AND r.kind = a.kind AND r.id = a.successor "
             "WHERE a.unit = $1::uuid AND a.number > $2::bigint ORDER BY a.number LIMIT $3::int",
                Parameters().add(device.unit.bytes()).add(after.upTo).add(qint32(most + 1)).add(device.labels)}});
    const Rows &rows = answers[1];
    const Rows &aliases = answers[2];
    if (after.upTo > answers[0].number(0, 0))
        return beginningOfNewLineage(connection, device, after);
    // The page ends before the first that has no room in it any more.
    Page page;
    page.view = device.view;
    page.isAnew = isBeginning && mayHoldTooMuch(device, after);
    page.lineage = device.lineage;
    page.upTo = std::max(after.upTo, answers[0].number(0, 0));
    page.isLast = rows.size() <= most && aliases.size() <= most;
    if (rows.size() > most)
        page.upTo = rows.number(most - 1, 0);
    else if (!rows.isEmpty())
        page.upTo = std::max(page.upTo, rows.number(rows.size() - 1, 0));
    if (aliases.size() > most)
        page.upTo = std::min(page.upTo, aliases.number(most - 1, 0));
    for (int row = 0; row < rows.size() && rows.number(row, 0) <= page.upTo; ++row)
        addRecord(page, rows, row, device);
    for (int row = 0; row < aliases.size() && aliases.number(row, 0) <= page.upTo; ++row)
        addAlias(page, aliases, row, device);
    return page;
}

}  // namespace qianshao::ledger
