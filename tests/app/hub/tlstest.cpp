// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/hub/hubprocess.h"
#include "tests/support/postgres.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

#include <memory>

using namespace qianshao::tests;
using namespace Qt::StringLiterals;

// TLS 1.3, and nothing before it.
class TlsTest : public QObject {
    Q_OBJECT

    Postgres m_postgres;
    QTemporaryDir m_folder;
    std::unique_ptr<HubProcess> m_hub;

    QByteArray client(const QStringList &options)
    {
        QProcess openssl;
        openssl.setProcessChannelMode(QProcess::MergedChannels);
        openssl.start(u"openssl"_s,
            QStringList{u"s_client"_s, u"-connect"_s, u"127.0.0.1:%1"_s.arg(m_hub->port())} + options);
        openssl.closeWriteChannel();
        return openssl.waitForFinished(10'000) ? openssl.readAll() : QByteArray();
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
        m_hub = std::make_unique<HubProcess>(m_postgres.newDatabase(),
            QJsonObject{{u"plainHttp"_s, false}, {u"certificate"_s, certificate}, {u"key"_s, key}});
        m_hub->begin();
        QVERIFY(QTest::qWaitFor([&] { return m_hub->hasLogged(u"started"_s); }, 20'000));
    }
    void cleanupTestCase() { m_hub.reset(); }

    void thirteenIsSpoken()
    {
        QVERIFY(QTest::qWaitFor([&] { return client({u"-tls1_3"_s}).contains("New, TLSv1.3"); }));
    }

    void twelveIsRefused()
    {
        const QByteArray words = client({u"-tls1_2"_s});
        QVERIFY2(words.contains("New, (NONE)"), words.constData());
        QVERIFY2(words.contains("protocol version"), words.constData());
    }

    void aRequestIsAnswered()
    {
        QSslSocket socket;
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, quint16(m_hub->port()));
        QVERIFY(socket.waitForEncrypted());
        QCOMPARE(socket.sessionProtocol(), QSsl::TlsV1_3);
        socket.write("GET /health HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n");
        while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(5'000)) { }
        QCOMPARE(parseAnswer(socket.readAll()).status, 200);
    }

    void plainHttpGetsNothing()
    {
        QCOMPARE(ask(m_hub->port(), "/health").status, 0);
        QVERIFY(client({u"-tls1_3"_s}).contains("New, TLSv1.3"));
    }
};

QTEST_GUILESS_MAIN(TlsTest)
#include "tlstest.moc"
