// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/hub/hubprocess.h"
#include "tests/support/postgres.h"

#include <QJsonArray>
#include <QTest>

#include <csignal>
#include <memory>

using namespace qianshao::tests;
using namespace Qt::StringLiterals;

// Whatever comes from outside: an answer that blames the sender, one line in the log, and the hub goes on.
class HostileTest : public QObject {
    Q_OBJECT

    Postgres m_postgres;
    std::unique_ptr<HubProcess> m_hub;

private Q_SLOTS:
    void initTestCase()
    {
        m_hub = std::make_unique<HubProcess>(m_postgres.newDatabase(), QJsonObject{{u"bodyBytes"_s, 100'000}});
        QVERIFY2(m_hub->isServing(), m_hub->log().constData());
    }
    void cleanupTestCase() { QCOMPARE(m_hub->end(SIGTERM), 0); }

    void itIsTheSendersFault_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("event");
        const auto row = [](const char *name, const QByteArray &bytes, int status, const QString &event) {
            QTest::newRow(name) << bytes << status << event;
        };
        const QByteArray end = "Host: hub\r\nConnection: close\r\n\r\n";
        const QString request = u"request"_s;  // it became one
        const QString refused = u"refused"_s;  // the parser would not have it
        row("unknown route", "GET /nothing HTTP/1.1\r\n" + end, 404, request);
        row("a file", "GET /index.html HTTP/1.1\r\n" + end, 404, request);
        row("above the root", "GET /../../etc/passwd HTTP/1.1\r\n" + end, 403, request);
        row("encoded", "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n" + end, 403, request);
        row("other method", "POST /v1/time HTTP/1.1\r\nContent-Length: 0\r\n" + end, 405, request);
        row("OPTIONS", "OPTIONS /v1/time HTTP/1.1\r\n" + end, 405, request);
        row("OPTIONS *", "OPTIONS * HTTP/1.1\r\n" + end, 405, request);
        row("no method", "STEAL /v1/time HTTP/1.1\r\n" + end, 405, refused);
        row("TRACE", "TRACE /v1/time HTTP/1.1\r\n" + end, 405, refused);
        row("no HTTP", "\x16\x03\x01\x02 hello there\r\n\r\n", 405, refused);
        row("other version", "GET /v1/time HTTP/9.9\r\n" + end, 400, refused);
        row("endless line", "GET /" + QByteArray(70'000, 'a') + " HTTP/1.1\r\n" + end, 404, request);
        row("body too large", "POST /v1/time HTTP/1.1\r\nContent-Length: 100001\r\n" + end, 413, refused);
        row("body of no length", "POST /v1/time HTTP/1.1\r\nContent-Length: much\r\n" + end, 400, refused);
        row("negative length", "POST /v1/time HTTP/1.1\r\nContent-Length: -1\r\n" + end, 413, refused);
        row("unknown encoding", "POST /v1/time HTTP/1.1\r\nTransfer-Encoding: gzip\r\n" + end, 400, refused);
        const QByteArray chunked = "POST /v1/time HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + end;
        row("chunk too large", chunked + "fffff\r\n", 413, refused);
        row("chunk of no length", chunked + QByteArray(100, 'x'), 400, refused);
        // 2 - 2 = 0 bytes are not too many, says drogon, and appends 2^64 - 2 of them
        row("negative chunk", chunked + "2\r\nab\r\n-2\r\n0\r\n\r\n", 405, request);
        row("body without need", "GET /v1/time HTTP/1.1\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}", 400,
            request);
        row("deep JSON",
            "GET /v1/time HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 90000\r\nConnection: "
            "close\r\n\r\n"
                + QByteArray(90'000, '['),
            400, request);
    }

    void itIsTheSendersFault()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        QFETCH(QString, event);
        const auto lines = [&] { return m_hub->lines(event).size(); };
        const auto all = [&] { return m_hub->lines({}).size(); };
        const auto before = std::pair(lines(), all());
        const Answer answer = send(m_hub->port(), bytes);
        QCOMPARE(answer.status, status);
        QVERIFY(QTest::qWaitFor([&] { return lines() == before.first + 1; }));
        QCOMPARE(all(), before.second + 1);
        QCOMPARE(m_hub->lines(event).last()[u"status"].toInt(), status);
        QCOMPARE(ask(m_hub->port(), "/v1/time").status, 200);
        QVERIFY(QTest::qWaitFor([&] { return all() == before.second + 2; }));
        if (event == u"refused")
            return;  // drogon's parser answers by itself, with a status alone
        QCOMPARE(answer.headers["content-type"], QByteArray("application/json"));
        QCOMPARE(answer.json().keys(), QStringList({u"error"_s, u"message"_s}));
    }

    void whoeverAsksTooOftenIsToldWhenToAskAgain()
    {
        HubProcess hub(m_postgres.newDatabase(), {{u"requestsPerSecond"_s, 1}, {u"requestBurst"_s, 5}});
        QVERIFY2(hub.isServing(), hub.log().constData());
        Answer answer;
        for (int i = 0; i < 5 && answer.status != 429; ++i)  // one was used to see whether it serves
            answer = ask(hub.port(), "/v1/time");
        QCOMPARE(answer.status, 429);
        QCOMPARE(answer.json()[u"error"].toString(), u"too_many_requests"_s);
        const int wait = answer.headers["retry-after"].toInt();
        QCOMPARE(wait, 1);
        QTest::qWait(wait * 1000);
        QCOMPARE(ask(hub.port(), "/v1/time").status, 200);
    }

    // X-Forwarded-For counts only where a balancer wrote it, and of it only what the balancer added.
    void aBalancersClientsAreToldApart()
    {
        const QJsonObject limits{{u"requestsPerSecond"_s, 1}, {u"requestBurst"_s, 3}};
        QJsonObject behind = limits;
        behind[u"balancers"] = QJsonArray{u"127.0.0.1"_s};
        HubProcess open(m_postgres.newDatabase(), limits);
        HubProcess balanced(m_postgres.newDatabase(), behind);
        QVERIFY(open.isServing() && balanced.isServing());
        const auto refused = [](const HubProcess &hub, const QByteArray &before) {
            int count = 0;
            for (int i = 0; i < 9; ++i) {
                const QByteArray header = "X-Forwarded-For: " + before + QByteArray::number(i) + "\r\n";
                count += ask(hub.port(), "/v1/time", "GET", header).status == 429;
            }
            return count;
        };
        QVERIFY(refused(open, "192.0.2.") >= 5);
        QCOMPARE(refused(balanced, "192.0.2."), 0);
        // the client's own word before the balancer's
        int count = 0;
        for (int i = 0; i < 9; ++i) {
            const QByteArray header = "X-Forwarded-For: 198.51.100." + QByteArray::number(i) + ", 203.0.113.7\r\n";
            count += ask(balanced.port(), "/v1/time", "GET", header).status == 429;
        }
        QVERIFY(count >= 5);
    }

    void theLogHoldsNothingOfWhatWasSent()
    {
        HubProcess hub(m_postgres.newDatabase(), {{u"logLevel"_s, u"debug"_s}});
        QVERIFY2(hub.isServing(), hub.log().constData());
        const QByteArray secret = "13800001234";
        QCOMPARE(ask(hub.port(), "/v1/time?phone=" + secret).status, 200);
        QCOMPARE(ask(hub.port(), "/persons/" + secret).status, 404);
        QCOMPARE(ask(hub.port(), "/v1/time", "POST", "X-Person: " + secret + "\r\n", secret).status, 405);
        QCOMPARE(ask(hub.port(), "/v1/time", "GET", "Authorization: " + secret + "\r\n").status, 200);
        QCOMPARE(hub.end(SIGTERM), 0);
        QCOMPARE(hub.lines(u"request"_s).size(), 5);
        QVERIFY(!hub.log().contains(secret));
        QVERIFY(!hub.log().contains("127.0.0.1"));
    }

    void everyAnswerHasAnIdThatTheLogKnows()
    {
        HubProcess hub(m_postgres.newDatabase());
        QVERIFY2(hub.isServing(), hub.log().constData());
        const QByteArray id = ask(hub.port(), "/nothing").headers["x-request-id"];
        QVERIFY(!id.isEmpty());
        QVERIFY(QTest::qWaitFor([&] { return hub.hasLogged(u"request"_s, 2); }));
        const QJsonObject line = hub.lines(u"request"_s).last();
        QCOMPARE(line[u"id"].toString(), QString::fromLatin1(id));
        QCOMPARE(line[u"route"].toString(), u"none"_s);
        QCOMPARE(line[u"level"].toString(), u"warning"_s);
        QVERIFY(line[u"ms"].isDouble());
    }
};

QTEST_GUILESS_MAIN(HostileTest)
#include "hostiletest.moc"
