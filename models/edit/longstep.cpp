// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/edit/longstep.h"

#include "models/store/store.h"

namespace qianshao::edit {

LongStep::LongStep(store::Store &store, QObject *parent) : QObject(parent), m_store(store) {}

LongStep::~LongStep() = default;

void LongStep::start(Work work)
{
    m_isRunning = true;
    m_thread = std::jthread([this, work = std::move(work)](const std::stop_token &stop) { run(work, stop); });
}

void LongStep::cancel()
{
    m_thread.request_stop();
}

void LongStep::wait()
{
    if (m_thread.joinable())
        m_thread.join();
}

void LongStep::run(const Work &work, const std::stop_token &stop)
{
    const auto end = [this](auto &&say) {
        const auto ended = [this, say] {
            m_isRunning = false;
            say();
        };
        QMetaObject::invokeMethod(this, ended, Qt::QueuedConnection);
    };
    int told = 0;
    const auto goOn = [&](double share) {
        if (const int percent = int(100 * share); percent > told) {
            told = percent;
            QMetaObject::invokeMethod(this, [this, percent] { Q_EMIT progressed(percent); }, Qt::QueuedConnection);
        }
        return !stop.stop_requested();
    };
    try {
        const auto store = m_store.another();
        const store::Applied applied = work(*store, goOn);
        end([this, applied] {
            m_store.readElsewhere();
            Q_EMIT finished(applied.step, applied.problems);
        });
    } catch (const store::Failure &failure) {
        end([this, failure] { Q_EMIT failed(failure); });
    }
}

}  // namespace qianshao::edit
