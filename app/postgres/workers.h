// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/postgres/connection.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace qianshao::postgres {

// Threads with a connection each, so that nobody else ever waits for PostgreSQL. Connections are opened when they are
// needed, and again when they were lost. The one that was used last is used next: PostgreSQL's process behind it has
// its plans and tables at hand, and as few of them as can be are kept busy.
class Workers {
public:
    // Called on a worker's thread. May throw Failure; a transaction that is left open is rolled back. It is called
    // again, once, where a connection that had been idle turned out to be dead: it asks nothing that may not come
    // twice.
    using Work = std::function<void(Connection &)>;
    // Called instead of the rest of the work; on a worker's thread, or at once where it is not even begun.
    using OnFailure = std::function<void(const Failure &)>;

    // `patience`: for each statement, and for waiting until a worker has time. `greet`: before a new connection is used
    // for anything else.
    Workers(const QByteArray &target, int count, std::chrono::milliseconds patience, Work greet = {});
    // Whatever still runs or waits fails with Stopped.
    ~Workers() { close(); }
    void close();
    Workers(const Workers &) = delete;
    Workers &operator=(const Workers &) = delete;

    // Works that have the same turn run one after the other, in order, and keep no more than one worker busy: a unit's
    // row is locked by one of them only, and nobody else waits behind that lock. Empty: it does not matter.
    void run(QByteArray turn, Work work, OnFailure onFailure);

    [[nodiscard]] int count() const { return int(m_threads.size()); }
    // That run or wait.
    [[nodiscard]] int running() const;
    // Workers that wait for something to do.
    [[nodiscard]] int idle() const;
    // How the last attempt went: false until there was one.
    [[nodiscard]] bool isAnswering() const { return m_isAnswering; }

private:
    struct Job {
        QByteArray turn;
        Work work;
        OnFailure onFailure;
        std::chrono::steady_clock::time_point until;
    };
    // A worker that has nothing to do.
    struct Idle {
        std::condition_variable wakes;
        bool isWoken = false;
    };
    [[nodiscard]] std::optional<Job> take();
    // The first that waits and has its turn.
    [[nodiscard]] std::deque<Job>::iterator due();
    void wakeOne();
    void serve();
    void perform(const Job &job, std::unique_ptr<Connection> &connection);
    [[nodiscard]] std::unique_ptr<Connection> open();

    const QByteArray m_target;
    const std::chrono::milliseconds m_patience;
    const Work m_greet;
    StopSign m_stop;
    mutable std::mutex m_mutex;
    std::vector<Idle *> m_idle;  // who has been so for longest comes first
    std::deque<Job> m_waiting;
    std::set<QByteArray> m_turns;  // whose work is running
    int m_running = 0;
    std::atomic<bool> m_isAnswering = false;
    std::vector<std::thread> m_threads;
};

}  // namespace qianshao::postgres
