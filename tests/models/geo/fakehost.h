// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHostAddress>
#include <QHttpServer>
#include <QHttpServerResponse>
#include <QTcpServer>
#include <QUrl>

#include <functional>

namespace qianshao::tests {

// A host of the own network, played in the test's thread.
class FakeHost {
public:
    struct Answer {
        QByteArray body;
        int status = 200;
        QByteArray location;  // of a redirect
    };
    // `url`: path and query of the question.
    using Say = std::function<Answer(const QUrl &url)>;
    explicit FakeHost(Say say, const QHostAddress &at = QHostAddress(QHostAddress::LocalHost)) : m_say(std::move(say))
    {
        m_server.setMissingHandler(
            &m_server, [this](const QHttpServerRequest &request, QHttpServerResponder &responder) {
                m_asked.append(request.url().toString(QUrl::RemoveScheme | QUrl::RemoveAuthority));
                m_headers = request.headers();
                const Answer answer = m_say(request.url());
                QHttpHeaders headers;
                headers.append("Set-Cookie", "who=you");
                if (!answer.location.isEmpty())
                    headers.append("Location", answer.location);
                responder.write(answer.body, headers, QHttpServerResponder::StatusCode(answer.status));
            });
        auto *listener = new QTcpServer(&m_server);
        if (!listener->listen(at) || !m_server.bind(listener))
            qFatal("no port");
        m_address = QStringLiteral("http://%1:%2").arg(at.toString()).arg(listener->serverPort());
    }

    [[nodiscard]] const QString &address() const { return m_address; }
    // Paths and queries, in the order in which they came.
    [[nodiscard]] const QStringList &asked() const { return m_asked; }
    // Of the last question.
    [[nodiscard]] const QHttpHeaders &headers() const { return m_headers; }

private:
    Say m_say;
    QStringList m_asked;
    QHttpHeaders m_headers;
    QString m_address;
    QHttpServer m_server;  // the last member: it calls into the others
};

// Takes connections and says nothing.
class SilentHost {
public:
    SilentHost()
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { ++m_connections; });
        if (!m_server.listen(QHostAddress(QHostAddress::LocalHost)))
            qFatal("no port");
    }
    [[nodiscard]] QString address() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()); }
    [[nodiscard]] int connections() const { return m_connections; }
    // From now on connections are refused.
    void close() { m_server.close(); }

private:
    int m_connections = 0;
    QTcpServer m_server;
};

}  // namespace qianshao::tests
