// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/lineage.h"
#include "tests/app/ledger/county.h"

#include <QTest>

#include <barrier>
#include <thread>

using namespace qianshao;
using namespace qianshao::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace records;
using changes::RecordState;
using postgres::Connection;

namespace {

RecordState call(quint64 id, qint64 stamp, qint64 device, const QString &note = u"回拨"_s)
{
    RecordState state{Kind::Call, Uuid::v7(qint64(id), 7, 1), {}, {}, {}, {}};
    changes::write(state, numberOf(&Call::note), note, {stamp, device}, {});
    return state;
}

}  // namespace

// Many at once, and a station that was put back.
class RiseLoadTest : public QObject, CountyBench {
    Q_OBJECT

    // How many of the calls a unit has, and whether they are all the same.
    QString callsIn(const QString &code)
    {
        return m_county->base.query(
            u"SELECT count(*), md5(string_agg(encode(state, 'hex'), ' ' ORDER BY id)) "
            "FROM record r JOIN unit u USING (unit) WHERE u.code = '%1' AND kind = 6"_s.arg(code));
    }
    void riseFully(Connection &connection, const Uuid &unit, int most)
    {
        while (ledger::rise(connection, unit, most)) {}
    }

private Q_SLOTS:
    void init() { begin(); }

    // Hub processes of one database that all hear of everything.
    void severalAtOnceDoItOnce()
    {
        constexpr int hubs = 4;
        const qint64 device = east().bench.join(east().staff, Role::Chief);
        std::vector<RecordState> calls;
        for (quint64 i = 1; i <= 400; ++i)
            calls.push_back(call(i, 1 << 16, device));
        QVERIFY(east().bench.push(device, calls).refused.empty());
        std::barrier begin(hubs);
        std::atomic<int> failures = 0;
        std::vector<std::thread> threads;
        for (int hub = 0; hub < hubs; ++hub) {
            threads.emplace_back([&] {
                const auto connection = m_county->base.another();
                begin.arrive_and_wait();
                try {
                    for (int i = 0; i < 100; ++i)
                        riseFully(*connection, east().id(), 10);
                } catch (const postgres::Failure &) {
                    ++failures;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(int(failures), 0);
        m_county->rise();
        QCOMPARE(callsIn(u"1"_s), callsIn(u"2"_s));
        // Each of the county's numbers was given once, to what has it: nothing came twice.
        QCOMPARE(m_county->base.query(u"SELECT last_number - (SELECT count(*) FROM record r WHERE r.unit = u.unit) "
                                      "FROM unit u WHERE code = '1'"_s),
            u"0"_s);
    }

    // It would only wait for the county's lock, to find nothing left.
    void whoComesSecondDoesNotWait()
    {
        const qint64 device = east().bench.join(east().staff, Role::Chief);
        m_county->rise();
        (void)east().bench.push(device, {call(1, 1 << 16, device)});
        const auto first = m_county->base.another();
        (void)first->ask({{"BEGIN", {}}, {"SELECT 1 FROM risen FOR UPDATE", {}}});
        QVERIFY(!ledger::rise(m_county->base.connection(), east().id(), 10));
        QVERIFY(callsIn(u"1"_s).startsWith(u"0|"));
        first->rollBack();
        QVERIFY(!ledger::rise(m_county->base.connection(), east().id(), 10));
        QCOMPARE(callsIn(u"1"_s), callsIn(u"2"_s));
    }

    // And with them somebody at the county, who writes as well.
    void aHundredWritersLoseNothing()
    {
        constexpr int writers = 100;
        constexpr int pushes = 3;
        std::vector<ledger::Device> devices;
        for (int i = 0; i < writers; ++i)
            devices.push_back(east().bench.device(east().bench.join(east().staff, Role::Chief)));
        const ledger::Device above = office().bench.device(office().bench.join(office().staff, Role::Chief));
        std::atomic<int> writing = writers;
        std::vector<std::thread> threads;
        for (int writer = 0; writer < writers; ++writer) {
            threads.emplace_back([&, writer] {
                const auto connection = m_county->base.another(300s);
                const ledger::Device &device = devices[size_t(writer)];
                for (int i = 1; i <= pushes; ++i) {
                    const quint64 id = quint64(writer * pushes + i);
                    // One of one's own, and one at which everybody writes.
                    (void)ledger::receive(*connection, device,
                        {i, 0, {call(id, i << 16, device.number), call(9'000, i << 16, device.number, u"众"_s)}},
                        east().bench.now());
                }
                --writing;
            });
        }
        threads.emplace_back([&] {
            const auto connection = m_county->base.another(300s);
            for (int i = 1; writing > 0; ++i)
                (void)ledger::receive(
                    *connection, above, {i, 0, {call(10'000 + quint64(i), i << 16, above.number)}}, above.enrolledAt);
        });
        for (int hub = 0; hub < 2; ++hub) {
            threads.emplace_back([&] {
                const auto connection = m_county->base.another(300s);
                while (writing > 0)
                    riseFully(*connection, east().id(), 20);
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        m_county->rise();
        QCOMPARE(m_county->base.query(u"SELECT count(*) FROM record s JOIN unit su USING (unit) LEFT JOIN record c "
                                      "ON c.unit = '%1' AND c.kind = s.kind AND c.id = s.id AND c.state = s.state "
                                      "WHERE su.code = '2' AND c.id IS NULL"_s.arg(office().id().toString())),
            u"0"_s);
        QVERIFY(callsIn(u"2"_s).startsWith(u"301|"));
        QCOMPARE(m_county->base.query(u"SELECT count(*) - count(DISTINCT number) FROM record WHERE unit = '%1'"_s.arg(
                     office().id().toString())),
            u"0"_s);
    }

    // The same numbers are other changes' then.
    void aStationThatWasPutBackRisesAgain()
    {
        const qint64 device = east().bench.join(east().staff, Role::Chief);
        (void)east().bench.push(device, {call(1, 1 << 16, device)});
        m_county->rise();
        const QString known = m_county->base.query(u"SELECT last_number FROM unit WHERE code = '2'"_s);
        (void)east().bench.push(device, {call(2, 2 << 16, device), call(3, 2 << 16, device)});
        m_county->rise();
        QVERIFY(callsIn(u"1"_s).startsWith(u"3|"));
        (void)m_county->base.query(
            u"DELETE FROM record r USING unit u WHERE u.unit = r.unit AND u.code = '2' AND r.number > %1; "
            "UPDATE unit SET last_number = %1 WHERE code = '2'"_s.arg(known));
        // Nobody has noticed, but fewer changes than have risen there cannot be.
        (void)east().bench.push(device, {call(4, 3 << 16, device)});
        m_county->rise();
        QVERIFY(callsIn(u"1"_s).startsWith(u"4|"));
        // As many once more: only the lineage tells.
        (void)m_county->base.query(
            u"DELETE FROM record r USING unit u WHERE u.unit = r.unit AND u.code = '2' AND r.number > %1; "
            "UPDATE unit SET last_number = %1 WHERE code = '2'"_s.arg(known));
        ledger::beginLineages(m_county->base.connection());
        (void)east().bench.push(device, {call(5, 4 << 16, device), call(6, 4 << 16, device)});
        m_county->rise();
        QVERIFY(callsIn(u"1"_s).startsWith(u"6|"));
        QVERIFY(m_county->waiting().empty());
    }
};

QTEST_GUILESS_MAIN(RiseLoadTest)
#include "riseloadtest.moc"
