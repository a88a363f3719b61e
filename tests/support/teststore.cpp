// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/teststore.h"

#include <SQLiteCpp/Database.h>

#include <QFile>
#include <QStorageInfo>

#include <sqlcipher/sqlite3.h>

namespace qianshao::tests {

namespace {

// 2026-11-20 09:00 in Shanghai.
constexpr records::Instant morning{1'795'136'400'000};

// Memory where there is plenty, so that no test waits for a disk: what a killed program had written is there all the
// same, and none here takes the power away.
QString folderPattern()
{
    constexpr qint64 plenty = qint64(1024) * 1024 * 1024;
    const QStorageInfo memory(QStringLiteral("/dev/shm"));
    const bool isPlenty = memory.isReady() && !memory.isReadOnly() && memory.bytesAvailable() > plenty;
    return (isPlenty ? memory.rootPath() : QDir::tempPath()) + QStringLiteral("/qianshao-test-XXXXXX");
}

// Making the tables takes as long as a history of a simulation: it is done once a program, and copied.
QByteArray newStore()
{
    const store::Environment environment{[] { return morning; }, [] { return quint64(0); }};
    const QTemporaryDir folder(folderPattern());
    const QString path = folder.filePath(QStringLiteral("new.qianshao"));
    store::Store::create(path, TestStore::key(), environment).reset();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no new store");
    return file.readAll();
}

std::unique_ptr<store::Store> create(const QString &path, const store::Environment &environment)
{
    static const QByteArray bytes = newStore();
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no room for a store");
    file.close();
    auto store = store::Store::open(path, TestStore::key(), environment);
    store::Transaction transaction(store->connection());
    store->connection().query("UPDATE device SET id = ?").bind(0, store->newId()).run();
    store->connection().query("UPDATE meta SET value = ? WHERE key = 'file'").bind(0, store->newId()).run();
    transaction.commit();
    return store;
}

}  // namespace

TestStore::TestStore(quint64 random)
    : m_folder(folderPattern()),
      m_now(std::make_shared<records::Instant>(morning)),
      m_random(std::make_shared<quint64>(random * 1'000'003 + 1)),
      m_store(create(path(), environment()))
{
}

store::Environment TestStore::environment() const
{
    return {[now = m_now] { return *now; },
        [random = m_random] {
                // splitmix64
            quint64 z = (*random += 0x9e3779b97f4a7c15ULL);
            z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
            z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
            return z ^ (z >> 31);
        }};
}

void TestStore::reopen()
{
    m_store.reset();
    m_store = store::Store::open(path(), key(), environment());
}

void TestStore::killAndReopen()
{
    sqlite3_db_config(
        m_store->connection().database().getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, static_cast<int *>(nullptr));
    reopen();
}

std::unique_ptr<store::Store> TestStore::another() const
{
    return store::Store::open(path(), key(), environment());
}

void TestStore::put(const changes::ChangeSet &set)
{
    const store::Applied applied = m_store->apply(set, store::Origin::Edit);
    if (!applied.problems.empty())
        qFatal("the store refused %d.%s, code %d", int(applied.problems.front().kind),
            qPrintable(applied.problems.front().field), int(applied.problems.front().code));
}

}  // namespace qianshao::tests
