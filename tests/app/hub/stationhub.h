// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/app/hub/hubprocess.h"
#include "tests/support/postgres.h"

#include <csignal>

namespace qianshao::tests {

// A hub over TLS on a PostgreSQL of its own, with one station, 610502001.
class StationHub {
public:
    explicit StationHub(const QJsonObject &settings = {});
    // Returns when it serves.
    void begin();
    // SIGKILL.
    void kill() { (void)m_process->end(SIGKILL); }
    [[nodiscard]] bool isRunning() const { return m_process->id() != 0; }
    [[nodiscard]] Postgres &postgres() { return m_postgres; }
    [[nodiscard]] HubProcess &process() { return *m_process; }

    [[nodiscard]] QString address() const { return QStringLiteral("127.0.0.1:%1").arg(m_process->port()); }
    // The code that admits one more device, a chief's, of a unit that there is; `address` where devices go another way.
    [[nodiscard]] QString code(
        const QString &unit = QStringLiteral("610502001"), const QString &address = QString()) const;
    // One of the program's commands; what it prints.
    [[nodiscard]] QString command(const QStringList &words) const;
    [[nodiscard]] QString query(const QString &sql) const { return Postgres::query(m_database, sql); }
    [[nodiscard]] const QString &database() const { return m_database; }

private:
    Postgres m_postgres;
    QTemporaryDir m_folder;
    const QString m_database;
    QJsonObject m_settings;
    std::unique_ptr<HubProcess> m_process;
    int m_starts = 0;
};

}  // namespace qianshao::tests
