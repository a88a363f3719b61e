// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sync/backoff.h"
#include "models/sync/remotehub.h"

#include <QTimer>

#include <memory>

class QWebSocket;

namespace qianshao::sync {

struct WatchLimits {
    std::chrono::milliseconds connect{10'000};  // until the hub has said something
    std::chrono::milliseconds ping{25'000};     // a hub that has not answered the last one by then is lost
};

// Hears from the hub at once when there is something new. Where the line is lost it is made again, later and later;
// who cannot have it at all still has rounds.
class Watch : public QObject {
    Q_OBJECT
public:
    // The hub outlives it.
    Watch(RemoteHub &hub, Backoff backoff, WatchLimits limits = {});
    ~Watch() override;

    void begin();
    // The hub was away and has answered somebody else: the next attempt is made now.
    void hubIsBack();
    [[nodiscard]] bool isOpen() const { return m_isOpen; }

Q_SIGNALS:
    void opened();
    void lost();
    // The unit's changes go up to this number.
    void noticed(qint64 number);
    // An attachment's content is whole at the hub now.
    void contentNoticed();
    // No token came of it.
    void troubled(qianshao::sync::Trouble trouble);

private:
    void connectTo(const QByteArray &token);
    void heard(const QString &text);
    void lose();
    void ping();

    RemoteHub &m_hub;
    const WatchLimits m_limits;
    Backoff m_backoff;
    std::unique_ptr<QWebSocket> m_socket;
    QTimer m_again;
    QTimer m_connecting;
    QTimer m_pinging;
    bool m_isOpen = false;
    bool m_isAlive = false;  // was heard since the last ping
};

}  // namespace qianshao::sync
