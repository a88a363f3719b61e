// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ledger/devices.h"
#include "app/ledger/feed.h"
#include "app/ledger/reception.h"
#include "models/sync/round.h"
#include "tests/support/device.h"
#include "tests/support/postgres.h"

namespace qianshao::tests {

// A hub's records on a real PostgreSQL, with one unit.
class LedgerBench {
public:
    LedgerBench();
    // Another unit of the same database, of which the hub itself has made the record. `above`: null for none.
    LedgerBench(
        const LedgerBench &beside, const records::Uuid &unit, const QString &code, const records::Uuid &above = {});

    [[nodiscard]] postgres::Connection &connection() { return m_connection; }
    [[nodiscard]] std::unique_ptr<postgres::Connection> another(
        std::chrono::seconds patience = std::chrono::seconds(20)) const;
    [[nodiscard]] const records::Uuid &unit() const { return m_unit; }
    [[nodiscard]] records::Instant now() const { return m_now; }
    void setNow(records::Instant now) { m_now = now; }
    // A device of somebody, whom the roster may name or not; `role` holds as long as it does not.
    [[nodiscard]] qint64 join(
        const records::Uuid &staff, records::Role role, const QString &name = QStringLiteral("laptop"));
    // With the keys that it had, by another invitation.
    [[nodiscard]] qint64 joinAgain(qint64 device, const QString &name);
    [[nodiscard]] ledger::Device device(qint64 number);

    // By hand, with numbers beyond those of a laptop that speaks for the same device.
    [[nodiscard]] changes::PushReply push(qint64 device, std::vector<changes::RecordState> states, qint64 upTo = 0);
    [[nodiscard]] changes::Page pull(qint64 device, changes::Place after, int most = 1000);
    // What psql prints.
    [[nodiscard]] QString query(const QString &sql) const { return Postgres::query(m_database, sql); }

private:
    [[nodiscard]] static Postgres &cluster();
    [[nodiscard]] qint64 join(int seed, const records::Uuid &staff, records::Role role, const QString &name);

    QString m_database;
    postgres::StopSign m_stop;
    postgres::Connection m_connection;
    records::Uuid m_unit = records::Uuid::v7(1, 0, 1);
    records::Instant m_now;
    std::map<qint64, qint64> m_pushes;
    std::map<qint64, int> m_seeds;  // of the devices' keys
    int m_lastSeed = 0;
    quint64 m_invitations = 0;
};

// A laptop with a file that belongs to that unit.
class LedgerLaptop : public sync::HubLine {
public:
    LedgerLaptop(LedgerBench &bench, const records::Uuid &staff, records::Role role);

    // Gives and takes until there is nothing more; the trouble that ended it.
    sync::Trouble meet();
    [[nodiscard]] Device &device() { return m_device; }
    [[nodiscard]] store::Store &store() { return *m_device.file; }

    void push(const changes::PackedPush &push, sync::Heard<changes::PushReply> heard) override;
    void pull(changes::Place after, int most, sync::Heard<changes::Page> heard) override;

private:
    LedgerBench &m_bench;
    Device m_device;
    sync::Round m_round;
};

}  // namespace qianshao::tests
