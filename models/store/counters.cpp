// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/counters.h"

namespace qianshao::store {

void Counters::add(const char *name, qint64 key, qint64 delta)
{
    m_deltas[{QByteArray(name), key}] += delta;
}

void Counters::write()
{
    for (const auto &[counter, delta] : m_deltas) {
        if (delta == 0)
            continue;
        Query query = m_connection.query("INSERT INTO counter (name, key, value) VALUES (?, ?, ?) "
                                         "ON CONFLICT DO UPDATE SET value = value + excluded.value");
        query.bind(0, QString::fromLatin1(counter.first)).bind(1, counter.second).bind(2, delta);
        query.run();
    }
    m_deltas.clear();
}

qint64 Counters::value(Connection &connection, const char *name, qint64 key)
{
    Query query = connection.query("SELECT value FROM counter WHERE name = ? AND key = ?");
    query.bind(0, QString::fromLatin1(name)).bind(1, key);
    return query.next() ? query.integer(0) : 0;
}

qint64 Counters::sum(Connection &connection, const char *name)
{
    Query query = connection.query("SELECT coalesce(sum(value), 0) FROM counter WHERE name = ?");
    query.bind(0, QString::fromLatin1(name));
    query.next();
    return query.integer(0);
}

}  // namespace qianshao::store
