// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/syncwork.h"

#include "models/security/keyslots.h"
#include "models/sync/contenttransfer.h"
#include "models/sync/deviceregister.h"
#include "models/sync/erasure.h"
#include "models/sync/lease.h"

#include <utility>

namespace qianshao::sync {

using namespace std::chrono_literals;

namespace {

// A file that somebody is importing into is asked again later, and closed at once when the program ends.
constexpr int patienceMs = 250;

}  // namespace

struct SyncWork::Parts {
    Parts(store::Store &store, const security::Vault &vault, const store::Membership &membership, Pace pace)
        : exchange(store),
          hub(store, exchange, membership),
          devices(store, hub),
          rounds(exchange, hub, store.environment().random, pace),
          watch(hub, Backoff(store.environment().random, pace.retry)),
          contents(store, hub, vault, store.environment().random),
          erasure(store, vault)
    {
    }
    store::Exchange exchange;
    RemoteHub hub;
    DeviceRegister devices;
    Rounds rounds;
    Watch watch;
    ContentTransfer contents;
    Erasure erasure;
};

SyncWork::SyncWork(const store::Store &store, const security::Vault &vault, Pace pace)
    : m_window(store),
      m_vault(vault),
      m_pace(pace),
      m_again(this)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &SyncWork::begin);
}

SyncWork::~SyncWork() = default;

void SyncWork::begin()
{
    if (m_parts)
        return;
    try {
        open();
    } catch (const store::Failure &) {
        SyncStatus status = m_told;
        status.trouble = Trouble::FileBusy;
        if (std::exchange(m_told, status) != status)
            Q_EMIT statusChanged(status);
        m_again.start(5s);
    }
}

void SyncWork::open()
{
    if (!m_store) {
        m_store = m_window.another();
        m_store->setPatience(patienceMs);
    }
    const auto membership = store::readMembership(*m_store);
    if (!membership || !membership->isEnrolled()) {
        m_again.start(1min);  // somebody may admit it meanwhile
        return;
    }
    m_lastSuccess = membership->contactHere;
    m_parts = std::make_unique<Parts>(*m_store, m_vault, *membership, m_pace);
    m_startedAt = m_parts->exchange.taken();
    follow();
    followContents();
    m_parts->erasure.resume();
    m_parts->rounds.hold();
    m_parts->watch.begin();
}

void SyncWork::follow()
{
    connect(m_store.get(), &store::Store::changed, this, [this](const store::Touched &touched) {
        // A page may hold nothing but what was written here.
        if (touched.everything || !touched.rows.empty())
            Q_EMIT taken();
        tellStatus();
    });
    connect(&m_parts->rounds, &Rounds::begun, this, [this] {
        m_parts->contents.pause();
        m_parts->erasure.pause();
        tellStatus();
    });
    connect(&m_parts->rounds, &Rounds::ended, this, &SyncWork::roundEnded);
    connect(&m_parts->watch, &Watch::opened, this, &SyncWork::tellStatus);
    connect(&m_parts->watch, &Watch::lost, this, [this] { m_parts->rounds.hold(); });
    connect(&m_parts->watch, &Watch::noticed, this, [this](qint64 number) {
        m_parts->rounds.noticed(number);
        tellStatus();
    });
    // The round that is told so tells the window.
    connect(&m_parts->watch, &Watch::troubled, this, [this](Trouble trouble) {
        if (isEnd(trouble))
            m_parts->rounds.hold();
    });
}

void SyncWork::followContents()
{
    connect(&m_parts->watch, &Watch::contentNoticed, &m_parts->contents, &ContentTransfer::lookSoon);
    connect(&m_parts->contents, &ContentTransfer::moved, this, &SyncWork::tellStatus);
    connect(&m_parts->contents, &ContentTransfer::came, this, &SyncWork::contentCame);
    connect(&m_parts->contents, &ContentTransfer::ended, this, [this] { m_parts->rounds.hold(); });
}

void SyncWork::hold()
{
    begin();
    if (m_parts)
        m_parts->rounds.hold();
}

void SyncWork::written()
{
    if (m_parts)
        m_parts->rounds.written();
    tellStatus();
}

void SyncWork::fetchFirst(const QString &sha256)
{
    if (m_parts)
        m_parts->contents.fetchFirst(sha256);
}

DeviceRegister *SyncWork::devices()
{
    begin();
    return m_parts ? &m_parts->devices : nullptr;
}

void SyncWork::roundEnded(Trouble trouble)
{
    if (trouble == Trouble::None)
        m_lastSuccess = m_store->now();
    else if (!isEnd(trouble))
        trouble = endOfLease().value_or(trouble);
    m_parts->erasure.resume();
    if (trouble == Trouble::None)
        m_parts->contents.resume();
    tellStatus();
    if (isEnd(trouble) && !std::exchange(m_hasEnded, true))
        Q_EMIT ended(trouble);
}

// A program that is never closed ends as well.
std::optional<Trouble> SyncWork::endOfLease()
{
    try {
        switch (lookAtLease(*m_store)) {
        case Lease::Runs: return {};
        case Lease::InDoubt: return Trouble::LeaseInDoubt;
        case Lease::Over: return Trouble::LeaseOver;
        }
    } catch (const store::Failure &) {
        return {};  // at the next attempt
    } catch (const security::KeySlotsFailure &) {
    }
    return Trouble::LeaseOver;
}

void SyncWork::tellStatus()
{
    if (!m_parts)
        return;
    SyncStatus status{.isMember = true,
        .unitName = m_parts->hub.membership().unitName,
        .deviceName = m_parts->hub.membership().deviceName,
        .lastSuccess = m_lastSuccess,
        .isRunning = m_parts->rounds.isRunning(),
        .isWatching = m_parts->watch.isOpen(),
        .leaseEnd = nearLeaseEnd(m_parts->hub.membership(), m_store->now()),
        .trouble = m_parts->rounds.trouble()};
    try {
        status.waitingUp = m_parts->exchange.waitingCount();
        const store::ContentQueue::Counts contents = m_parts->contents.waiting();
        status.contentsUp = contents.toHub;
        status.contentsDown = contents.fromHub;
        const qint64 taken = m_parts->exchange.taken();
        if (status.isWatching)
            status.waitingDown = std::max<qint64>(0, m_parts->rounds.hubNumber() - taken);
        if (status.waitingDown == 0 || taken < m_startedAt)
            m_startedAt = taken;
        status.received = taken - m_startedAt;
    } catch (const store::Failure &) {
        status.waitingUp = m_told.waitingUp;
        status.waitingDown = m_told.waitingDown;
        status.received = m_told.received;
        status.contentsUp = m_told.contentsUp;
        status.contentsDown = m_told.contentsDown;
    }
    // A round has found it: what it says at once is not to come minutes later.
    if (m_told.trouble == Trouble::NoAnswer && status.trouble == Trouble::None)
        m_parts->watch.hubIsBack();
    if (std::exchange(m_told, status) != status)
        Q_EMIT statusChanged(status);
}

void SyncWork::end()
{
    m_again.stop();
    m_parts.reset();
    m_store.reset();
}

}  // namespace qianshao::sync
