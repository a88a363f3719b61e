// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/hub/badway.h"

#include <QPointer>
#include <QTimer>

namespace qianshao::tests {

using namespace std::chrono_literals;

BadWay::BadWay(int hubPort, quint32 seed) : m_hubPort(quint16(hubPort)), m_random(seed)
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port");
    connect(&m_server, &QTcpServer::newConnection, this, &BadWay::accept);
}

QString BadWay::address() const
{
    return QStringLiteral("127.0.0.1:%1").arg(m_server.serverPort());
}

void BadWay::setGood(bool isGood)
{
    m_isGood = isGood;
    for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>())
        socket->abort();
}

void BadWay::accept()
{
    while (QTcpSocket *device = m_server.nextPendingConnection()) {
        auto *hub = new QTcpSocket(device);
        connect(device, &QTcpSocket::readyRead, hub, [=, this] { up += carry(*device, *hub); });
        connect(hub, &QTcpSocket::readyRead, device, [=, this] { down += carry(*hub, *device); });
        connect(hub, &QTcpSocket::connected, device, [=, this] { up += carry(*device, *hub); });
        connect(hub, &QTcpSocket::disconnected, device, &QTcpSocket::abort);
        connect(hub, &QTcpSocket::errorOccurred, device, &QTcpSocket::abort);
        connect(device, &QTcpSocket::disconnected, device, &QObject::deleteLater);
        hub->connectToHost(QHostAddress(QHostAddress::LocalHost), m_hubPort);
    }
}

// How many bytes came.
qint64 BadWay::carry(QTcpSocket &from, QTcpSocket &to)
{
    if (to.state() != QAbstractSocket::ConnectedState)
        return 0;
    QByteArray bytes = from.readAll();
    if (bytes.isEmpty())
        return 0;
    if (happens(10)) {
        ++cuts;
        to.write(bytes.first(bytes.size() / 2));
        to.flush();
        from.abort();
        to.abort();
        return bytes.size();
    }
    if (happens(12)) {
        ++flips;
        const qsizetype at = qsizetype(m_random() % quint32(bytes.size()));
        bytes[at] = char(bytes[at] ^ 1 << m_random() % 8);
    }
    if (happens(10)) {
        // What comes meanwhile must not overtake it: nothing is read until then.
        ++stalls;
        from.blockSignals(true);
        QTimer::singleShot(std::chrono::milliseconds(m_random() % 300), &to, [this, way = QPointer(&from), &to, bytes] {
            if (to.state() == QAbstractSocket::ConnectedState)
                to.write(bytes);
            if (way) {
                way->blockSignals(false);
                (void)carry(*way, to);
            }
        });
        return bytes.size();
    }
    to.write(bytes);
    return bytes.size();
}

}  // namespace qianshao::tests
