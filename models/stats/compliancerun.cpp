// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/stats/compliancerun.h"

#include "models/store/store.h"

namespace qianshao::stats {

ComplianceRun::ComplianceRun(const store::Store &store, QObject *parent) : QObject(parent), m_store(store) {}

ComplianceRun::~ComplianceRun() = default;

void ComplianceRun::start(const rules::Period &period, size_t lateRows)
{
    cancel();
    m_isRunning = true;
    m_thread = std::jthread([this, period, lateRows, number = m_number](
                                const std::stop_token &stop) { count(period, lateRows, number, stop); });
}

void ComplianceRun::cancel()
{
    ++m_number;
    m_isRunning = false;
    m_thread = {};  // asks it to stop, which interrupts its statement, and waits
}

template <class Answer>
void ComplianceRun::answer(int number, Answer &&say)
{
    QMetaObject::invokeMethod(
        this,
        [this, number, say = std::forward<Answer>(say)] {
            if (number != m_number)
                return;
            m_isRunning = false;
            say();
        },
        Qt::QueuedConnection);
}

void ComplianceRun::count(const rules::Period &period, size_t lateRows, int number, const std::stop_token &stop)
{
    try {
        const auto store = m_store.another();
        const std::stop_callback interrupt(stop, [&] { store->connection().interrupt(); });
        if (stop.stop_requested())
            return;
        Compliance figures = complianceOf(*store, period, lateRows);
        answer(number, [this, figures = std::move(figures)] { Q_EMIT counted(figures); });
    } catch (const store::Failure &failure) {
        answer(number, [this, failure] { Q_EMIT failed(failure); });
    }
}

}  // namespace qianshao::stats
