// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/notices.h"

#include <QList>

namespace qianshao::hub {

using namespace std::chrono_literals;
using records::Uuid;

Notices::Notices(QByteArray target, Listener listener)
    : m_target(std::move(target)),
      m_listener(std::move(listener)),
      m_thread([this] { run(); })
{
}

Notices::~Notices()
{
    m_stop.set();
    m_thread.join();
}

void Notices::run()
{
    for (bool wasListening = true; !m_stop.isSet(); m_stop.wait(1s)) {
        try {
            listen(wasListening);
        } catch (const postgres::Failure &) {
            // Told once, however long it lasts.
            if (std::exchange(wasListening, false) && !m_stop.isSet())
                m_listener.lost();
        }
    }
}

// Whoever watches is told to look once it listens: what happened before was not heard.
void Notices::listen(bool &isListening)
{
    postgres::Connection connection(m_target, 10s, m_stop);
    (void)connection.ask("LISTEN changes");
    (void)connection.ask("LISTEN contents");
    (void)connection.ask("LISTEN revoked");
    m_listener.missed(connection);
    isListening = true;
    while (true) {
        const QByteArray payload = connection.notice(60s);
        if (payload.isNull())
            (void)connection.ask("SELECT 1");  // whether somebody is there at all
        else
            hear(payload);
    }
}

// "changes:unit:number", "contents:unit:0" or "revoked:unit:device"
void Notices::hear(const QByteArray &payload) const
{
    const QList<QByteArray> parts = payload.split(':');
    if (parts.size() != 3)
        return;
    const Uuid unit = Uuid::fromString(QString::fromLatin1(parts[1]));
    const qint64 number = parts[2].toLongLong();
    if (parts[0] == "changes")
        m_listener.changed(unit, number);
    else if (parts[0] == "contents")
        m_listener.contentCame(unit);
    else if (parts[0] == "revoked")
        m_listener.revoked(unit, number);
}

}  // namespace qianshao::hub
