// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/sync/tlshub.h"

#include "models/security/signature.h"
#include "models/sync/pinnedtls.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>
#include <QUrlQuery>
#include <QWebSocket>

#include <memory>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace qianshao::tests {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(BIO *bio)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    return QByteArray(bytes, size);
}

QByteArray bytesOf(const QJsonObject &object, QLatin1StringView key)
{
    return QByteArray::fromBase64(object[key].toString().toLatin1());
}

}  // namespace

Certificate::Certificate()
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> pair(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> x509(X509_new(), X509_free);
    ASN1_INTEGER_set(X509_get_serialNumber(x509.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(x509.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(x509.get()), 3600);
    X509_set_pubkey(x509.get(), pair.get());
    X509_NAME *name = X509_get_subject_name(x509.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("hub"), -1, -1, 0);
    X509_set_issuer_name(x509.get(), name);
    X509_sign(x509.get(), pair.get(), EVP_sha256());
    const std::unique_ptr<BIO, decltype(&BIO_free)> publicPart(BIO_new(BIO_s_mem()), BIO_free);
    const std::unique_ptr<BIO, decltype(&BIO_free)> secretPart(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_X509(publicPart.get(), x509.get());
    PEM_write_bio_PrivateKey(secretPart.get(), pair.get(), nullptr, nullptr, 0, nullptr, nullptr);
    certificate = QSslCertificate(contentOf(publicPart.get()));
    key = QSslKey(contentOf(secretPart.get()), QSsl::Ec);
}

TlsHub::TlsHub(const Certificate &certificate, QSsl::SslProtocol protocol)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(protocol);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_server.setSslConfiguration(tls);
    pretend(certificate);
    m_pin = sync::pinOf(certificate.certificate);
    connect(&m_server, &QSslServer::pendingConnectionAvailable, this, [this] {
        while (m_server.hasPendingConnections())
            greet(static_cast<QSslSocket *>(m_server.nextPendingConnection()));
    });
    connect(&m_webSockets, &QWebSocketServer::newConnection, this, [this] {
        QWebSocket *socket = m_webSockets.nextPendingConnection();
        socket->setParent(this);
        m_watchers.append(socket);
        connect(socket, &QWebSocket::disconnected, this, [this, socket] {
            m_watchers.removeOne(socket);
            socket->deleteLater();
        });
        if (lateRefusal != 0)
            socket->close(QWebSocketProtocol::CloseCode(lateRefusal), u"token_expired"_s);
        else
            socket->sendTextMessage(u"{\"number\":%1}"_s.arg(m_records.last()));
    });
    appear();
}

QByteArray TlsHub::pin() const
{
    return m_pin;
}

void TlsHub::pretend(const Certificate &certificate)
{
    QSslConfiguration tls = m_server.sslConfiguration();
    tls.setLocalCertificate(certificate.certificate);
    tls.setPrivateKey(certificate.key);
    m_server.setSslConfiguration(tls);
}

void TlsHub::vanish()
{
    m_server.close();
    cutWatchers();
    for (auto *socket : m_server.findChildren<QSslSocket *>())
        socket->abort();
}

void TlsHub::appear()
{
    if (!m_server.listen(QHostAddress::LocalHost, m_port))
        qFatal("port %d is taken", m_port);
    m_port = m_server.serverPort();
}

void TlsHub::cutWatchers()
{
    const auto watchers = m_watchers;
    for (QWebSocket *socket : watchers)
        socket->abort();
}

void TlsHub::closeWatchers(int code)
{
    const auto watchers = m_watchers;
    for (QWebSocket *socket : watchers)
        socket->close(QWebSocketProtocol::CloseCode(code));
}

void TlsHub::notify()
{
    say(u"{\"number\":%1}"_s.arg(m_records.last()));
}

void TlsHub::say(const QString &text)
{
    for (QWebSocket *socket : std::as_const(m_watchers))
        socket->sendTextMessage(text);
}

void TlsHub::stopListening()
{
    for (const auto &socket : std::as_const(m_watched)) {
        if (socket)
            socket->blockSignals(true);
    }
}

security::Invitation TlsHub::invite(records::Instant at)
{
    const auto id = records::Uuid::v7(at.ms, 1, quint64(m_verifiers.size() + m_used.size()) + 1);
    const security::Invitation invitation = security::newInvitation(address(), m_pin, m_unit, id, at);
    m_verifiers[id.toString().toLatin1()] = security::verifierOf(invitation);
    return invitation;
}

void TlsHub::greet(QSslSocket *socket)
{
    ++m_connections;
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QSslSocket::readyRead, this, [this, socket] { read(socket); });
    read(socket);
}

void TlsHub::read(QSslSocket *socket)
{
    const QByteArray there = socket->peek(socket->bytesAvailable());
    const qsizetype headEnd = there.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    const QList<QByteArray> lines = there.left(headEnd).split('\n');
    Request request{.method = lines[0].split(' ').value(0), .path = lines[0].split(' ').value(1)};
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers[line.left(colon).toLower()] = line.mid(colon + 1).trimmed();
    }
    const qsizetype size = request.headers["content-length"].toLongLong();
    if (there.size() < headEnd + 4 + size)
        return;
    m_bytes += headEnd + 4 + size;
    m_asked.append(request.method + ' ' + request.path.split('?')[0]);
    request.body = there.mid(headEnd + 4, size);
    const auto own = instead ? instead(request) : std::nullopt;
    if (!own && request.path == "/v1/watch" && m_tokens.contains(request.headers["authorization"].mid(7))) {
        watch(socket);
        return;
    }
    socket->skip(headEnd + 4 + size);
    Reply reply = own ? *own : answer(request);
    if (afterwards)
        afterwards(request, reply);
    if (isSilent)
        return;
    if (isDripping) {
        socket->write("HTTP/1.1 200 As said\r\nContent-Length: 1000\r\n\r\n");
        auto *tap = new QTimer(socket);
        tap->callOnTimeout(socket, [socket] { socket->write("x"); });
        tap->start(50);
        return;
    }
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(reply.status) + " As said\r\n" + reply.headers
        + "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n\r\n" + reply.body;
    socket->write(reply.cutAt < 0 ? bytes : bytes.left(reply.cutAt));
    if (reply.cutAt >= 0)
        socket->disconnectFromHost();
}

// The web socket reads the request itself.
void TlsHub::watch(QSslSocket *socket)
{
    disconnect(socket, &QSslSocket::readyRead, this, nullptr);
    m_watched.append(socket);
    m_webSockets.handleConnection(socket);
}

TlsHub::Reply TlsHub::error(int status, const QByteArray &code)
{
    return {status, R"({"error":")" + code + R"(","message":"words"})"};
}

TlsHub::Reply TlsHub::answer(const Request &request)
{
    const QByteArray question = request.method + ' ' + request.path.split('?')[0];
    if (question == "POST /v1/enrol")
        return enrol(request);
    if (request.method == "GET")
        return read(request);
    if (auto refused = refusal(request))
        return *refused;
    Known &known = m_devices[request.headers["qianshao-device"].toLongLong()];
    known.sequence = request.headers["qianshao-sequence"].toLongLong();
    const auto own = beside ? beside(request, request.headers["qianshao-device"].toLongLong()) : std::nullopt;
    return known.last = own ? *own : question == "POST /v1/push" ? push(request) : refresh(request);
}

TlsHub::Reply TlsHub::read(const Request &request)
{
    const auto token = m_tokens.find(request.headers["authorization"].mid(7));
    if (token == m_tokens.end())
        return error(401, "token_expired");
    if (revoked.contains(token->second))
        return error(403, "revoked");
    const auto own = beside ? beside(request, token->second) : std::nullopt;
    return own ? *own : pull(request, token->second);
}

TlsHub::Reply TlsHub::enrol(const Request &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QByteArray id = body["invitation"_L1].toString().toLatin1();
    const auto keys = security::publicKeysFromBytes(bytesOf(body, "keys"_L1));
    if (body["unit"_L1] != m_unit.toString() || !keys)
        return error(400, "bad_message");
    const qint64 device = security::deviceNumberOf(keys->sign);
    if (const auto used = m_used.find(id); used != m_used.end() && used->second == *keys)
        return account(device);
    const auto verifier = m_verifiers.find(id);
    if (verifier == m_verifiers.end()
        || !security::isEnrolmentProof(verifier->second, *keys, bytesOf(body, "proof"_L1)))
        return error(403, "bad_invitation");
    m_verifiers.erase(verifier);
    m_used[id] = *keys;
    m_devices[device].keys = *keys;
    if (body.contains("staff"_L1))
        m_devices[device].person = body["staff"_L1].toString();
    return account(device);
}

TlsHub::Reply TlsHub::account(qint64 device)
{
    const QByteArray token = "token-" + QByteArray::number(m_asked.size());
    m_tokens[token] = device;
    const QJsonObject body{{u"token"_s, QString::fromLatin1(token)}, {u"expiresInSeconds"_s, 900}, {u"utcMs"_s, now.ms},
        {u"unit"_s, m_unit.toString()}, {u"unitName"_s, u"人民街道派出所"_s}, {u"staff"_s, m_devices[device].person},
        {u"role"_s, int(records::Role::Officer)}, {u"leaseDays"_s, leaseDays ? QJsonValue(*leaseDays) : QJsonValue()},
        {u"device"_s, QString::number(device)}, {u"deviceName"_s, u"二号笔记本"_s}};
    return {200, QJsonDocument(body).toJson()};
}

std::optional<TlsHub::Reply> TlsHub::refusal(const Request &request)
{
    const security::SignedRequest signedRequest{
        records::Uuid::fromString(QString::fromLatin1(request.headers["qianshao-unit"])),
        request.headers["qianshao-device"].toLongLong(), request.headers["qianshao-sequence"].toLongLong(),
        {request.headers["qianshao-time"].toLongLong()}, security::sha256(request.body)};
    const auto known = m_devices.find(signedRequest.device);
    if (known == m_devices.end() || signedRequest.unit != m_unit)
        return error(401, "unknown_device");
    if (revoked.contains(signedRequest.device))
        return error(403, "revoked");
    try {
        security::verifyRequest(known->second.keys.sign, signedRequest, request.body,
            QByteArray::fromBase64(request.headers["qianshao-signature"]));
    } catch (const security::SignatureFailure &) {
        return error(403, "bad_signature");
    }
    if (signedRequest.sequence == known->second.sequence)
        return known->second.last;
    return signedRequest.sequence < known->second.sequence ? std::optional(error(409, "stale_sequence")) : std::nullopt;
}

TlsHub::Reply TlsHub::refresh(const Request &request)
{
    return account(request.headers["qianshao-device"].toLongLong());
}

TlsHub::Reply TlsHub::push(const Request &request)
{
    const auto push = changes::decodePush(request.body);
    if (!push || push->number != request.headers["qianshao-sequence"].toLongLong())
        return error(400, "bad_message");
    m_records.receive(push->states, {request.headers["qianshao-device"].toLongLong(), push->upTo});
    if (announces)
        notify();
    return {200, changes::encode(changes::PushReply{push->number, {}})};
}

TlsHub::Reply TlsHub::pull(const Request &request, qint64 device)
{
    const QUrlQuery query(QUrl(QString::fromLatin1(request.path)));
    const auto number = [&](const QString &name) { return query.queryItemValue(name).toLongLong(); };
    // Who comes from another view begins again.
    changes::Page page =
        m_records.page(number(u"view"_s) == view ? number(u"after"_s) : 0, device, size_t(number(u"most"_s)));
    page.view = view;
    return {200, changes::encode(page)};
}

Member::Member(TlsHub &hub, const security::DeviceKeys &keys) : Device(keys.number())
{
    hub.admit(keys.publicKeys());
    store::keepMembership(*file,
        {.hub = hub.address(),
            .pin = hub.pin(),
            .unit = hub.unit(),
            .keys = keys.stored(),
            .contact = file.now(),
            .contactHere = file.now(),
            .newest = file.now()});
}

}  // namespace qianshao::tests
