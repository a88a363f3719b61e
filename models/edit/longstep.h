// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/rules/problem.h"

#include <QObject>

#include <functional>
#include <thread>
#include <vector>

namespace qianshao::store {
struct Applied;
class Failure;
class Store;
}  // namespace qianshao::store

namespace qianshao::edit {

// Does or takes back a step of many records beside the window: in a thread and with a Store of its own. Every start()
// is answered once, in the thread of this object, also after cancel().
class LongStep final : public QObject {
    Q_OBJECT
public:
    // Called in the thread. It asks the function now and then, with the share that is done, whether to go on.
    using Work = std::function<store::Applied(store::Store &store, const std::function<bool(double share)> &goOn)>;

    // `store` outlives this.
    explicit LongStep(store::Store &store, QObject *parent = nullptr);
    // Cancels and waits; nothing is half done.
    ~LongStep() override;

    void start(Work work);
    // The answer is ProblemCode::Cancelled, unless it was done already.
    void cancel();
    void wait();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void progressed(int percent);
    // `step`: the one that was made, where there are no problems; 0 where there was nothing to do.
    void finished(qint64 step, const std::vector<qianshao::rules::Problem> &problems);
    void failed(const qianshao::store::Failure &failure);

private:
    void run(const Work &work, const std::stop_token &stop);

    store::Store &m_store;
    std::jthread m_thread;
    bool m_isRunning = false;
};

}  // namespace qianshao::edit
