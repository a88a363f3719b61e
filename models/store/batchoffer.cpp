// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/batch.h"

// What a file offers once more to a hub that was put back to an earlier state. In the outbox it has relay = -1.
namespace qianshao::store {

using changes::RecordState;
using changes::Refused;
using records::Kind;

void Batch::offerAll()
{
    begin();
    for (const Kind kind : records::allKinds()) {
        if (!records::travels(kind))
            continue;
        Query query =
            m_connection.query(QByteArray("INSERT INTO outbox (kind, row, since, relay) SELECT ?, row, ?, -1 FROM ")
                + records::tableOf(kind)
                + " WHERE true ON CONFLICT (kind, row) DO UPDATE SET relay = iif(relay = 0, -1, relay)");
        query.bind(0, qint64(kind)).bind(1, m_version.stamp);
        query.run();
    }
    m_connection.query("UPDATE tombstone SET sent = 0").run();
    // A photo may have been lost without its record.
    m_connection
        .query("INSERT OR IGNORE INTO content_queue (sha256, size) SELECT sha256, max(coalesce(size, 0)) "
               "FROM attachment GROUP BY sha256")
        .run();
}

void Batch::dropOffers(std::span<const RecordState> states)
{
    for (const RecordState &theirs : states) {
        if (!records::tableOf(theirs.kind))
            continue;
        const auto row = m_store.m_tables[theirs.kind].read(m_store.m_tables.rowOf(theirs.kind, theirs.id));
        if (!row || row->id != theirs.id)
            continue;
        const RecordState ours = rowStates().stateOf(theirs.kind, *row);
        if (ours.fields == theirs.fields && ours.removal == theirs.removal)
            takeFromOutbox(theirs.kind, row->row);
    }
}

changes::PushReply Batch::withoutOffers(changes::PushReply reply)
{
    std::erase_if(reply.refused, [&](const Refused &refused) {
        if (refused.why != Refused::Why::NotAllowed || !records::tableOf(refused.kind))
            return false;
        Query query = m_connection.query("SELECT 1 FROM outbox WHERE kind = ? AND row = ? AND relay <> -1");
        query.bind(0, qint64(refused.kind)).bind(1, m_store.m_tables.rowOf(refused.kind, refused.id));
        return !query.next();
    });
    return reply;
}

}  // namespace qianshao::store
