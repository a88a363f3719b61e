// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/all.h"
#include "models/sync/syncthread.h"
#include "tests/app/hub/hubprocess.h"
#include "tests/support/postgres.h"
#include "tests/support/teststore.h"

#include <QTest>

namespace qianshao::tests {

template <class Condition>
bool comes(Condition condition, int ms = 30'000)
{
    return QTest::qWaitFor(condition, ms);
}

// A hub over TLS on a PostgreSQL of its own, with one station.
class ServedHub {
public:
    ServedHub();
    void begin();
    // SIGKILL.
    void kill();
    [[nodiscard]] QString address() const { return QStringLiteral("127.0.0.1:%1").arg(m_process->port()); }
    // The code that admits one more device, a chief's.
    [[nodiscard]] QString code() const;
    [[nodiscard]] QString query(const QString &sql) const { return Postgres::query(m_database, sql); }
    [[nodiscard]] HubProcess &process() { return *m_process; }

private:
    [[nodiscard]] QString command(const QStringList &words) const;

    Postgres m_postgres;
    QTemporaryDir m_folder;
    const QString m_database;
    QJsonObject m_settings;
    std::unique_ptr<HubProcess> m_process;
    int m_starts = 0;
};

// A window on a file that was admitted by a code.
struct Window {
    Window(const ServedHub &hub, quint64 random, const QString &code = {});
    void begin();
    // The file's clock is the machine's.
    void tick();
    [[nodiscard]] bool isSettled() const;
    // And no photo waits.
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] size_t persons() { return file->readAll<records::Person>().size(); }
    void write(const QString &name);

    TestStore file;
    security::Vault vault;
    std::unique_ptr<sync::SyncThread> thread;
};

}  // namespace qianshao::tests
