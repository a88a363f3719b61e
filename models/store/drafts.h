// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/connection.h"

namespace qianshao::store {

// What forms hold before it is saved. It stands in a file of its own beside the store, "<store>.drafts", under the same
// key: a draft must survive a crash even while an import holds the store for a minute. Nothing else is in it, so a
// backup need not have it, and one that is damaged is set aside as "<store>.drafts.damaged" and begun anew.
class Drafts {
public:
    explicit Drafts(Connection &connection) : m_connection(connection) {}

    // `form` names the form and its record: "call/<uuid>". Empty when there is no draft.
    [[nodiscard]] QString text(const QString &form);
    // Durable when it returns; an empty text drops it. Throws Failure, as all here.
    void keep(const QString &form, const QString &text);
    void drop(const QString &form);
    // Whether the draft of any form holds this word, as the name of a file that was captured for it.
    [[nodiscard]] bool mention(const QString &word);

    [[nodiscard]] static QString pathOf(const QString &storePath);

private:
    void attach();
    void detach();
    void open();

    Connection &m_connection;
    bool m_isAttached = false;
};

}  // namespace qianshao::store
