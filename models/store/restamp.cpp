// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/restamp.h"

#include "models/changes/stateform.h"
#include "models/changes/wire.h"
#include "models/store/batch.h"

#include <algorithm>

namespace qianshao::store {

using changes::Knowledge;
using changes::RecordState;
using changes::Version;
using changes::Written;
using records::Kind;

namespace {

constexpr qint64 thisDevice = 1;  // inside a file

// One run over the whole file, in one transaction.
class Restamp {
public:
    Restamp(Store &store, records::Instant now)
        : m_connection(store.connection()),
          m_states(m_connection),
          m_lastGood(changes::stampOf(now.ms + changes::furthestAheadMs, 0xffff)),
          m_now(changes::nextStamp(0, now.ms))
    {
    }
    bool run();

private:
    [[nodiscard]] bool chooseStamps();
    void keepStamps();
    void restampColumns();
    void restampVersions(Kind kind);
    void restampJournal();
    void restampRemoved();
    void update(const QByteArray &table, const QByteArray &column, const QByteArray &where = "true");

    [[nodiscard]] qint64 after(qint64 stamp) const;
    void restamp(Version &at, qint64 device) const;
    void restamp(Knowledge &knowledge, qint64 device) const;
    void restamp(FieldVersions &versions) const;
    void restamp(RecordState &state) const;
    [[nodiscard]] QByteArray restamped(const QByteArray &states) const;

    Connection &m_connection;
    RowStates m_states;
    const qint64 m_lastGood;
    const qint64 m_now;
    std::map<qint64, qint64> m_after;  // of each step that is stamped ahead: before and after
};

// A step may have written below its own stamp (Batch::stampsToSpare), never above it: so the steps keep their distance.
bool Restamp::chooseStamps()
{
    qint64 last = m_now;
    {
        Query query = m_connection.query("SELECT max(stamp) FROM step WHERE stamp <= ?");
        query.bind(0, m_lastGood);
        if (query.next())
            last = std::max(last, query.integer(0));
    }
    Query query = m_connection.query("SELECT stamp FROM step WHERE stamp > ? ORDER BY stamp");
    query.bind(0, m_lastGood);
    while (query.next())
        m_after[query.integer(0)] = last += Batch::stampsToSpare + 1;
    return !m_after.empty();
}

void Restamp::keepStamps()
{
    m_connection.execute("CREATE TEMP TABLE restamp (before INTEGER PRIMARY KEY, after INTEGER NOT NULL)");
    for (const auto &[before, after] : m_after) {
        Query query = m_connection.query("INSERT INTO temp.restamp (before, after) VALUES (?, ?)");
        query.bind(0, before).bind(1, after);
        query.run();
    }
}

// What lies between two steps is the later one's; beyond the last is what follows it.
qint64 Restamp::after(qint64 stamp) const
{
    if (stamp <= m_lastGood)
        return stamp;
    const auto step = m_after.lower_bound(stamp);
    const auto &[before, after] = step == m_after.end() ? *m_after.rbegin() : *step;
    return after - (before - stamp);
}

void Restamp::update(const QByteArray &table, const QByteArray &column, const QByteArray &where)
{
    const QByteArray shift = "(SELECT after - before FROM temp.restamp ";
    Query query = m_connection.query("UPDATE " + table + " SET " + column + " = " + column + " + coalesce(" + shift
        + "WHERE before >= " + column + " ORDER BY before LIMIT 1), " + shift + "ORDER BY before DESC LIMIT 1)) WHERE "
        + column + " > ?1 AND " + where);
    query.bind(0, m_lastGood);
    query.run();
}

void Restamp::restampColumns()
{
    update("step", "stamp");
    update("outbox", "since");
    update("outbox", "relay");
    update("departure", "stamp");
    update("alias", "stamp");
    update("package", "up_to", "direction = 1");
    update("writer", "stamp", "device = (SELECT device FROM peer WHERE number = 1)");
}

void Restamp::restamp(Version &at, qint64 device) const
{
    if (at.device == device)
        at.stamp = after(at.stamp);
}

void Restamp::restamp(Knowledge &knowledge, qint64 device) const
{
    for (Version &at : knowledge)
        restamp(at, device);
}

void Restamp::restamp(FieldVersions &versions) const
{
    for (auto &[field, version] : versions) {
        restamp(version.at, thisDevice);
        restamp(version.known, thisDevice);
        for (Written &other : version.others)
            restamp(other.at, thisDevice);
    }
}

void Restamp::restamp(RecordState &state) const
{
    const qint64 device = m_states.device();
    for (changes::FieldState &field : state.fields) {
        for (Written &written : field.values)
            restamp(written.at, device);
        restamp(field.known, device);
    }
    restamp(state.removal, device);
    restamp(state.removedAt, device);
    for (changes::Author &author : state.authors)
        restamp(author.at, device);
}

QByteArray Restamp::restamped(const QByteArray &states) const
{
    auto decoded = changes::decodeStates(states, 1);
    if (!decoded || decoded->empty())
        return states;
    restamp(decoded->front());
    return changes::encodeStates(*decoded);
}

void Restamp::restampVersions(Kind kind)
{
    const QByteArray table = records::tableOf(kind);
    update(table, "version", "device = 1");
    std::vector<std::pair<qint64, QByteArray>> changed;
    {
        Query query = m_connection.query("SELECT row, versions FROM " + table + " WHERE versions IS NOT NULL");
        while (query.next()) {
            FieldVersions versions = decodeVersions(query.blob(1));
            const FieldVersions before = versions;
            restamp(versions);
            if (versions != before)
                changed.emplace_back(query.integer(0), encodeVersions(versions));
        }
    }
    for (const auto &[row, versions] : changed) {
        Query query = m_connection.query("UPDATE " + table + " SET versions = ? WHERE row = ?");
        query.bindBlob(0, versions).bind(1, row);
        query.run();
    }
}

// What was decided between stands behind a change; only a step that is stamped ahead can know of such stamps.
void Restamp::restampJournal()
{
    struct Line {
        qint64 step;
        qint64 n;
        QByteArray payload;
    };
    std::vector<Line> changed;
    {
        Query query = m_connection.query("SELECT j.step, j.n, j.payload FROM step s JOIN journal j ON j.step = s.seq "
                                         "WHERE s.stamp > ? AND j.payload IS NOT NULL");
        query.bind(0, m_lastGood);
        while (query.next()) {
            const QByteArray payload = query.blob(2);
            const qsizetype end = changes::sizeOfChange(payload);
            FieldVersions settled = decodeVersions(QByteArrayView(payload).sliced(end));
            if (settled.empty())
                continue;
            restamp(settled);
            changed.push_back({query.integer(0), query.integer(1), payload.first(end) + encodeVersions(settled)});
        }
    }
    for (const Line &line : changed) {
        Query query = m_connection.query("UPDATE journal SET payload = ? WHERE step = ? AND n = ?");
        query.bindBlob(0, line.payload).bind(1, line.step).bind(2, line.n);
        query.run();
    }
}

void Restamp::restampRemoved()
{
    std::vector<std::tuple<Kind, records::Uuid, bool>> stones;
    {
        Query query = m_connection.query("SELECT kind, id, sent FROM tombstone");
        while (query.next())
            stones.emplace_back(Kind(query.integer(0)), query.uuid(1), query.integer(2) != 0);
    }
    for (const auto &[kind, id, isSent] : stones) {
        Tombstone stone = *readTombstone(m_connection, kind, id);
        restamp(stone.at, thisDevice);
        restamp(stone.known, thisDevice);
        stone.unsent = restamped(stone.unsent);
        writeTombstone(m_connection, kind, id, stone, isSent);
    }
}

bool Restamp::run()
{
    Transaction transaction(m_connection);
    if (!chooseStamps())
        return false;
    keepStamps();
    restampJournal();
    restampRemoved();
    for (const Kind kind : records::allKinds()) {
        if (!records::isLocal(kind))
            restampVersions(kind);
    }
    restampColumns();
    m_connection.execute("DROP TABLE temp.restamp");
    transaction.commit();
    return true;
}

}  // namespace

bool restampAhead(Store &store, records::Instant now)
{
    return Restamp(store, now).run();
}

}  // namespace qianshao::store
