// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTcpServer>
#include <QTcpSocket>

#include <random>

namespace qianshao::tests {

// The way between laptops and a hub, on which bytes stall, connections break off in the middle and bytes are others
// when they arrive. TLS has to see to it that none of that is believed.
class BadWay : public QObject {
    Q_OBJECT

public:
    BadWay(int hubPort, quint32 seed);
    [[nodiscard]] QString address() const;
    // Good: everything goes through. Whatever was open breaks off.
    void setGood(bool isGood);

    int cuts = 0;
    int stalls = 0;
    int flips = 0;
    qint64 up = 0;  // bytes that devices have sent, TLS and all
    qint64 down = 0;  // … and the hub

private:
    struct Way;
    void accept();
    qint64 carry(QTcpSocket &from, QTcpSocket &to);
    [[nodiscard]] bool happens(int oneIn) { return !m_isGood && m_random() % quint32(oneIn) == 0; }

    QTcpServer m_server;
    quint16 m_hubPort;
    std::mt19937 m_random;
    bool m_isGood = false;
};

}  // namespace qianshao::tests
