// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/rules/problem.h"

#include <QObject>

#include <thread>
#include <vector>

namespace qianshao::store {
class Failure;
class Store;
}  // namespace qianshao::store

namespace qianshao::edit {

// Takes a large step (an import) back beside the window: in a thread and with a Store of its own. Every start() is
// answered once, in the thread of this object, also after cancel().
class RevertRun final : public QObject {
    Q_OBJECT
public:
    // `store` outlives this.
    explicit RevertRun(store::Store &store, QObject *parent = nullptr);
    // Cancels and waits; nothing is half taken back.
    ~RevertRun() override;

    void start(qint64 step);
    // The answer is ProblemCode::Cancelled, unless it was done already.
    void cancel();
    void wait();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void progressed(int percent);
    // `step`: the one that took it back, where there are no problems.
    void finished(qint64 step, const std::vector<qianshao::rules::Problem> &problems);
    void failed(const qianshao::store::Failure &failure);

private:
    void revert(qint64 step, const std::stop_token &stop);

    store::Store &m_store;
    std::jthread m_thread;
    bool m_isRunning = false;
};

}  // namespace qianshao::edit
