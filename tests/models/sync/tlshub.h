// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/security/enrolment.h"
#include "models/store/membership.h"
#include "tests/support/device.h"

#include <QMap>
#include <QPointer>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QWebSocketServer>

#include <set>

namespace qianshao::tests {

// A self-signed certificate with a key of its own, which nobody else has.
struct Certificate {
    Certificate();
    QSslCertificate certificate;
    QSslKey key;
};

// What a hub is for a device, over TLS on a port of 127.0.0.1: the routes and the checks that one can expect of it,
// with a PlainHub behind them. And what goes wrong on the way.
class TlsHub : public QObject {
public:
    struct Request {
        QByteArray method;
        QByteArray path;  // with its query
        QMap<QByteArray, QByteArray> headers;  // names in lower case
        QByteArray body;
    };
    struct Reply {
        int status = 200;
        QByteArray body = {};
        QByteArray headers = {};  // lines with their line ends
        qsizetype cutAt = -1;     // the line breaks after so many bytes of it all
    };

    explicit TlsHub(const Certificate &certificate = {}, QSsl::SslProtocol protocol = QSsl::TlsV1_3OrLater);
    [[nodiscard]] QString address() const { return QStringLiteral("127.0.0.1:%1").arg(m_port); }
    [[nodiscard]] QByteArray pin() const;

    // No longer there, and connections break off; there again, perhaps as somebody else.
    void vanish();
    void appear();
    void pretend(const Certificate &certificate);

    // For a device's file, to be typed at `now`.
    [[nodiscard]] security::Invitation invite(records::Instant now);
    void expect(const QByteArray &invitation, const QByteArray &verifier) { m_verifiers[invitation] = verifier; }
    void admit(const security::DevicePublicKeys &keys) { m_devices[security::deviceNumberOf(keys.sign)].keys = keys; }
    // The numbers that the device has used are larger than it knows.
    void sawSequence(qint64 device, qint64 sequence) { m_devices[device].sequence = sequence; }
    // What a hub is asked before it answers: an answer of one's own instead.
    std::function<std::optional<Reply>(const Request &)> instead;
    // Is told of what the hub has answered and may change it.
    std::function<void(const Request &, Reply &)> afterwards;
    // What else a hub answers, to a device that has proved who it is.
    std::function<std::optional<Reply>(const Request &, qint64 device)> beside;
    // Are shut out.
    std::set<qint64> revoked;
    // Answers stay unsaid.
    bool isSilent = false;
    // Answers come byte by byte and never end.
    bool isDripping = false;
    int view = 1;  // that everybody has
    // Whoever watches hears of each push.
    bool announces = false;
    // Takes who wants to watch, and closes at once with this code. 0: lets them watch.
    int lateRefusal = 0;
    void forgetTokens() { m_tokens.clear(); }
    std::optional<int> leaseDays = 30;
    records::Instant now{1'795'136'400'000};

    [[nodiscard]] static Reply error(int status, const QByteArray &code);
    [[nodiscard]] PlainHub &records() { return m_records; }
    [[nodiscard]] const records::Uuid &unit() const { return m_unit; }
    // "POST /v1/push", in their order.
    [[nodiscard]] const QList<QByteArray> &asked() const { return m_asked; }
    [[nodiscard]] qsizetype count(const QByteArray &question) const { return m_asked.count(question); }
    [[nodiscard]] int connections() const { return m_connections; }
    // That arrived after TLS was agreed on.
    [[nodiscard]] qint64 bytesHeard() const { return m_bytes; }
    [[nodiscard]] qsizetype watchers() const { return m_watchers.size(); }
    // Tells whoever watches.
    void notify();
    void say(const QString &text);
    void cutWatchers();
    void closeWatchers(int code);
    // Connections stay and nobody reads them any more.
    void stopListening();

private:
    void greet(QSslSocket *socket);
    void read(QSslSocket *socket);
    void watch(QSslSocket *socket);
    [[nodiscard]] Reply answer(const Request &request);
    [[nodiscard]] Reply enrol(const Request &request);
    [[nodiscard]] Reply refresh(const Request &request);
    [[nodiscard]] Reply push(const Request &request);
    [[nodiscard]] Reply pull(const Request &request, qint64 device);
    [[nodiscard]] Reply read(const Request &request);
    // Empty where the request is signed by a device that is known, else why not.
    [[nodiscard]] std::optional<Reply> refusal(const Request &request);
    [[nodiscard]] Reply account(qint64 device);

    QByteArray m_pin;
    quint16 m_port = 0;
    PlainHub m_records;
    const records::Uuid m_unit = records::Uuid::v7(1'795'000'000'000, 1, 7);
    struct Known {
        security::DevicePublicKeys keys;
        qint64 sequence = 0;
        QString person = records::Uuid::v7(1, 1, 1).toString();
        Reply last;  // the answer to that one
    };
    std::map<qint64, Known> m_devices;
    std::map<QByteArray, QByteArray> m_verifiers;  // by their invitation
    std::map<QByteArray, security::DevicePublicKeys> m_used;
    std::map<QByteArray, qint64> m_tokens;
    QList<QByteArray> m_asked;
    int m_connections = 0;
    qint64 m_bytes = 0;
    QList<QWebSocket *> m_watchers;
    QList<QPointer<QSslSocket>> m_watched;  // what they speak over
    // Last, so that they go first: their sockets speak while they go.
    QSslServer m_server;
    QWebSocketServer m_webSockets{QStringLiteral("hub"), QWebSocketServer::NonSecureMode};
};

// A laptop of that hub: admitted, without a question.
class Member : public Device {
public:
    Member(TlsHub &hub, const security::DeviceKeys &keys);
};

}  // namespace qianshao::tests
