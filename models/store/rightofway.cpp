// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/rightofway.h"

#include <QFileInfo>
#include <QHash>
#include <QMutex>

#include <chrono>
#include <thread>

namespace qianshao::store {

RightOfWay::RightOfWay(const QString &path)
{
    static QMutex mutex;
    static QHash<QString, std::weak_ptr<std::atomic<int>>> files;
    const QMutexLocker locker(&mutex);
    auto &file = files[QFileInfo(path).absoluteFilePath()];
    m_waiting = file.lock();
    if (!m_waiting)
        file = m_waiting = std::make_shared<std::atomic<int>>(0);
}

// SQLite looks whether it may write after pauses of its own, and whoever begins again at once is always first.
void RightOfWay::giveWay() const
{
    using namespace std::chrono_literals;
    for (auto waited = 0ms; isWanted() && waited < 30ms; waited += 1ms)
        std::this_thread::sleep_for(1ms);
}

}  // namespace qianshao::store
