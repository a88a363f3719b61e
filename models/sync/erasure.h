// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/security/vault.h"
#include "models/store/erasing.h"

#include <QTimer>

namespace qianshao::sync {

// Does between rounds what is left to do after records have left the file (store::Erasing), and deletes the files that
// only they named. A content that a draft names, or a step that may be done again, stays until neither does.
class Erasure : public QObject {
public:
    // The store outlives it. Paused at first.
    Erasure(store::Store &store, const security::Vault &vault);

    void resume() { m_next.start(0); }
    void pause() { m_next.stop(); }
    // All of it at once, for a program that ends; what cannot be done now is done by the next one.
    void finish();

private:
    void step();
    void eraseContents();

    store::Store &m_store;
    store::Erasing m_erasing;
    const security::Vault m_vault;
    QTimer m_next;
};

}  // namespace qianshao::sync
