// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/watch.h"

#include "models/sync/pinnedtls.h"

#include <QJsonDocument>
#include <QPointer>
#include <QSslSocket>
#include <QWebSocket>

namespace qianshao::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 mostBytes = 64 * 1024;
// The hub's code for closing: the token is over, the device revoked, its lease over.
constexpr int tokenRefused = 4403;

}  // namespace

Watch::Watch(RemoteHub &hub, Backoff backoff, WatchLimits limits)
    : m_hub(hub),
      m_limits(limits),
      m_backoff(std::move(backoff))
{
    m_again.setSingleShot(true);
    m_connecting.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &Watch::begin);
    connect(&m_connecting, &QTimer::timeout, this, &Watch::lose);
    connect(&m_pinging, &QTimer::timeout, this, &Watch::ping);
}

Watch::~Watch()
{
    if (m_socket)
        m_socket->disconnect(this);
}

void Watch::begin()
{
    m_hub.withToken([watch = QPointer(this)](const std::variant<QByteArray, Trouble> &token) {
        if (!watch)
            return;
        if (const auto *trouble = std::get_if<Trouble>(&token)) {
            watch->m_again.start(watch->m_backoff.next());
            Q_EMIT watch->troubled(*trouble);
        } else {
            watch->connectTo(std::get<QByteArray>(token));
        }
    });
}

void Watch::hubIsBack()
{
    if (!m_again.isActive())
        return;
    m_again.stop();
    begin();
}

void Watch::connectTo(const QByteArray &token)
{
    m_socket = std::make_unique<QWebSocket>();
    m_socket->setSslConfiguration(pinnedTls());
    m_socket->setMaxAllowedIncomingFrameSize(mostBytes);
    m_socket->setMaxAllowedIncomingMessageSize(mostBytes);
    // Nobody is trusted, so each handshake comes by here; what is not ignored ends it, and nothing has been sent.
    connect(m_socket.get(), &QWebSocket::sslErrors, this, [this] {
        const auto *tls = m_socket->findChild<QSslSocket *>();
        if (tls && pinOf(tls->peerCertificate()) == m_hub.membership().pin)
            m_socket->ignoreSslErrors();
    });
    connect(m_socket.get(), &QWebSocket::connected, this, [this] {
        m_isAlive = true;
        m_pinging.start(m_limits.ping);
    });
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &Watch::heard);
    connect(m_socket.get(), &QWebSocket::pong, this, [this] { m_isAlive = true; });
    connect(m_socket.get(), &QWebSocket::disconnected, this, &Watch::lose);
    connect(m_socket.get(), &QWebSocket::errorOccurred, this, &Watch::lose);
    QUrl url = hubUrl(m_hub.membership().hub)->resolved(QUrl(u"/v1/watch"_s));
    url.setScheme(u"wss"_s);
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + token);
    m_connecting.start(m_limits.connect);
    m_socket->open(request);
}

void Watch::heard(const QString &text)
{
    m_isAlive = true;
    const QJsonDocument said = QJsonDocument::fromJson(text.toUtf8());
    if (said[u"contents"].toBool())
        Q_EMIT contentNoticed();
    const QJsonValue number = said[u"number"];
    if (!number.isDouble())
        return;
    // The hub says it at once to whoever may watch.
    if (!std::exchange(m_isOpen, true)) {
        m_connecting.stop();
        m_backoff.reset();
        Q_EMIT opened();
    }
    Q_EMIT noticed(number.toInteger());
}

void Watch::ping()
{
    if (!std::exchange(m_isAlive, false))
        lose();
    else
        m_socket->ping();
}

void Watch::lose()
{
    m_connecting.stop();
    m_pinging.stop();
    const bool wasOpen = std::exchange(m_isOpen, false);
    // Whoever does not let us in may not take the token; why, a new one tells.
    if (!wasOpen || m_socket->closeCode() == tokenRefused)
        m_hub.dropToken();
    m_socket->disconnect(this);
    m_socket.release()->deleteLater();  // this may be its own doing
    m_again.start(m_backoff.next());
    if (wasOpen)
        Q_EMIT lost();
}

}  // namespace qianshao::sync
