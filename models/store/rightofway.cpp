// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/rightofway.h"

#include <QFileInfo>
#include <QHash>
#include <QMutex>

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

}  // namespace qianshao::store
