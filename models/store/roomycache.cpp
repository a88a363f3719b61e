// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/roomycache.h"

namespace qianshao::store {

RoomyCache::RoomyCache(Connection &connection) : m_connection(connection)
{
    {
        Query query = m_connection.query("PRAGMA cache_size");
        if (query.next())
            m_before = query.integer(0);
    }
    m_connection.execute("PRAGMA cache_size = -192000");  // KiB
}

RoomyCache::~RoomyCache()
{
    try {
        m_connection.execute(("PRAGMA cache_size = " + QByteArray::number(m_before)).constData());
        m_connection.execute("PRAGMA shrink_memory");
    } catch (const Failure &) {
        // A cache too large is no harm.
    }
}

}  // namespace qianshao::store
