// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/postgres/connection.h"
#include "models/records/units.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <set>
#include <thread>

namespace qianshao::hub {

// Lets what happens in the units rise into those above them (ledger/rise.h): as soon as it hears of it, and once a
// minute wherever something waits. A connection and a thread of its own, so that no request ever waits for it. Several
// hubs of one database share the work.
class Rising {
public:
    struct Listener {
        // A new connection, before anything else is done with it.
        std::function<void(postgres::Connection &connection)> opened;
        // Called once for each unit that PostgreSQL refuses, which is tried again a minute later, and once where it is
        // away, however long.
        std::function<void(const postgres::Failure &failure)> failed;
    };
    // The functions are called on the thread. `patience`: for each statement.
    Rising(QByteArray target, std::chrono::milliseconds patience, Listener listener);
    ~Rising();
    Rising(const Rising &) = delete;
    Rising &operator=(const Rising &) = delete;

    // The unit has changes.
    void look(const records::Uuid &unit);
    // Any unit may have some.
    void lookEverywhere();

private:
    void run();
    void serve(bool &isServing);
    void riseFrom(postgres::Connection &connection, const records::Uuid &unit);
    // Null where it is time to look everywhere, or to stop.
    [[nodiscard]] records::Uuid next(std::chrono::steady_clock::time_point until);

    const QByteArray m_target;
    const std::chrono::milliseconds m_patience;
    const Listener m_listener;
    postgres::StopSign m_stop;
    std::mutex m_mutex;
    std::condition_variable m_hasWork;
    std::set<records::Uuid> m_waiting;
    records::Uuid m_last;  // that was worked at
    bool m_mayBeAnywhere = false;
    std::thread m_thread;
};

}  // namespace qianshao::hub
