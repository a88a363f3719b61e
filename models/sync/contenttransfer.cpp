// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/contenttransfer.h"

#include "models/sync/rounds.h"

#include <algorithm>

namespace qianshao::sync {

using namespace std::chrono_literals;
using store::ContentQueue;
using Outcome = ContentMove::Outcome;

namespace {

// Between two looks at what was put off at first.
constexpr std::chrono::milliseconds shortest = 2s;
// The hub's word that something came, from many at once, is one look.
constexpr std::chrono::milliseconds gather = 500ms;
// So many are asked for in vain before the others wait for the next look.
constexpr size_t mostInVain = 20;
constexpr int sortedAtOnce = 500;

}  // namespace

ContentTransfer::ContentTransfer(
    store::Store &store, RemoteHub &hub, const security::Vault &vault, const Backoff::Random &random)
    : m_queue(store),
      m_hub(hub),
      m_vault(vault),
      m_backoff(random, shortest)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] {
        m_isStopped = false;
        m_putOff.clear();
        next();
    });
}

void ContentTransfer::resume()
{
    m_isFree = true;
    m_isStopped = false;
    next();
}

void ContentTransfer::lookSoon()
{
    if (!m_putOff.empty() && (!m_again.isActive() || m_again.remainingTimeAsDuration() > gather))
        m_again.start(gather);
}

void ContentTransfer::fetchFirst(const QString &sha256)
{
    guarded([&] {
        if (!m_queue.putFirst(sha256))
            return;
        const auto known = std::ranges::find(m_urgent, sha256, [](const auto &move) { return move->sha256(); });
        if (known != m_urgent.end())
            std::rotate(known, known + 1, m_urgent.end());
        else if (m_ordinary && m_ordinary->sha256() == sha256)
            m_urgent.push_back(std::move(m_ordinary));
        else
            m_urgent.push_back(std::make_unique<ContentMove>(m_hub, m_vault, sha256));
        Q_EMIT moved();
    });
    next();
}

ContentMove *ContentTransfer::current()
{
    return m_urgent.empty() ? m_ordinary.get() : m_urgent.back().get();
}

void ContentTransfer::next()
{
    if (m_isAsking || m_isStopped || (!m_isFree && m_urgent.empty()))
        return;
    guarded([this] {
        sortUnknown();
        if (!current()) {
            const auto sha256 = m_queue.next();
            // One that was put off: everything else was asked for before it.
            const bool isInVain = sha256 && (m_putOff.contains(*sha256) || m_putOff.size() >= mostInVain);
            if (isInVain && !m_again.isActive())
                m_again.start(std::max(shortest, m_backoff.next()));
            if (!sha256 || isInVain) {
                Q_EMIT rested();
                return;
            }
            m_ordinary = std::make_unique<ContentMove>(m_hub, m_vault, *sha256);
        }
        step(*current());
    });
}

// A file's first look may find a hundred thousand: what else is due comes between.
void ContentTransfer::sortUnknown()
{
    const QStringList hashes = m_queue.unknown(sortedAtOnce);
    if (hashes.isEmpty())
        return;
    std::vector<ContentQueue::Content> found;
    for (const QString &sha256 : hashes) {
        try {
            found.push_back({sha256, m_vault.has(sha256) ? ContentQueue::Way::ToHub : ContentQueue::Way::FromHub});
        } catch (const security::VaultFailure &) {
            m_queue.settle(sha256);  // no hash: nobody has it
        }
    }
    m_queue.setWays(found);
    if (hashes.size() == sortedAtOnce)
        QMetaObject::invokeMethod(this, &ContentTransfer::next, Qt::QueuedConnection);
    Q_EMIT moved();
}

void ContentTransfer::step(ContentMove &move)
{
    m_isAsking = true;
    move.step([this, sha256 = move.sha256()](Trouble trouble, Outcome outcome) {
        // Later: the move is not done with this step yet, and may go.
        QMetaObject::invokeMethod(
            this, [this, sha256, trouble, outcome] { stepped(sha256, trouble, outcome); }, Qt::QueuedConnection);
    });
}

void ContentTransfer::stepped(const QString &sha256, Trouble trouble, Outcome outcome)
{
    m_isAsking = false;
    if (trouble != Trouble::None) {
        stop(trouble);
        if (isEnd(trouble))
            Q_EMIT ended();
        return;
    }
    if (outcome != Outcome::Moving)
        guarded([&] { settle(sha256, outcome); });
    next();
}

void ContentTransfer::settle(const QString &sha256, Outcome outcome)
{
    drop(sha256);
    if (outcome == Outcome::Came)
        Q_EMIT came(sha256);
    if (outcome == Outcome::NotNow) {
        m_putOff.insert(sha256);
        m_queue.putOff(sha256);
    } else {
        m_backoff.reset();
        m_queue.settle(sha256);
    }
    Q_EMIT moved();
}

void ContentTransfer::drop(const QString &sha256)
{
    std::erase_if(m_urgent, [&](const auto &move) { return move->sha256() == sha256; });
    if (m_ordinary && m_ordinary->sha256() == sha256)
        m_ordinary.reset();
}

void ContentTransfer::stop(Trouble why)
{
    m_isStopped = true;
    if (!isEnd(why))
        m_again.start(std::max<std::chrono::milliseconds>({shortest, m_backoff.next(), m_hub.rest()}));
    Q_EMIT rested();
}

void ContentTransfer::guarded(const std::function<void()> &work)
{
    try {
        work();
    } catch (const store::Failure &) {
        stop(Trouble::FileBusy);
    }
}

}  // namespace qianshao::sync
