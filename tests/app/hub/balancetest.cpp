// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/hub/hubprocess.h"
#include "tests/support/postgres.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <csignal>
#include <memory>
#include <numeric>

using namespace qianshao::tests;
using namespace Qt::StringLiterals;

// Three hubs on one PostgreSQL behind haproxy: nobody can tell them apart, and one may go.
class BalanceTest : public QObject {
    Q_OBJECT

    Postgres m_postgres;
    QTemporaryDir m_folder;
    std::array<std::unique_ptr<HubProcess>, 3> m_hubs;
    QProcess m_haproxy;
    int m_port = freePort();

    void startHaproxy()
    {
        // Without a time of its own a check that takes longer than its interval counts as failed: on a busy machine.
        QByteArray text = "defaults\n  mode http\n  timeout connect 2s\n  timeout client 10s\n  timeout server 10s\n"
                          "  timeout check 5s\n"
                          "  option forwardfor\n  option redispatch\n  retry-on conn-failure empty-response\n"
                          "frontend all\n  bind 127.0.0.1:"
            + QByteArray::number(m_port)
            + "\n  default_backend hubs\n"
              "backend hubs\n  balance roundrobin\n  option httpchk GET /health\n  default-server check inter 200 fall "
              "1 "
              "rise 1\n";
        for (const auto &hub : m_hubs)
            text += "  server hub" + QByteArray::number(hub->port()) + " 127.0.0.1:" + QByteArray::number(hub->port())
                + '\n';
        QFile file(m_folder.filePath(u"haproxy.cfg"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        m_haproxy.start(u"haproxy"_s, {u"-db"_s, u"-f"_s, file.fileName()});
        QVERIFY2(QTest::qWaitFor([&] { return ask(m_port, "/v1/time").status == 200; }, 10'000),
            m_haproxy.readAllStandardError().constData());
    }
    // Requests for a route that each hub has answered.
    QList<int> answeredBy(const QString &route)
    {
        QList<int> counts;
        for (const auto &hub : m_hubs) {
            int count = 0;
            for (const QJsonObject &line : hub->lines(u"request"_s))
                count += line[u"route"].toString() == route && line[u"status"].toInt() == 200;
            counts += count;
        }
        return counts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString database = m_postgres.newDatabase();
        for (auto &hub : m_hubs) {
            hub = std::make_unique<HubProcess>(database, QJsonObject{{u"balancers"_s, QJsonArray{u"127.0.0.1"_s}}});
            hub->begin();
        }
        for (auto &hub : m_hubs)
            QVERIFY2(hub->isServing(), hub->log().constData());
        startHaproxy();
    }
    void cleanupTestCase()
    {
        m_haproxy.kill();
        m_haproxy.waitForFinished();
    }

    void theyAnswerTheSame()
    {
        const QList<int> before = answeredBy(u"/v1/time"_s);
        const auto healthOf = [](int port) {
            QJsonObject health = ask(port, "/health").json();
            return health.take(u"databaseMs"_s).isDouble() ? health : QJsonObject();
        };
        const QJsonObject health = healthOf(m_hubs[0]->port());
        QCOMPARE(health[u"status"].toString(), u"ok"_s);
        QVERIFY(health[u"schema"].toInt() > 0);
        qint64 last = 0;
        for (int i = 0; i < 30; ++i) {
            const Answer time = ask(m_port, "/v1/time");
            QCOMPARE(time.status, 200);
            const qint64 utc = time.json()[u"utcMs"].toInteger();
            QVERIFY(utc >= last);  // one machine, one clock
            last = utc;
            QCOMPARE(healthOf(m_port), health);
        }
        // The two routes take turns, so each hub has got its third of either within a request or two.
        QList<int> after;
        QVERIFY(QTest::qWaitFor([&] {
            after = answeredBy(u"/v1/time"_s);
            return std::accumulate(after.begin(), after.end(), 0)
                == std::accumulate(before.begin(), before.end(), 0) + 30;
        }));
        for (int i = 0; i < 3; ++i)
            QVERIFY2(after[i] - before[i] >= 8, qPrintable(QString::number(after[i] - before[i])));
    }

    // Rolling updates: each hub in turn goes, and nobody outside sees it.
    void oneMayStop()
    {
        int failed = 0;
        const auto askOften = [&](int times) {
            for (int i = 0; i < times; ++i)
                failed += ask(m_port, "/v1/time").status != 200;
        };
        askOften(20);
        m_hubs[1]->signal(SIGTERM);
        askOften(60);
        QCOMPARE(m_hubs[1]->waitForEnd(), 0);
        askOften(20);
        QCOMPARE(failed, 0);
    }
};

QTEST_GUILESS_MAIN(BalanceTest)
#include "balancetest.moc"
