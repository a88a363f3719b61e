// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/contentqueue.h"

namespace qianshao::store {

namespace {

constexpr auto dropUnnamed =
    "DELETE FROM content_queue WHERE sha256 = ?1 AND NOT EXISTS (SELECT 1 FROM attachment WHERE sha256 = ?1)";

}  // namespace

QStringList ContentQueue::unknown(int most)
{
    QStringList hashes;
    Query query = m_connection.query("SELECT sha256 FROM content_queue WHERE way = 0 LIMIT ?");
    query.bind(0, most);
    while (query.next())
        hashes.append(query.text(0));
    return hashes;
}

void ContentQueue::setWays(const std::vector<Content> &found)
{
    Transaction transaction(m_connection);
    for (const Content &content : found) {
        Query query = m_connection.query("UPDATE content_queue SET way = ? WHERE sha256 = ?");
        query.bind(0, qint64(content.way)).bind(1, content.sha256);
        query.run();
        if (content.way == Way::FromHub)
            m_connection.query(dropUnnamed).bind(0, content.sha256).run();
    }
    transaction.commit();
}

std::optional<QString> ContentQueue::next()
{
    std::optional<QString> first;
    std::pair<qint64, qint64> least;
    for (const Way way : {Way::ToHub, Way::FromHub}) {
        Query query = m_connection.query(
            "SELECT sha256, turn, size FROM content_queue WHERE way = ? ORDER BY turn, size LIMIT 1");
        query.bind(0, qint64(way));
        if (!query.next())
            continue;
        const std::pair place(query.integer(1), query.integer(2));
        if (!first || place < least) {
            first = query.text(0);
            least = place;
        }
    }
    return first;
}

void ContentQueue::settle(const QString &sha256)
{
    Query query = m_connection.query("DELETE FROM content_queue WHERE sha256 = ?");
    query.bind(0, sha256);
    query.run();
}

void ContentQueue::putOff(const QString &sha256)
{
    m_connection.query(dropUnnamed).bind(0, sha256).run();
    Query query = m_connection.query(
        "UPDATE content_queue SET turn = 1 + (SELECT max(0, max(turn)) FROM content_queue) WHERE sha256 = ?");
    query.bind(0, sha256);
    query.run();
}

bool ContentQueue::putFirst(const QString &sha256)
{
    Query query =
        m_connection.query("INSERT OR REPLACE INTO content_queue (sha256, size, way, turn) "
                           "SELECT sha256, coalesce(size, 0), 2, -1 FROM attachment WHERE sha256 = ? LIMIT 1");
    query.bind(0, sha256);
    query.run();
    return m_connection.changed() > 0;
}

ContentQueue::Counts ContentQueue::counts()
{
    Query query = m_connection.query("SELECT count(*) FILTER (WHERE way = 1), count(*) FILTER (WHERE way = 2) "
                                     "FROM content_queue WHERE way > 0");
    query.next();
    return {query.integer(0), query.integer(1)};
}

}  // namespace qianshao::store
