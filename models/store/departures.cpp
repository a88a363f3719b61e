// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/departures.h"

#include "models/records/catalogue.h"

namespace qianshao::store {

using records::Kind;
using records::Uuid;

bool Departures::isWanted()
{
    if (!m_isWanted) {
        Query query = m_connection.query("SELECT 1 FROM partner WHERE road <> 3 LIMIT 1");
        m_isWanted = query.next();
    }
    return *m_isWanted;
}

void Departures::note(Kind kind, const Uuid &id, qint64 stamp, qint64 knows)
{
    if (!isWanted())
        return;
    Query query = m_connection.query("INSERT OR REPLACE INTO departure (kind, id, stamp, knows) VALUES (?, ?, ?, ?)");
    query.bind(0, qint64(kind)).bind(1, id).bind(2, stamp).bind(3, knows);
    query.run();
}

void Departures::noteRows(Kind kind, qint64 first, qint64 last, qint64 stamp)
{
    if (!isWanted())
        return;
    Query query = m_connection.query(
        QByteArray("INSERT OR REPLACE INTO departure (kind, id, stamp, knows) SELECT ?1, id, ?4, 0 FROM ")
        + records::tableOf(kind) + " WHERE row BETWEEN ?2 AND ?3");
    query.bind(0, qint64(kind)).bind(1, first).bind(2, last).bind(3, stamp);
    query.run();
}

void Departures::rename(Kind kind, const Uuid &before, const Uuid &now)
{
    Query query = m_connection.query("UPDATE OR REPLACE departure SET id = ?3 WHERE kind = ?1 AND id = ?2");
    query.bind(0, qint64(kind)).bind(1, before).bind(2, now);
    query.run();
}

}  // namespace qianshao::store
