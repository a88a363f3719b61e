// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/hubhttp.h"

#include "models/sync/pinnedtls.h"
#include "tests/models/sync/tlshub.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qianshao;
using sync::HttpAnswer;
using sync::HubHttp;
using sync::Trouble;
using tests::TlsHub;

namespace {

constexpr sync::HttpLimits patient{.connect = 20s, .silence = 20s, .whole = 20s};

// Somebody in the hub's place who lets TLS wait until the question has been given up.
class SlowImpostor : public QTcpServer {
public:
    qint64 bytesHeard = 0;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        socket->setLocalCertificate(m_certificate.certificate);
        socket->setPrivateKey(m_certificate.key);
        connect(socket, &QSslSocket::encrypted, this, [this, socket] {
            connect(socket, &QSslSocket::readyRead, this, [this, socket] { bytesHeard += socket->readAll().size(); });
        });
        QTimer::singleShot(400, socket, [socket] { socket->startServerEncryption(); });
    }

private:
    const tests::Certificate m_certificate;
};

std::optional<HttpAnswer> ask(HubHttp &http, const QByteArray &body = {}, qint64 mostBytes = 1000)
{
    std::optional<HttpAnswer> answer;
    int times = 0;
    const auto heard = [&](const HttpAnswer &what) {
        answer = what;
        ++times;
    };
    if (body.isEmpty())
        http.get(u"/v1/time"_s, {}, mostBytes, heard);
    else
        http.post(u"/v1/push"_s, {{"Content-Type", "text/plain"}}, body, mostBytes, heard);
    (void)QTest::qWaitFor([&] { return answer.has_value(); }, 30'000);
    QTest::qWait(20);  // told twice?
    if (times > 1)
        qFatal("told %d times", times);
    return answer;
}

}  // namespace

class HubHttpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHubAnswersAndTheConnectionStays()
    {
        TlsHub hub;
        hub.instead = [](const TlsHub::Request &request) { return TlsHub::Reply{200, "echo " + request.body}; };
        HubHttp http(*sync::hubUrl(hub.address()), hub.pin(), patient);
        for (int i = 0; i < 5; ++i) {
            const auto answer = ask(http, "hello");
            QVERIFY(answer.has_value());
            QCOMPARE(answer->trouble, Trouble::None);
            QCOMPARE(answer->body, "echo hello");
        }
        QCOMPARE(hub.connections(), 1);
    }

    void whoHasAnotherKeyHearsNothing()
    {
        TlsHub hub;
        HubHttp http(*sync::hubUrl(hub.address()), QByteArray(32, 'x'), patient);
        QCOMPARE(ask(http, "secret")->trouble, Trouble::OtherCertificate);
        QTest::qWait(100);
        QCOMPARE(hub.bytesHeard(), 0);
    }

    // The connection of a moment ago was the hub's; the next one is somebody else's.
    void whoTakesTheHubsPlaceHearsNothing()
    {
        TlsHub hub;
        hub.instead = [](const TlsHub::Request &) { return TlsHub::Reply{}; };
        HubHttp http(*sync::hubUrl(hub.address()), hub.pin(), patient);
        QCOMPARE(ask(http, "one")->trouble, Trouble::None);
        const qint64 before = hub.bytesHeard();
        hub.vanish();
        hub.pretend({});
        hub.appear();
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(ask(http, "secret")->trouble, Trouble::OtherCertificate);
            QTest::qWait(50);
        }
        QCOMPARE(hub.bytesHeard(), before);
    }

    // Qt may go on connecting for a question that is over, and would use that connection for the next one.
    void whoWaitsUntilTheQuestionIsOverHearsNothing()
    {
        TlsHub hub;
        hub.instead = [](const TlsHub::Request &) { return TlsHub::Reply{}; };
        HubHttp http(*sync::hubUrl(hub.address()), hub.pin(), {.connect = 200ms, .silence = 20s, .whole = 20s});
        QCOMPARE(ask(http, "one")->trouble, Trouble::None);
        hub.vanish();
        SlowImpostor impostor;
        QVERIFY(impostor.listen(QHostAddress::LocalHost, quint16(hub.address().section(u':', 1).toInt())));
        for (int i = 0; i < 4; ++i) {
            QVERIFY(ask(http, "secret")->trouble != Trouble::None);
            QTest::qWait(100);
        }
        QTest::qWait(500);
        QVERIFY(ask(http, "secret")->trouble != Trouble::None);
        QCOMPARE(impostor.bytesHeard, 0);
    }

    void onlyTls13IsSpoken()
    {
        TlsHub hub({}, QSsl::TlsV1_2);
        HubHttp http(*sync::hubUrl(hub.address()), hub.pin(), patient);
        QCOMPARE(ask(http, "secret")->trouble, Trouble::BadAnswer);
        QCOMPARE(hub.bytesHeard(), 0);
    }

    void nobodyThereIsNoAnswer()
    {
        TlsHub hub;
        HubHttp http(*sync::hubUrl(hub.address()), hub.pin(), patient);
        hub.vanish();
        QCOMPARE(ask(http)->trouble, Trouble::NoAnswer);
    }

    // Takes the connection and says nothing, not even TLS.
    void aMuteDoorIsGivenUpAfterTheTimeToConnect()
    {
        QTcpServer mute;
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        const QUrl url = *sync::hubUrl(u"127.0.0.1:%1"_s.arg(mute.serverPort()));
        HubHttp http(url, QByteArray(32, 'x'), {.connect = 300ms, .silence = 60s, .whole = 60s});
        QElapsedTimer time;
        time.start();
        QCOMPARE(ask(http)->trouble, Trouble::NoAnswer);
        QVERIFY(time.elapsed() >= 290);
    }

    void aSilentHubIsGivenUp()
    {
        TlsHub hub;
        hub.isSilent = true;
        HubHttp http(*sync::hubUrl(hub.address()), hub.pin(), {.connect = 60s, .silence = 500ms, .whole = 60s});
        QElapsedTimer time;
        time.start();
        QCOMPARE(ask(http, "body")->trouble, Trouble::NoAnswer);
        QVERIFY(time.elapsed() >= 480);
        hub.isSilent = false;
        hub.instead = [](const TlsHub::Request &) { return TlsHub::Reply{}; };
        QCOMPARE(ask(http, "body")->trouble, Trouble::None);
    }

    void aHubThatNeverEndsIsGivenUp()
    {
        TlsHub hub;
        hub.isDripping = true;
        HubHttp http(*sync::hubUrl(hub.address()), hub.pin(), {.connect = 60s, .silence = 60s, .whole = 700ms});
        QElapsedTimer time;
        time.start();
        QCOMPARE(ask(http, "body")->trouble, Trouble::NoAnswer);
        QVERIFY(time.elapsed() >= 690);
    }

    void anAnswerCutOffIsNoAnswer_data()
    {
        QTest::addColumn<int>("at");
        QTest::addRow("before it begins") << 0;
        QTest::addRow("in its head") << 12;
        QTest::addRow("in its body") << 60;
    }
    void anAnswerCutOffIsNoAnswer()
    {
        QFETCH(int, at);
        TlsHub hub;
        hub.instead = [at](const TlsHub::Request &) { return TlsHub::Reply{200, QByteArray(400, 'x'), {}, at}; };
        HubHttp http(*sync::hubUrl(hub.address()), hub.pin(), patient);
        QCOMPARE(ask(http, "body")->trouble, Trouble::NoAnswer);
    }

    void anAnswerMayBeSoLongAndNoLonger()
    {
        TlsHub hub;
        qsizetype size = 1000;
        hub.instead = [&size](const TlsHub::Request &) { return TlsHub::Reply{200, QByteArray(size, 'x')}; };
        HubHttp http(*sync::hubUrl(hub.address()), hub.pin(), patient);
        QCOMPARE(ask(http)->body.size(), 1000);
        size = 1001;
        QCOMPARE(ask(http)->trouble, Trouble::BadAnswer);
        size = 50'000'000;
        QCOMPARE(ask(http)->trouble, Trouble::BadAnswer);
    }

    void statusesHaveTheirMeaning_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<Trouble>("trouble");
        const auto row = [](int status, const char *code, Trouble trouble) {
            QTest::addRow("%d %s", status, code) << status << QByteArray(code) << trouble;
        };
        row(401, "unknown_device", Trouble::NotMine);
        row(401, "token_expired", Trouble::BadAnswer);  // who has a token deals with it
        row(403, "revoked", Trouble::Revoked);
        row(403, "lease_over", Trouble::LeaseOver);
        row(403, "bad_signature", Trouble::BadSignature);
        row(403, "not_allowed", Trouble::NotAllowed);
        row(403, "who_knows", Trouble::BadAnswer);
        row(409, "stale_sequence", Trouble::StaleNumber);
        row(409, "clock_ahead", Trouble::ClockAhead);
        row(400, "bad_message", Trouble::NotUnderstood);
        row(413, "too_large", Trouble::NotUnderstood);
        row(429, "too_many", Trouble::Busy);
        row(503, "stopping", Trouble::Busy);
        row(500, "", Trouble::Busy);
        row(302, "", Trouble::BadAnswer);  // a network that asks for a login
        row(404, "", Trouble::BadAnswer);
    }
    void statusesHaveTheirMeaning()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(Trouble, trouble);
        TlsHub hub;
        hub.instead = [&](const TlsHub::Request &) {
            TlsHub::Reply reply = TlsHub::error(status, code);
            reply.headers = "Retry-After: 7\r\nLocation: https://127.0.0.1:1/\r\n";
            return reply;
        };
        HubHttp http(*sync::hubUrl(hub.address()), hub.pin(), patient);
        const auto answer = ask(http, "body");
        QCOMPARE(answer->trouble, trouble);
        QCOMPARE(answer->code, QString::fromLatin1(code));
        QCOMPARE(answer->rest, 7s);
        QCOMPARE(hub.asked().size(), 1);
    }

    void whoAskedAndIsGoneIsNotTold()
    {
        TlsHub hub;
        hub.instead = [](const TlsHub::Request &) { return TlsHub::Reply{}; };
        bool isTold = false;
        {
            HubHttp http(*sync::hubUrl(hub.address()), hub.pin(), patient);
            http.get(u"/"_s, {}, 10, [&](const HttpAnswer &) { isTold = true; });
        }
        QTest::qWait(200);
        QVERIFY(!isTold);
    }

    void anAddressIsAHostAndNoMore()
    {
        for (const QString &good : {u"hub"_s, u"hub.example:8443"_s, u"127.0.0.1:1"_s, u"[::1]:8443"_s})
            QVERIFY2(sync::hubUrl(good).has_value(), qPrintable(good));
        for (const QString &bad :
            {u""_s, u"hub/path"_s, u"user@hub"_s, u"hub?a=b"_s, u"hub#x"_s, u"hub:99999"_s, u"a b"_s, u":8443"_s})
            QVERIFY2(!sync::hubUrl(bad).has_value(), qPrintable(bad));
    }
};

QTEST_GUILESS_MAIN(HubHttpTest)
#include "hubhttptest.moc"
