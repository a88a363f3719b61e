// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/rising.h"

#include "app/ledger/rise.h"

namespace qianshao::hub {

using namespace std::chrono_literals;
using postgres::Connection;
using postgres::Failure;
using records::Uuid;
using std::chrono::steady_clock;

namespace {

// Pushes to the unit above wait as long as these are written.
constexpr int mostAtOnce = 500;

constexpr auto everywhereEach = 60s;

}  // namespace

Rising::Rising(QByteArray target, std::chrono::milliseconds patience, Listener listener)
    : m_target(std::move(target)),
      m_patience(patience),
      m_listener(std::move(listener)),
      m_thread([this] { run(); })
{
}

Rising::~Rising()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop.set();
    }
    m_hasWork.notify_all();
    m_thread.join();
}

void Rising::look(const Uuid &unit)
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.insert(unit);
    }
    m_hasWork.notify_all();
}

void Rising::lookEverywhere()
{
    {
        const std::lock_guard lock(m_mutex);
        m_mayBeAnywhere = true;
    }
    m_hasWork.notify_all();
}

void Rising::run()
{
    for (bool wasServing = true; !m_stop.isSet(); m_stop.wait(1s)) {
        try {
            serve(wasServing);
        } catch (const Failure &failure) {
            if (std::exchange(wasServing, false) && !m_stop.isSet())
                m_listener.failed(failure);
        }
    }
}

void Rising::serve(bool &isServing)
{
    Connection connection(m_target, m_patience, m_stop);
    m_listener.opened(connection);
    isServing = true;
    while (!m_stop.isSet()) {
        for (const Uuid &unit : ledger::unitsToRise(connection))
            look(unit);
        const auto until = steady_clock::now() + everywhereEach;
        for (Uuid unit = next(until); !unit.isNull(); unit = next(until))
            riseFrom(connection, unit);
    }
}

void Rising::riseFrom(Connection &connection, const Uuid &unit)
{
    try {
        if (ledger::rise(connection, unit, mostAtOnce))
            look(unit);
    } catch (const Failure &failure) {
        if (failure.code() != Failure::Code::Refused)
            throw;
        connection.rollBack();
        m_listener.failed(failure);
    }
}

// In turn, so that no unit waits for one with much to bring.
Uuid Rising::next(steady_clock::time_point until)
{
    std::unique_lock lock(m_mutex);
    const bool isWoken =
        m_hasWork.wait_until(lock, until, [this] { return m_stop.isSet() || m_mayBeAnywhere || !m_waiting.empty(); });
    if (!isWoken || steady_clock::now() >= until || m_stop.isSet() || std::exchange(m_mayBeAnywhere, false))
        return {};
    const auto after = m_waiting.upper_bound(m_last);
    m_last = m_waiting.extract(after == m_waiting.end() ? m_waiting.begin() : after).value();
    return m_last;
}

}  // namespace qianshao::hub
