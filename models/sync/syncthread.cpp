// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/syncthread.h"

#include "models/sync/syncwork.h"

namespace qianshao::sync {

SyncThread::SyncThread(store::Store &store, const security::Vault &vault, Pace pace, QObject *parent)
    : QObject(parent),
      m_work(std::make_unique<SyncWork>(store, vault, pace)),
      m_status(storedStatus(store))
{
    m_work->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_work.get(), &SyncWork::begin);
    connect(&m_thread, &QThread::finished, m_work.get(), &SyncWork::end, Qt::DirectConnection);  // still in the thread
    // Whatever the window's store writes, and whatever it finds that others have written.
    connect(&store, &store::Store::changed, m_work.get(), &SyncWork::written);
    connect(m_work.get(), &SyncWork::statusChanged, this, [this](const SyncStatus &status) {
        m_status = status;
        Q_EMIT statusChanged();
    });
    connect(m_work.get(), &SyncWork::taken, this, &SyncThread::taken);
    connect(m_work.get(), &SyncWork::contentCame, this, &SyncThread::contentCame);
    connect(m_work.get(), &SyncWork::ended, this, &SyncThread::ended);
    m_thread.start();
}

SyncThread::~SyncThread()
{
    m_thread.quit();
    m_thread.wait();
}

void SyncThread::hold()
{
    QMetaObject::invokeMethod(m_work.get(), &SyncWork::hold);
}

void SyncThread::fetchFirst(const QString &sha256)
{
    QMetaObject::invokeMethod(m_work.get(), [work = m_work.get(), sha256] { work->fetchFirst(sha256); });
}

void SyncThread::withDevices(std::function<void(DeviceRegister *)> work)
{
    QMetaObject::invokeMethod(
        m_work.get(), [here = m_work.get(), work = std::move(work)] { work(here->devices()); }, Qt::QueuedConnection);
}

}  // namespace qianshao::sync
