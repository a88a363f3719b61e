// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sync/syncthread.h"
#include "ui/widgets/contentsource.h"

namespace qianshao::desktop {

// Contents that the hub brings, beside the window.
class HubContents final : public ui::widgets::ContentSource {
    Q_OBJECT
public:
    // Until then nothing comes from anywhere. `sync` outlives all that asks.
    void follow(sync::SyncThread &sync)
    {
        m_sync = &sync;
        connect(&sync, &sync::SyncThread::contentCame, this, &ContentSource::came);
    }
    [[nodiscard]] bool isThere() const override { return m_sync && m_sync->status().isMember; }
    void fetchFirst(const QString &sha256) override { m_sync->fetchFirst(sha256); }

private:
    sync::SyncThread *m_sync = nullptr;
};

}  // namespace qianshao::desktop
