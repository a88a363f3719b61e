// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/contentqueue.h"
#include "models/sync/backoff.h"
#include "models/sync/contentmove.h"

#include <QTimer>

#include <set>

namespace qianshao::sync {

// Brings the hub the contents that it lacks and fetches those that the vault lacks: after the records that name them,
// small ones first, one part at a time and between rounds. What nothing comes of now is tried again later and later,
// and soon where the hub says that something came.
class ContentTransfer : public QObject {
    Q_OBJECT
public:
    // Store and hub outlive it. Paused at first.
    ContentTransfer(store::Store &store, RemoteHub &hub, const security::Vault &vault, const Backoff::Random &random);

    // A round went well: the hub has the records, and what they name is moved until the next one.
    void resume();
    // A round begins. The part that is on its way goes on.
    void pause() { m_isFree = false; }
    // At the hub a content became whole: perhaps one that is wanted here.
    void lookSoon();
    // Somebody looks at it, and it is not here: before all others, beside a round as well. Nothing where no attachment
    // names it.
    void fetchFirst(const QString &sha256);

    // Throws store::Failure.
    [[nodiscard]] store::ContentQueue::Counts waiting() { return m_queue.counts(); }

Q_SIGNALS:
    // Something is no longer waiting, or is seen to wait.
    void moved();
    // This content is in the vault now.
    void came(const QString &sha256);
    // Nothing more will be moved for now: there is nothing, or nothing came of what there is.
    void rested();
    // The hub has shut this device out; it is told once more to whoever asks next.
    void ended();

private:
    void next();
    void guarded(const std::function<void()> &work);
    void sortUnknown();
    void step(ContentMove &move);
    void stepped(const QString &sha256, Trouble trouble, ContentMove::Outcome outcome);
    void settle(const QString &sha256, ContentMove::Outcome outcome);
    void drop(const QString &sha256);
    void stop(Trouble why);
    [[nodiscard]] ContentMove *current();

    store::ContentQueue m_queue;
    RemoteHub &m_hub;
    const security::Vault m_vault;
    Backoff m_backoff;
    QTimer m_again;
    std::vector<std::unique_ptr<ContentMove>> m_urgent;  // the last one first
    std::unique_ptr<ContentMove> m_ordinary;
    std::set<QString> m_putOff;  // since m_again
    bool m_isFree = false;
    bool m_isAsking = false;
    bool m_isStopped = false;  // by trouble, until m_again or a round
};

}  // namespace qianshao::sync
