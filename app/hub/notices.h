// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/postgres/connection.h"
#include "models/records/units.h"

#include <functional>
#include <thread>

namespace qianshao::hub {

// What the hubs of one database tell one another (NOTIFY), so that each of them can tell its own watchers. A connection
// and a thread of its own.
class Notices {
public:
    struct Listener {
        std::function<void(const records::Uuid &unit, qint64 number)> changed;  // the unit has changes up to there
        std::function<void(const records::Uuid &unit)> contentCame;  // an attachment's content is whole
        std::function<void(const records::Uuid &unit, qint64 device)> revoked;
        // It could not listen for a while: anything may have happened. With the connection that listens now.
        std::function<void(postgres::Connection &connection)> missed;
        std::function<void()> lost;  // it does not listen any more, and tries again each second
    };
    // The functions are called on the thread.
    Notices(QByteArray target, Listener listener);
    ~Notices();
    Notices(const Notices &) = delete;
    Notices &operator=(const Notices &) = delete;

private:
    void run();
    void listen(bool &isListening);
    void hear(const QByteArray &payload) const;

    const QByteArray m_target;
    const Listener m_listener;
    postgres::StopSign m_stop;
    std::thread m_thread;
};

}  // namespace qianshao::hub
