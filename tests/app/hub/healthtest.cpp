// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/hub/hubprocess.h"
#include "tests/support/postgres.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTest>

#include <csignal>

using namespace qianshao::tests;
using namespace Qt::StringLiterals;

// What a hub says of itself, with PostgreSQL and without.
class HealthTest : public QObject {
    Q_OBJECT

    Postgres m_postgres;

    static QByteArray valueOf(const QByteArray &metrics, const QByteArray &name)
    {
        const qsizetype at = metrics.indexOf('\n' + name + ' ') + name.size() + 2;
        return metrics.mid(at, metrics.indexOf('\n', at) - at);
    }

private Q_SLOTS:
    void aHealthyHubSaysSo()
    {
        HubProcess hub(m_postgres.newDatabase(), {{u"publicName"_s, u"示范县"_s}});
        QVERIFY2(hub.isServing(), hub.log().constData());
        const Answer answer = ask(hub.port(), "/health");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers["content-type"], QByteArray("application/json"));
        QCOMPARE(answer.json()[u"status"].toString(), u"ok"_s);
        QCOMPARE(answer.json()[u"name"].toString(), u"示范县"_s);
        QCOMPARE(answer.json()[u"schema"].toInt(), 4);
        QVERIFY(answer.json()[u"databaseMs"].toDouble() > 0);
    }

    void theTimeIsTheHubs()
    {
        HubProcess hub(m_postgres.newDatabase());
        QVERIFY2(hub.isServing(), hub.log().constData());
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const qint64 time = ask(hub.port(), "/v1/time").json()[u"utcMs"].toInteger();
        QVERIFY(time >= before && time <= QDateTime::currentMSecsSinceEpoch());
    }

    // Over TCP and over the Unix socket a lost PostgreSQL looks different.
    void itOutlivesPostgres_data()
    {
        QTest::addColumn<bool>("isSocket");
        QTest::newRow("TCP") << false;
        QTest::newRow("Unix socket") << true;
    }

    void itOutlivesPostgres()
    {
        QFETCH(bool, isSocket);
        const QString database = m_postgres.newDatabase();
        HubProcess hub(isSocket ? m_postgres.overSocket(database) : database, {{u"databaseTimeoutMs"_s, 1'000}});
        QVERIFY2(hub.isServing(), hub.log().constData());
        const auto status = [&] { return ask(hub.port(), "/health").status; };
        QCOMPARE(status(), 200);
        m_postgres.kill();
        QVERIFY(QTest::qWaitFor([&] { return status() == 503; }, 10'000));
        QTest::qWait(2'500);  // it has tried to connect again, in vain
        const Answer answer = ask(hub.port(), "/health");
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.json()[u"status"].toString(), u"no_database"_s);
        QCOMPARE(ask(hub.port(), "/v1/time").status, 200);
        QCOMPARE(valueOf(ask(hub.port(), "/metrics").body, "qianshao_hub_database_answering"), QByteArray("0"));
        m_postgres.start();
        QVERIFY(QTest::qWaitFor([&] { return status() == 200; }, 10'000));
        m_postgres.stop();
        QVERIFY(QTest::qWaitFor([&] { return status() == 503; }, 10'000));
        m_postgres.start();
        QVERIFY(QTest::qWaitFor([&] { return status() == 200; }, 10'000));
        QCOMPARE(hub.end(SIGTERM), 0);
    }

    void aSilentPostgresIsNotWaitedForLong()
    {
        const QString database = m_postgres.newDatabase();
        HubProcess hub(database, {{u"databaseTimeoutMs"_s, 300}});
        QVERIFY2(hub.isServing(), hub.log().constData());
        QProcess lock;
        lock.start(u"psql"_s,
            {u"-X"_s, u"-d"_s, database, u"-c"_s,
                u"BEGIN; LOCK TABLE schema_version IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep(30)"_s});
        QVERIFY(QTest::qWaitFor([&] { return ask(hub.port(), "/health").status == 503; }, 5'000));
        lock.kill();
        lock.waitForFinished();
    }

    void metricsTellWhatWasAsked()
    {
        HubProcess hub(m_postgres.newDatabase());
        QVERIFY2(hub.isServing(), hub.log().constData());
        for (int i = 0; i < 5; ++i)
            QCOMPARE(ask(hub.port(), "/health").status, 200);
        QCOMPARE(ask(hub.port(), "/nothing").status, 404);
        const QByteArray metrics = ask(hub.port(), "/metrics").body;
        const auto valueOf = [&](const QByteArray &name) { return HealthTest::valueOf(metrics, name); };
        QCOMPARE(valueOf("qianshao_hub_requests_total{route=\"/health\",status=\"200\"}"), QByteArray("5"));
        QCOMPARE(valueOf("qianshao_hub_requests_total{route=\"none\",status=\"404\"}"), QByteArray("1"));
        QCOMPARE(valueOf("qianshao_hub_request_seconds_count{route=\"/health\"}"), QByteArray("5"));
        QCOMPARE(valueOf("qianshao_hub_running_requests"), QByteArray("1"));  // this one
        QCOMPARE(valueOf("qianshao_hub_database_connections"), QByteArray("2"));
        QCOMPARE(valueOf("qianshao_hub_database_answering"), QByteArray("1"));
        QVERIFY(valueOf("qianshao_hub_open_connections").toInt() >= 1);
        QVERIFY(valueOf("process_resident_memory_bytes").toLongLong() > 1'000'000);
    }

    // The balancer says who asks.
    void metricsAreForThisMachineAndForWhomItSays()
    {
        HubProcess hub(m_postgres.newDatabase(),
            {{u"balancers"_s, QJsonArray{u"127.0.0.1"_s}},
                {u"metricsReaders"_s, QJsonArray{u"10.1.2.3"_s, u"fd00::5"_s}}});
        QVERIFY2(hub.isServing(), hub.log().constData());
        const auto statusFor = [&](const QByteArray &address, const QByteArray &path = "/metrics") {
            return ask(hub.port(), path, "GET", "X-Forwarded-For: " + address + "\r\n").status;
        };
        QCOMPARE(statusFor("10.9.9.9"), 404);
        QCOMPARE(statusFor("127.0.0.1, 10.9.9.9"), 404);  // the first is what the client says of itself
        QCOMPARE(statusFor("nobody"), 404);
        QCOMPARE(statusFor("10.9.9.9", "/METRICS"), 404);
        QCOMPARE(statusFor("10.9.9.9", "/health"), 200);
        QCOMPARE(statusFor("10.1.2.3"), 200);
        QCOMPARE(statusFor("fd00::5"), 200);
        QCOMPARE(statusFor("127.0.0.1"), 200);
        QCOMPARE(statusFor("::1"), 200);
        QCOMPARE(ask(hub.port(), "/metrics").status, 200);
    }
};

QTEST_GUILESS_MAIN(HealthTest)
#include "healthtest.moc"
