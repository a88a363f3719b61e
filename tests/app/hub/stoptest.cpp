// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/hub/hubprocess.h"
#include "tests/support/postgres.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

#include <csignal>
#include <memory>

using namespace qianshao::tests;
using namespace Qt::StringLiterals;

// SIGTERM and SIGINT: what runs is finished, within bounds.
class StopTest : public QObject {
    Q_OBJECT

    Postgres m_postgres;
    QString m_database;
    QProcess m_lock;

    // From now on /health waits in PostgreSQL, until release().
    void hold()
    {
        m_lock.start(u"psql"_s, {u"-X"_s, u"-q"_s, u"-d"_s, m_database});
        m_lock.write("BEGIN; LOCK TABLE schema_version IN ACCESS EXCLUSIVE MODE;\n\\echo held\n");
        QVERIFY(QTest::qWaitFor([&] { return m_lock.readAllStandardOutput().contains("held"); }));
    }
    void release()
    {
        m_lock.write("ROLLBACK;\n\\quit\n");
        m_lock.waitForFinished();
    }
    // Whose answer has not come.
    static std::unique_ptr<QTcpSocket> waiting(const HubProcess &hub)
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(u"127.0.0.1"_s, quint16(hub.port()));
        socket->waitForConnected();
        socket->write("GET /health HTTP/1.1\r\nHost: hub\r\n\r\n");
        socket->flush();
        QTest::qWait(300);
        return socket;
    }
    static bool isRefused(const HubProcess &hub) { return ask(hub.port(), "/v1/time").status == 0; }

private Q_SLOTS:
    void init() { m_database = m_postgres.newDatabase(); }
    void cleanup()
    {
        m_lock.kill();
        m_lock.waitForFinished();
    }

    void anIdleHubStopsAtOnce_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }

    void anIdleHubStopsAtOnce()
    {
        QFETCH(int, signal);
        HubProcess hub(m_database);
        QVERIFY2(hub.isServing(), hub.log().constData());
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(hub.end(signal), 0);
        QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(hub.hasLogged(u"stopped"_s));
    }

    // The moment at which it starts is no exception.
    void aHubThatStartsStopsToo()
    {
        for (const int wait : {20, 60, 100, 150, 250}) {
            HubProcess hub(m_database);
            hub.begin();
            QTest::qWait(wait);
            const int exit = hub.end(SIGTERM);
            // Before main() has blocked the signal, it ends the process as any other.
            QVERIFY2(exit == 0 || hub.log().isEmpty(), hub.log().constData());
        }
    }

    void aRunningRequestIsFinished()
    {
        HubProcess hub(m_database);
        QVERIFY2(hub.isServing(), hub.log().constData());
        hold();
        const auto socket = waiting(hub);
        hub.signal(SIGTERM);
        QVERIFY(QTest::qWaitFor([&] { return hub.hasLogged(u"stopping"_s); }));
        QCOMPARE(hub.lines(u"stopping"_s)[0][u"running"].toInt(), 1);
        QVERIFY(isRefused(hub));
        QTest::qWait(1'000);
        release();
        QVERIFY(QTest::qWaitFor([&] { return socket->state() == QAbstractSocket::UnconnectedState; }));
        const Answer answer = parseAnswer(socket->readAll());
        QCOMPARE(answer.status, 503);  // a balancer that still looks learns it too
        QCOMPARE(answer.json()[u"status"].toString(), u"stopping"_s);
        QCOMPARE(answer.headers["connection"], QByteArray("close"));
        QCOMPARE(hub.waitForEnd(), 0);
        QCOMPARE(hub.lines(u"stopped"_s)[0][u"abandoned"].toInt(), 0);
    }

    void theWaitIsBounded()
    {
        HubProcess hub(m_database, {{u"stopSeconds"_s, 1}, {u"databaseTimeoutMs"_s, 60'000}});
        QVERIFY2(hub.isServing(), hub.log().constData());
        hold();
        const auto socket = waiting(hub);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(hub.end(SIGTERM), 0);
        QVERIFY2(timer.elapsed() >= 1'000 && timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(hub.lines(u"stopped"_s)[0][u"abandoned"].toInt(), 1);
    }

    // Otherwise the hub would wait for whoever has gone.
    void aClientThatLeftIsNotWaitedFor()
    {
        HubProcess hub(m_database);
        QVERIFY2(hub.isServing(), hub.log().constData());
        hold();
        waiting(hub)->abort();
        release();
        QVERIFY(QTest::qWaitFor(
            [&] { return ask(hub.port(), "/metrics").body.contains("\nqianshao_hub_running_requests 1\n"); }));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(hub.end(SIGTERM), 0);
        QVERIFY(timer.elapsed() < 2'000);
    }

    void aTakenPortIsSaid()
    {
        HubProcess first(m_database);
        QVERIFY2(first.isServing(), first.log().constData());
        HubProcess second(m_database, {{u"listenPort"_s, first.port()}});
        second.begin();
        QCOMPARE(second.waitForEnd(), 1);
        QVERIFY2(second.log().contains("Address already in use"), second.log().constData());
        QCOMPARE(ask(first.port(), "/v1/time").status, 200);
    }
};

QTEST_GUILESS_MAIN(StopTest)
#include "stoptest.moc"
