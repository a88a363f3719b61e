// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/store.h"

#include "models/store/batch.h"
#include "models/store/migrations.h"
#include "models/store/searchtokenizer.h"
#include "models/store/versions.h"

#include <SQLiteCpp/Database.h>

#include <QDateTime>
#include <QRandomGenerator>

namespace qianshao::store {

using changes::ChangeSet;
using records::Kind;
using records::Uuid;

Environment systemEnvironment()
{
    return {[] { return records::Instant{QDateTime::currentMSecsSinceEpoch()}; },
        [] { return QRandomGenerator::global()->generate64(); }};
}

Store::Store(const QString &path, const QByteArray &key, Connection::Mode mode, Environment environment, int patienceMs)
    : m_key(key),
      m_connection(path, key, mode, patienceMs),
      m_environment(std::move(environment)),
      m_tables(m_connection),
      m_drafts(m_connection)
{
    registerSearchTokenizer(m_connection.database().getHandle());
    migrate(m_connection, mode == Connection::Mode::Create);
    qRegisterMetaType<Touched>();
    (void)changedElsewhere();
    m_seenStep = newestStep();
}

Store::~Store() = default;

std::unique_ptr<Store> Store::create(const QString &path, const QByteArray &key, Environment environment)
{
    std::unique_ptr<Store> store(
        new Store(path, key, Connection::Mode::Create, std::move(environment), ordinaryPatienceMs));
    Transaction transaction(store->m_connection);
    Query device = store->m_connection.query("INSERT INTO device (number, id) VALUES (1, ?)");
    device.bind(0, store->newId());
    device.run();
    Query station = store->m_connection.query("INSERT INTO meta (key, value) VALUES ('file', ?)");
    station.bind(0, store->newId());
    station.run();
    transaction.commit();
    return store;
}

std::unique_ptr<Store> Store::open(const QString &path, const QByteArray &key, Environment environment, int patienceMs)
{
    return std::unique_ptr<Store>(
        new Store(path, key, Connection::Mode::ReadWrite, std::move(environment), patienceMs));
}

std::unique_ptr<Store> Store::another() const
{
    return open(path(), m_key, m_environment);
}

Applied Store::apply(const ChangeSet &set, Origin origin, const StepInfo &info)
{
    Batch batch(*this, origin, info);
    if (auto problems = batch.add(set); !problems.empty())
        return {.step = 0, .inverse = {}, .touched = {}, .problems = std::move(problems)};
    Applied applied = batch.commit();
    if (applied.problems.empty())
        applied.inverse = changes::inverse(set);
    return applied;
}

Applied Store::revert(qint64 step, const GoOn &goOn)
{
    Batch batch(*this, Origin::Revert, {});
    if (auto problems = batch.addRevert(step, goOn); !problems.empty())
        return {.step = 0, .inverse = {}, .touched = {}, .problems = std::move(problems)};
    Applied applied = batch.commit();
    // Not in the same step: done again, it must not remove what others wrote.
    if (applied.problems.empty() && !batch.broughtBack().empty()) {
        Batch arrivals(*this, Origin::Hub, {});
        arrivals.letIn(batch.broughtBack());
        (void)arrivals.commit();
    }
    return applied;
}

qint64 Store::sizeOf(qint64 step)
{
    Query query = m_connection.query("SELECT sum(last_row - first_row + 1) FROM journal WHERE step = ?");
    query.bind(0, step);
    return query.next() ? query.integer(0) : 0;
}

bool Store::journalNames(records::Kind kind, const QString &word)
{
    Query query = m_connection.query(
        "SELECT 1 FROM journal WHERE kind = ? AND payload IS NOT NULL AND instr(payload, ?) > 0 LIMIT 1");
    query.bind(0, qint64(kind)).bindBlob(1, word.toUtf8());
    return query.next();
}

void Store::setPatience(int milliseconds)
{
    m_connection.database().setBusyTimeout(milliseconds);
}

Uuid Store::newId()
{
    // The clock may stand still or go back: ids still ascend.
    const qint64 now = m_environment.now().ms;
    if (now > m_lastIdMs) {
        m_lastIdMs = now;
        m_idCounter = 0;
    } else if (++m_idCounter > 0xfff) {
        ++m_lastIdMs;
        m_idCounter = 0;
    }
    return Uuid::v7(m_lastIdMs, m_idCounter, m_environment.random());
}

qint64 Store::lastStamp()
{
    Query query = m_connection.query("SELECT stamp FROM step ORDER BY seq DESC LIMIT 1");
    return query.next() ? query.integer(0) : 0;
}

qint64 Store::stampOf(Kind kind, const Uuid &id, int field)
{
    const auto stored = m_tables[kind].read(rowOf(kind, id));
    if (!stored)
        return 0;
    const FieldVersions versions = decodeVersions(stored->versions);
    const auto own = versions.find(field);
    return own == versions.end() ? stored->version.stamp : own->second.at.stamp;
}

qint64 Store::rowOf(Kind kind, const Uuid &id)
{
    return m_tables[kind].rowOf(id);
}

Uuid Store::idOf(Kind kind, qint64 row)
{
    return m_tables[kind].idOf(row);
}

QString Store::setting(const QString &key)
{
    Query query = m_connection.query("SELECT value FROM setting WHERE key = ?");
    query.bind(0, key);
    return query.next() ? query.text(0) : QString();
}

void Store::setSetting(const QString &key, const QString &value)
{
    m_connection.query("UPDATE setting SET value = ? WHERE key = ?").bind(0, value).bind(1, key).run();
    if (m_connection.changed() > 0)
        return;
    Query query = m_connection.query("INSERT INTO setting (id, key, value) VALUES (?, ?, ?) "
                                     "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    query.bind(0, newId()).bind(1, key).bind(2, value).run();
}

void Store::dropSetting(const QString &key)
{
    Query query = m_connection.query("DELETE FROM setting WHERE key = ?");
    query.bind(0, key);
    query.run();
}

qint64 Store::counter(const char *name, qint64 key)
{
    return Counters::value(m_connection, name, key);
}

qint64 Store::counterSum(const char *name)
{
    return Counters::sum(m_connection, name);
}

bool Store::changedElsewhere()
{
    Query query = m_connection.query("PRAGMA data_version");
    query.next();
    const qint64 version = query.integer(0);
    return std::exchange(m_dataVersion, version) != version;
}

qint64 Store::newestStep()
{
    Query query = m_connection.query("SELECT max(seq) FROM step");
    query.next();
    return query.integer(0);
}

bool Store::readElsewhere()
{
    if (!changedElsewhere())
        return false;
    if (const qint64 newest = newestStep(); std::exchange(m_seenStep, newest) == newest)
        return false;
    // What another one wrote is not told in detail.
    Q_EMIT changed(Touched{.rows = {}, .everything = true});
    return true;
}

}  // namespace qianshao::store
