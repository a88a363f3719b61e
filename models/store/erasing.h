// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/store.h"

#include <QStringList>

#include <functional>

namespace qianshao::store {

// While this lives, what is deleted is overwritten with zeroes, also on pages that become free.
class SecureDelete {
public:
    SecureDelete(Connection &connection, bool isWanted);
    ~SecureDelete();
    SecureDelete(const SecureDelete &) = delete;
    SecureDelete &operator=(const SecureDelete &) = delete;

private:
    Connection &m_connection;
    bool m_isWanted;
};

// What is left to do after records have left the file: the words of the search index go only when its parts are merged,
// old pages stand in the write-ahead log until that is written back, and contents are files of their own. It is done
// in steps that are short enough for a save to come between.
class Erasing {
public:
    explicit Erasing(Store &store) : m_store(store) {}

    [[nodiscard]] bool isWanted() const;
    // One step, of about so many pages; false when nothing is left to do. Throws Failure.
    bool step(int pages = 500);

    // Contents (SHA-256) that no record named any more when the last one went: those that wait for no hub
    // (ContentQueue) and that no refusal names, since nobody has seen that one yet.
    [[nodiscard]] QStringList contents() const;
    // Calls `remove`, which deletes the file, and strikes it off; where a record has come to name it again there is
    // nothing to remove. No record is written meanwhile. What `remove` throws goes through, and it stays on the list.
    void erase(const QString &sha256, const std::function<void()> &remove);

private:
    [[nodiscard]] bool mergeIndex(const char *table, int pages);

    Store &m_store;
    bool m_hasBegun = false;
};

}  // namespace qianshao::store
