// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/refusal.h"
#include "models/security/devicekeys.h"
#include "tests/app/ledger/ledgerbench.h"
#include "tests/models/sync/simulationoutcome.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::tests;
using namespace Qt::StringLiterals;
using changes::Page;
using changes::PushReply;
using postgres::Parameters;
using records::Uuid;
using sync::Trouble;

namespace {

constexpr int ordinaryActs = 45;

// A unit of its own in the records of a hub.
class LedgerHub : public SpokenHub {
public:
    explicit LedgerHub(LedgerBench &bench) : m_connection(bench.connection())
    {
        static quint16 units = 0;
        m_unit = Uuid::v7(10, ++units, 1 << 8);
        (void)m_connection.ask("INSERT INTO unit (unit, code, name) VALUES ($1::uuid, $2::text, $2::text)",
            Parameters().add(m_unit.bytes()).add(QString::number(units)));
    }

    qint64 number() const override { return security::deviceNumberOf(m_unit.bytes()); }

    void admit(qint64 device, const Uuid &staff, records::Role role) override
    {
        (void)m_connection.ask("INSERT INTO device (unit, device, staff, name, sign_key, seal_key, role, labels, "
                               "lease_days) VALUES ($1::uuid, $2::bigint, $3::uuid, '', sha256('a'), sha256('b'), "
                               "$4::smallint, $5::bigint[], NULL)",
            Parameters()
                .add(m_unit.bytes())
                .add(device)
                .add(staff.bytes())
                .add(qint16(role))
                .add(rules::labelsSeenBy({role, staff, {}}, {})));
    }

    void revoke(qint64 device) override { ledger::revokeDevice(m_connection, m_unit, device, latest); }

    Said<PushReply> receive(qint64 device, const changes::Push &push) override
    {
        return asked([&] { return ledger::receive(m_connection, deviceOf(device), push, latest).reply; });
    }

    Said<Page> page(qint64 device, changes::Place after, int most) override
    {
        return asked([&] { return ledger::page(m_connection, deviceOf(device), after, most); });
    }

    changes::Place newestPlaceOf(qint64 device) override
    {
        const auto rows = m_connection.ask("SELECT d.view, u.last_number FROM device d JOIN unit u ON u.unit = d.unit "
                                           "WHERE d.unit = $1::uuid AND d.device = $2::bigint",
            Parameters().add(m_unit.bytes()).add(device));
        return {int(rows.number(0, 0)), rows.number(0, 1)};
    }

private:
    // Behind all that laptops whose clocks jump may write.
    static constexpr records::Instant latest{4'000'000'000'000};

    ledger::Device deviceOf(qint64 device) { return ledger::knownDevice(m_connection, m_unit, device, latest); }

    // What is left open is rolled back, as the hub's workers do.
    template <class Ask>
    auto asked(Ask &&ask) -> Said<decltype(ask())>
    {
        Said<decltype(ask())> said = Trouble::StaleNumber;
        try {
            said = ask();
        } catch (const ledger::Refusal &refusal) {
            if (refusal.code() == ledger::Refusal::Code::Revoked)
                said = Trouble::Revoked;
        }
        m_connection.rollBack();
        return said;
    }

    postgres::Connection &m_connection;
    Uuid m_unit;
};

}  // namespace

// The simulation's histories with the hub's own records on a PostgreSQL, which looks only at what a push has changed:
// the simulated hub, which derives everything anew, says what the laptops are to have in the end.
class LedgerSimulationTest : public QObject {
    Q_OBJECT

    std::unique_ptr<LedgerBench> m_bench;

private Q_SLOTS:
    void initTestCase()
    {
        m_bench = std::make_unique<LedgerBench>();
        // The disk is not looked at.
        (void)m_bench->connection().ask("SET synchronous_commit = off");
    }

    void laptopsHaveWhatTheyAreToHave_data() { addHistories(100, 50); }
    void laptopsHaveWhatTheyAreToHave()
    {
        QFETCH(quint32, first);
        QFETCH(int, count);
        for (quint32 seed = first; seed < first + quint32(count); ++seed) {
            const auto run = [&](const std::vector<int> &acts) {
                LedgerHub hub(*m_bench);
                return outcomeOf(seed, acts, &hub);
            };
            if (const QString fault = run(firstActs(ordinaryActs)).fault; !fault.isEmpty())
                QFAIL(qPrintable(u"seed %1: %2; %3"_s.arg(seed).arg(fault, explained(run, ordinaryActs))));
        }
    }
};

QTEST_GUILESS_MAIN(LedgerSimulationTest)
#include "simulationtest.moc"
