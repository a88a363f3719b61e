// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/postgres/failure.h"
#include "app/postgres/parameters.h"
#include "app/postgres/rows.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <set>
#include <string>

struct pg_conn;

namespace qianshao::postgres {

// `sql` has static storage: by its address a connection knows what it has prepared.
struct Statement {
    const char *sql;
    Parameters parameters;
};

// Ends whatever waits for PostgreSQL, on all threads, for good.
class StopSign {
public:
    StopSign();
    ~StopSign();
    StopSign(const StopSign &) = delete;
    StopSign &operator=(const StopSign &) = delete;

    void set();
    [[nodiscard]] bool isSet() const { return m_isSet; }
    // Sleeps until then, or until it is set.
    void wait(std::chrono::milliseconds most) const;
    // Becomes readable with set().
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
    std::atomic<bool> m_isSet = false;
};

// One connection, used by one thread at a time. Everything throws Failure; after Lost, TooLate and Stopped it is of no
// more use.
class Connection {
public:
    // `target`: libpq's connection string or URI. `patience`: for each call.
    Connection(const QByteArray &target, std::chrono::milliseconds patience, const StopSign &stop);
    ~Connection();

    // All statements in one journey (libpq's pipeline); the answers in their order. Without a BEGIN among them they are
    // one transaction. Each is prepared once.
    [[nodiscard]] std::vector<Rows> ask(std::vector<Statement> statements);
    [[nodiscard]] Rows ask(const char *sql, Parameters parameters = {});
    // One of the statements of the next ask(), or of its transaction: it is on its way at once, so that PostgreSQL
    // works while the others are made. Its answer is none, its failure is that ask()'s.
    void tell(const Statement &statement);
    // Where a BEGIN was asked and no COMMIT: nothing of it holds.
    void rollBack();

    // The next NOTIFY of a channel that this connection listens to, "channel:payload"; null where none came in that
    // time.
    [[nodiscard]] QByteArray notice(std::chrono::milliseconds patience);

    // Whether it was lost, found dead, or left in the middle.
    [[nodiscard]] bool isUsable() const { return m_isUsable; }

private:
    using Result = std::unique_ptr<pg_result, void (*)(pg_result *)>;
    using Deadline = std::chrono::steady_clock::time_point;
    void open(const QByteArray &target, Deadline deadline);
    void send(const Statement &statement, std::vector<const char *> &steps);
    // What PostgreSQL answers next, a null one after each step's.
    [[nodiscard]] Result next(Deadline deadline);
    // Until the socket is ready for one of these events (poll.h); false when the time is over.
    [[nodiscard]] bool wait(short events, Deadline deadline);
    void require(bool isFine);
    [[noreturn]] void lose(Failure::Code code);

    std::unique_ptr<pg_conn, void (*)(pg_conn *)> m_connection;
    std::chrono::milliseconds m_patience;
    const StopSign &m_stop;
    std::set<const char *> m_prepared;
    std::vector<const char *> m_told;  // what PostgreSQL will answer to first (send())
    bool m_isUsable = false;
};

}  // namespace qianshao::postgres
