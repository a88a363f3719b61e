// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/casehistory.h"

#include "models/changes/wire.h"

namespace qianshao::store {
namespace {

// A step that takes back a step is no event; one that takes the taking back back does the first again, and is.
bool isUndo(Connection &connection, qint64 reverts)
{
    bool undo = false;
    while (reverts != 0) {
        undo = !undo;
        Query query = connection.query("SELECT reverts FROM step WHERE seq = ?");
        query.bind(0, reverts);
        reverts = query.next() ? query.integer(0) : 0;
    }
    return undo;
}

}  // namespace

std::vector<PastChange> historyOf(Store &store, records::Kind kind, qint64 row)
{
    Connection &connection = store.connection();
    std::vector<PastChange> history;
    Query query = connection.query(
        "SELECT s.at, s.author, s.origin, s.reverts, j.payload FROM journal j JOIN step s ON s.seq = j.step "
        "WHERE j.kind = ? AND j.first_row = ? AND j.payload IS NOT NULL AND s.reverted IS NULL "
        "ORDER BY j.step, j.n");
    query.bind(0, int(kind)).bind(1, row);
    while (query.next()) {
        if (isUndo(connection, query.integer(3)))
            continue;
        auto change = changes::decode(query.blob(4));
        if (!change)
            throw Failure(Failure::Code::Damaged, store.path(), QStringLiteral("journal"));
        history.push_back({query.instant(0), query.uuid(1), Origin(query.integer(2)), std::move(*change)});
    }
    return history;
}

}  // namespace qianshao::store
