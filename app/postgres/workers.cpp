// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/postgres/workers.h"

#include <algorithm>

namespace qianshao::postgres {

using Code = Failure::Code;
using std::chrono::steady_clock;

Workers::Workers(const QByteArray &target, int count, std::chrono::milliseconds patience, Work greet)
    : m_target(target),
      m_patience(patience),
      m_greet(std::move(greet))
{
    for (int i = 0; i < count; ++i)
        m_threads.emplace_back([this] { serve(); });
}

void Workers::close()
{
    std::deque<Job> given;
    {
        const std::lock_guard lock(m_mutex);
        m_stop.set();
        given.swap(m_waiting);
        while (!m_idle.empty())
            wakeOne();
    }
    for (const Job &job : given)
        job.onFailure(Failure(Code::Stopped));
    for (std::thread &thread : m_threads) {
        if (thread.joinable())
            thread.join();
    }
}

void Workers::run(QByteArray turn, Work work, OnFailure onFailure)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_stop.isSet()) {
            m_waiting.push_back(
                {std::move(turn), std::move(work), std::move(onFailure), steady_clock::now() + m_patience});
            wakeOne();
            return;
        }
    }
    onFailure(Failure(Code::Stopped));
}

int Workers::running() const
{
    const std::lock_guard lock(m_mutex);
    return m_running + int(m_waiting.size());
}

int Workers::idle() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_idle.size());
}

std::deque<Workers::Job>::iterator Workers::due()
{
    return std::ranges::find_if(
        m_waiting, [this](const Job &it) { return it.turn.isEmpty() || !m_turns.contains(it.turn); });
}

void Workers::wakeOne()
{
    if (m_idle.empty())
        return;
    Idle *const last = m_idle.back();
    m_idle.pop_back();
    last->isWoken = true;
    last->wakes.notify_one();
}

// Absent: the program ends.
std::optional<Workers::Job> Workers::take()
{
    std::unique_lock lock(m_mutex);
    while (!m_stop.isSet()) {
        const auto job = due();
        if (job == m_waiting.end()) {
            Idle idle;
            m_idle.push_back(&idle);
            idle.wakes.wait(lock, [&] { return idle.isWoken; });
            continue;
        }
        Job taken = std::move(*job);
        m_waiting.erase(job);
        if (!taken.turn.isEmpty())
            m_turns.insert(taken.turn);
        ++m_running;
        // What waited for a turn that has just ended is for somebody else where this worker has found something older.
        if (due() != m_waiting.end())
            wakeOne();
        return taken;
    }
    return {};
}

void Workers::serve()
{
    std::unique_ptr<Connection> connection;
    while (const std::optional<Job> job = take()) {
        if (steady_clock::now() > job->until)
            job->onFailure(Failure(Code::TooLate));
        else
            perform(*job, connection);
        const std::lock_guard lock(m_mutex);
        m_turns.erase(job->turn);
        --m_running;
    }
}

std::unique_ptr<Connection> Workers::open()
{
    auto connection = std::make_unique<Connection>(m_target, m_patience, m_stop);
    if (m_greet)
        m_greet(*connection);
    return connection;
}

void Workers::perform(const Job &job, std::unique_ptr<Connection> &connection)
{
    for (bool wasIdle = bool(connection);; wasIdle = false) {
        try {
            if (!connection)
                connection = open();
            job.work(*connection);
            connection->rollBack();
            m_isAnswering = true;
            return;
        } catch (const Failure &failure) {
            try {
                if (connection)
                    connection->rollBack();
            } catch (const Failure &) {
                // then it is of no use any more
            }
            if (connection && !connection->isUsable())
                connection.reset();
            m_isAnswering = failure.code() == Code::Refused;
            if (!wasIdle || failure.code() != Code::Lost) {
                job.onFailure(failure);
                return;
            }
        }
    }
}

}  // namespace qianshao::postgres
