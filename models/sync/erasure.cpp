// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/erasure.h"

namespace qianshao::sync {

using namespace std::chrono_literals;

namespace {

// The file is held by somebody: again after so long.
constexpr auto patience = 5s;

}  // namespace

Erasure::Erasure(store::Store &store, const security::Vault &vault) : m_store(store), m_erasing(store), m_vault(vault)
{
    m_next.setSingleShot(true);
    m_next.callOnTimeout([this] { step(); });
}

void Erasure::step()
{
    try {
        if (m_erasing.step()) {
            m_next.start(0);
            return;
        }
        eraseContents();
        if (m_erasing.isWanted())
            m_next.start(patience);
    } catch (const store::Failure &) {
        m_next.start(patience);
    } catch (const security::VaultFailure &) {
        m_next.start(patience);
    }
}

void Erasure::finish()
{
    pause();
    try {
        while (m_erasing.step()) {}
        eraseContents();
    } catch (const store::Failure &) {
    } catch (const security::VaultFailure &) {
    }
}

void Erasure::eraseContents()
{
    for (const QString &sha256 : m_erasing.contents()) {
        if (m_store.drafts().mention(sha256) || m_store.journalNames(records::Kind::Attachment, sha256))
            continue;
        m_erasing.erase(sha256, [&] { m_vault.remove(sha256); });
    }
}

}  // namespace qianshao::sync
