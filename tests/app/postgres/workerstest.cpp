// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/postgres/workers.h"
#include "tests/support/postgres.h"

#include <QTest>

#include <condition_variable>

using namespace qianshao;
using namespace qianshao::postgres;
using namespace std::chrono_literals;
using Code = Failure::Code;

namespace {

// What a work came to, waited for.
class Outcome {
public:
    void set(std::optional<Failure> failure)
    {
        const std::lock_guard lock(m_mutex);
        m_failure = std::move(failure);
        m_isSet = true;
        m_changed.notify_all();
    }
    // Unset: it went well.
    [[nodiscard]] std::optional<Code> wait()
    {
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait_for(lock, 30s, [this] { return m_isSet; }))
            qFatal("nobody answers");
        return m_failure ? std::optional(m_failure->code()) : std::nullopt;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isSet = false;
    std::optional<Failure> m_failure;
};

std::optional<Code> run(Workers &workers, const Workers::Work &work)
{
    Outcome outcome;
    workers.run(
        {},
        [&](Connection &connection) {
            work(connection);
            outcome.set({});
        },
        [&](const Failure &failure) { outcome.set(failure); });
    return outcome.wait();
}

}  // namespace

// The way to PostgreSQL, with a real one.
class WorkersTest : public QObject {
    Q_OBJECT

    tests::Postgres m_postgres;
    const QByteArray m_target = m_postgres.newDatabase().toUtf8();

private Q_SLOTS:
    void valuesComeBackAsTheyWent()
    {
        const StopSign stop;
        Connection connection(m_target, 10s, stop);
        const Rows rows = connection.ask("SELECT $1::bigint, $2::bytea, $3::text, $4::bool, $5::bigint[], $6::int, "
                                         "cardinality($7::uuid[])",
            Parameters()
                .add(qint64(-5'000'000'000))
                .add(QByteArray("a\0b", 3))
                .add(QStringLiteral("王建国"))
                .add(true)
                .add(std::vector<qint64>{3, -4})
                .addNull()
                .addUuids({}));
        QCOMPARE(rows.number(0, 0), -5'000'000'000);
        QCOMPARE(rows.bytes(0, 1).toByteArray(), QByteArray("a\0b", 3));
        QCOMPARE(rows.text(0, 2), QStringLiteral("王建国"));
        QVERIFY(rows.flag(0, 3));
        QCOMPARE(rows.numbers(0, 4), (std::vector<qint64>{3, -4}));
        QVERIFY(rows.isNull(0, 5));
        QCOMPARE(rows.number(0, 6), 0);
    }

    // Megabytes both ways in one journey: neither side waits for the other.
    void muchTravelsAtOnce()
    {
        const StopSign stop;
        Connection connection(m_target, 20s, stop);
        const QByteArray large(3'000'000, 'x');
        std::vector<Statement> statements;
        for (int i = 0; i < 10; ++i)
            statements.push_back({"SELECT $1::bytea", Parameters().add(large)});
        for (const Rows &rows : connection.ask(std::move(statements)))
            QCOMPARE(rows.bytes(0, 0).size(), large.size());
    }

    void aRefusedStatementLeavesNothingAndTheConnectionLives()
    {
        const StopSign stop;
        Connection connection(m_target, 10s, stop);
        (void)connection.ask("CREATE TABLE once (id int PRIMARY KEY)");
        try {
            (void)connection.ask({{"INSERT INTO once VALUES (1)", {}}, {"INSERT INTO once VALUES (1)", {}}});
            QFAIL("it was taken twice");
        } catch (const Failure &failure) {
            QCOMPARE(failure.code(), Code::Refused);
            QCOMPARE(failure.state(), std::string("23505"));
        }
        QVERIFY(connection.isUsable());
        QCOMPARE(connection.ask("SELECT count(*) FROM once").number(0, 0), 0);
    }

    void arraysOfAllSizesComeBackAsTheyWent()
    {
        const StopSign stop;
        Connection connection(m_target, 10s, stop);
        const std::vector<qint64> least{std::numeric_limits<qint64>::min(), -1, 0};
        const std::vector<QByteArray> texts{arrayText({}), arrayText(std::vector<qint64>{7}), arrayText(least)};
        const std::vector<QByteArray> bytes{"", QByteArray(), "abc"};
        const Rows rows = connection.ask("SELECT q.a::bigint[], q.b FROM unnest($1::text[], $2::bytea[]) AS q(a, b)",
            Parameters().addTexts(texts).addBytes(bytes));
        QCOMPARE(rows.numbers(0, 0), std::vector<qint64>());
        QCOMPARE(rows.numbers(1, 0), std::vector<qint64>{7});
        QCOMPARE(rows.numbers(2, 0), least);
        QVERIFY(!rows.isNull(0, 1) && rows.bytes(0, 1).isEmpty());
        QVERIFY(rows.isNull(1, 1));
        QCOMPARE(rows.bytes(2, 1).toByteArray(), QByteArray("abc"));
    }

    void whatIsToldIsDoneBeforeWhatIsAsked()
    {
        const StopSign stop;
        Connection connection(m_target, 20s, stop);
        (void)connection.ask("CREATE TABLE told (id int PRIMARY KEY, filling bytea)");
        static constexpr auto insert = "INSERT INTO told VALUES ($1::int, $2::bytea)";
        const auto tell = [&](qint32 id, qsizetype size = 1) {
            connection.tell({insert, Parameters().add(id).add(QByteArray(size, 'x'))});
        };
        tell(1, 3'000'000);  // more than the way holds
        tell(2);
        QCOMPARE(connection.ask("SELECT count(*) FROM told").number(0, 0), 2);
        (void)connection.ask("BEGIN");
        tell(3);
        connection.rollBack();
        QCOMPARE(connection.ask("SELECT count(*) FROM told").number(0, 0), 2);
        // A failure is told by what is asked next, and nothing of it holds.
        tell(4);
        tell(1);
        QVERIFY_THROWS_EXCEPTION(Failure, (void)connection.ask("SELECT 1"));
        tell(5);
        tell(1);
        connection.rollBack();
        QVERIFY(connection.isUsable());
        (void)connection.ask("BEGIN");
        tell(1);
        connection.rollBack();
        QCOMPARE(connection.ask("SELECT count(*) FROM told").number(0, 0), 2);
    }

    void aTransactionThatIsLeftOpenIsRolledBack()
    {
        Workers workers(m_target, 1, 10s);
        QVERIFY(!run(workers, [](Connection &connection) {
            (void)connection.ask("CREATE TABLE open (id int)");
            (void)connection.ask({{"BEGIN", {}}, {"INSERT INTO open VALUES (1)", {}}});
        }));
        qint64 count = -1;
        QVERIFY(!run(workers,
            [&](Connection &connection) { count = connection.ask("SELECT count(*) FROM open").number(0, 0); }));
        QCOMPARE(count, 0);
    }

    void worksOfOneTurnComeOneAfterTheOther()
    {
        Workers workers(m_target, 4, 10s);
        std::atomic<int> atOnce = 0, most = 0, done = 0;
        for (int i = 0; i < 12; ++i)
            workers.run(
                "unit",
                [&](Connection &connection) {
                    most = std::max(most.load(), ++atOnce);
                    (void)connection.ask("SELECT pg_sleep(0.01)");
                    --atOnce;
                    ++done;
                },
                [](const Failure &) { qFatal("failed"); });
        QVERIFY(QTest::qWaitFor([&] { return done == 12; }, 10'000));
        QCOMPARE(most.load(), 1);
    }

    // PostgreSQL's process behind it knows the statements already.
    void theConnectionThatWasUsedLastIsUsedNext()
    {
        Workers workers(m_target, 4, 30s);
        std::set<qint64> backends;
        for (int i = 0; i < 12; ++i) {
            // Whoever lies down last is the one who worked last only once the others have.
            QVERIFY(QTest::qWaitFor([&] { return workers.idle() == 4; }));
            QCOMPARE(run(workers,
                         [&](Connection &connection) {
                             backends.insert(connection.ask("SELECT pg_backend_pid()").number(0, 0));
                         }),
                std::nullopt);
        }
        QCOMPARE(backends.size(), 1u);
    }

    // Eight turns of fifty works on three connections.
    void nothingIsLeftWaitingWhereTurnsAreInTheWay()
    {
        Workers workers(m_target, 3, 30s);
        std::array<std::atomic<int>, 8> done{};
        std::array<std::vector<int>, 8> order;
        for (int i = 0; i < 400; ++i) {
            const size_t turn = size_t(i) % 8;
            workers.run(
                QByteArray::number(int(turn)),
                [&, turn, i](Connection &connection) {
                    if (i % 16 == 0)
                        (void)connection.ask("SELECT pg_sleep(0.002)");
                    order[turn].push_back(i);
                    ++done[turn];
                },
                [](const Failure &) { qFatal("failed"); });
        }
        QVERIFY(
            QTest::qWaitFor([&] { return std::ranges::all_of(done, [](int count) { return count == 50; }); }, 30'000));
        for (const std::vector<int> &turn : order)
            QVERIFY(std::ranges::is_sorted(turn));
    }

    void aConnectionThatDiedWhileIdleIsOpenedAgain()
    {
        Workers workers(m_target, 1, 10s);
        QVERIFY(!run(workers, [](Connection &connection) { (void)connection.ask("SELECT 1"); }));
        m_postgres.kill();
        // What PostgreSQL had running may answer once more before it sees that it is alone.
        std::optional<Code> away;
        QVERIFY(QTest::qWaitFor(
            [&] {
                away = run(workers, [](Connection &connection) { (void)connection.ask("SELECT 1"); });
                return away.has_value();
            },
            10'000));
        QVERIFY(away == Code::Unreachable || away == Code::Lost);
        QVERIFY(!workers.isAnswering());
        m_postgres.start();
        QVERIFY(!run(workers, [](Connection &connection) { (void)connection.ask("SELECT 1"); }));
        m_postgres.stop();
        m_postgres.start();
        QVERIFY(!run(workers, [](Connection &connection) { (void)connection.ask("SELECT 1"); }));
        QVERIFY(QTest::qWaitFor([&] { return workers.isAnswering(); }, 5'000));
    }

    void nobodyWaitsForEver()
    {
        Workers workers(m_target, 1, 500ms);
        QCOMPARE(run(workers, [](Connection &connection) { (void)connection.ask("SELECT pg_sleep(20)"); }),
            std::optional(Code::Refused));
        // While one is busy the next one waits, but not for longer than that.
        Outcome late;
        workers.run(
            {},
            [](Connection &connection) {
                for (int i = 0; i < 4; ++i)
                    (void)connection.ask("SELECT pg_sleep(0.3)");
            },
            [](const Failure &) {});
        workers.run({}, [&](Connection &) { late.set({}); }, [&](const Failure &failure) { late.set(failure); });
        QCOMPARE(late.wait(), std::optional(Code::TooLate));
    }

    void whatRunsIsGivenUpAtTheEnd()
    {
        Outcome outcome;
        auto workers = std::make_unique<Workers>(m_target, 1, 30s);
        workers->run(
            {}, [](Connection &connection) { (void)connection.ask("SELECT pg_sleep(20)"); },
            [&](const Failure &failure) { outcome.set(failure); });
        QTest::qWait(200);
        workers->close();
        QCOMPARE(outcome.wait(), std::optional(Code::Stopped));
    }
};

QTEST_GUILESS_MAIN(WorkersTest)
#include "workerstest.moc"
