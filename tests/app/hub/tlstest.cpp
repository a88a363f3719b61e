// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/hub/hubprocess.h"
#include "tests/support/postgres.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

#include <csignal>
#include <memory>

using namespace qianshao::tests;
using namespace Qt::StringLiterals;

// TLS 1.3, and nothing before it.
class TlsTest : public QObject {
    Q_OBJECT

    Postgres m_postgres;
    QTemporaryDir m_folder;
    QString m_database;
    QJsonObject m_settings;
    std::unique_ptr<HubProcess> m_hub;

    static QByteArray client(int port, const QStringList &options)
    {
        QProcess openssl;
        openssl.setProcessChannelMode(QProcess::MergedChannels);
        openssl.start(u"openssl"_s, QStringList{u"s_client"_s, u"-connect"_s, u"127.0.0.1:%1"_s.arg(port)} + options);
        openssl.closeWriteChannel();
        return openssl.waitForFinished(10'000) ? openssl.readAll() : QByteArray();
    }
    Answer overTls(const QByteArray &bytes)
    {
        QSslSocket socket;
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, quint16(m_hub->port()));
        if (!socket.waitForEncrypted() || socket.sessionProtocol() != QSsl::TlsV1_3)
            return {};
        socket.write(bytes);
        QByteArray all;
        // A front that refused reads on for a while, so the length of the body tells the end.
        while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(5'000)) {
            all += socket.readAll();
            const Answer answer = parseAnswer(all);
            if (all.contains("\r\n\r\n") && answer.body.size() >= answer.headers["content-length"].toInt())
                break;
        }
        return parseAnswer(all);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString key = m_folder.filePath(u"key.pem"_s);
        const QString certificate = m_folder.filePath(u"certificate.pem"_s);
        QCOMPARE(QProcess::execute(u"openssl"_s,
                     {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                         u"-nodes"_s, u"-subj"_s, u"/CN=hub"_s, u"-keyout"_s, key, u"-out"_s, certificate}),
            0);
        m_settings = {
            {u"plainHttp"_s, false}, {u"certificate"_s, certificate}, {u"key"_s, key}, {u"bodyBytes"_s, 100'000}};
        m_database = m_postgres.newDatabase();
        m_hub = std::make_unique<HubProcess>(m_database, m_settings);
        m_hub->begin();
        QVERIFY(QTest::qWaitFor([&] { return client(m_hub->port(), {}).contains("CONNECTED"); }, 20'000));
    }
    void cleanupTestCase() { m_hub.reset(); }

    void thirteenIsSpoken()
    {
        const QByteArray words = client(m_hub->port(), {u"-tls1_3"_s});
        QVERIFY2(words.contains("New, TLSv1.3"), words.constData());
    }

    void twelveIsRefused()
    {
        const QByteArray words = client(m_hub->port(), {u"-tls1_2"_s});
        QVERIFY2(words.contains("New, (NONE)"), words.constData());
        QVERIFY2(words.contains("protocol version"), words.constData());
    }

    void aRequestIsAnswered()
    {
        const Answer answer = overTls("GET /health HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json()[u"status"].toString(), u"ok"_s);
    }

    // Only what is no HTTP at all gets haproxy's words instead of the shape that all errors have.
    void itIsTheSendersFault_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("event");
        const QByteArray end = "Host: hub\r\nConnection: close\r\n\r\n";
        const auto row = [](const char *name, const QByteArray &bytes, int status, const QString &event) {
            QTest::newRow(name) << bytes << status << event;
        };
        row("unknown route", "GET /nothing HTTP/1.1\r\n" + end, 404, u"request"_s);
        row("no method", "STEAL /v1/time HTTP/1.1\r\n" + end, 405, u"refused"_s);
        row("bad line", "GET /v1/time\x01 HTTP\r\n" + end, 400, u"refused"_s);
        row("bad header", "GET /v1/time HTTP/1.1\r\n: \r\n" + end, 400, u"refused"_s);
        row("headers without end", "GET /v1/time HTTP/1.1\r\n" + QByteArray("X-A: 1\r\n").repeated(5'000) + end, 400,
            u"refused"_s);
        row("two lengths", "POST /v1/time HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n" + end, 400,
            u"refused"_s);
        row("too large", "POST /v1/time HTTP/1.1\r\nContent-Length: 100001\r\n" + end, 413, u"refused"_s);
        row("negative chunk",
            "POST /v1/time HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + end + "2\r\nab\r\n-2\r\n0\r\n\r\n", 400,
            u"refused"_s);
    }

    void itIsTheSendersFault()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        QFETCH(QString, event);
        const auto before = m_hub->lines(event).size();
        const Answer answer = overTls(bytes);
        QCOMPARE(answer.status, status);
        if (status != 400)
            QCOMPARE(answer.json().keys(), QStringList({u"error"_s, u"message"_s}));
        QVERIFY(QTest::qWaitFor([&] { return m_hub->lines(event).size() == before + 1; }));
        QCOMPARE(m_hub->lines(event).last()[u"status"].toInt(), status);
    }

    // The front's own lines do not get into the log, and it goes with the hub, however that goes.
    void theFrontEndsWithTheHub()
    {
        for (const int signal : {SIGTERM, SIGKILL}) {
            HubProcess hub(m_database, m_settings);
            hub.begin();
            QVERIFY(QTest::qWaitFor([&] { return !client(hub.port(), {}).contains("refused"); }, 20'000));
            QCOMPARE(hub.end(signal), signal == SIGTERM ? 0 : -1);
            QVERIFY(QTest::qWaitFor([&] { return client(hub.port(), {}).contains("Connection refused"); }));
            QVERIFY(!hub.lines({}).isEmpty());
        }
    }

    void aTakenPortIsSaid()
    {
        HubProcess hub(m_database, [&] {
            QJsonObject settings = m_settings;
            settings[u"listenPort"] = m_hub->port();
            return settings;
        }());
        hub.begin();
        QCOMPARE(hub.waitForEnd(), 1);
        const QString words = hub.lines(u"front_failed"_s).value(0)[u"detail"].toString();
        QVERIFY2(words.contains(u"in use"_s), qPrintable(words));
    }

    void plainHttpGetsNothing()
    {
        QCOMPARE(ask(m_hub->port(), "/health").status, 0);
        QVERIFY(client(m_hub->port(), {u"-tls1_3"_s}).contains("New, TLSv1.3"));
    }
};

QTEST_GUILESS_MAIN(TlsTest)
#include "tlstest.moc"
