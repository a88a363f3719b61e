// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/stats/compliancestats.h"

#include <QObject>

#include <thread>

namespace qianshao::store {
class Failure;
}

namespace qianshao::stats {

// Counts the figures of a period beside the window: in a thread and with a Store of its own. Each start() is answered
// by one of the signals, in the thread of this object, unless another start() or cancel() came before the answer.
class ComplianceRun final : public QObject {
    Q_OBJECT
public:
    // `store` outlives this.
    explicit ComplianceRun(const store::Store &store, QObject *parent = nullptr);
    // Cancels and waits.
    ~ComplianceRun() override;

    void start(const rules::Period &period, size_t lateRows);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void counted(const qianshao::stats::Compliance &figures);
    void failed(const qianshao::store::Failure &failure);

private:
    void count(const rules::Period &period, size_t lateRows, int number, const std::stop_token &stop);
    // From the thread to this object; an answer to an earlier question is dropped.
    template <class Answer>
    void answer(int number, Answer &&say);

    const store::Store &m_store;
    std::jthread m_thread;
    int m_number = 0;  // of the newest question
    bool m_isRunning = false;
};

}  // namespace qianshao::stats
