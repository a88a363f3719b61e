// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/store.h"

#include <QTemporaryDir>

namespace qianshao::tests {

// A store in a folder of its own, with a clock that only the test moves and a generator that repeats.
class TestStore {
public:
    // Stores of several devices begin their generators at several places, or their records would have the same ids.
    explicit TestStore(quint64 random = 0);

    [[nodiscard]] store::Store &operator*() { return *m_store; }
    [[nodiscard]] store::Store *operator->() { return m_store.get(); }
    // Closes the file and opens it again, as the next start of the program does.
    void reopen();
    // The same after kill -9: nothing is written any more, and what stands in the log stays there.
    void killAndReopen();
    void close() { m_store.reset(); }
    // A second Store on the same file, as another window has.
    [[nodiscard]] std::unique_ptr<store::Store> another() const;

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("station.qianshao")); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] static QByteArray key() { return QByteArray(32, 'k'); }
    [[nodiscard]] records::Instant now() const { return *m_now; }
    void setNow(records::Instant now) { *m_now = now; }
    void passMinutes(qint64 minutes) { *m_now = m_now->plusMinutes(minutes); }
    [[nodiscard]] store::Environment environment() const;

    // Writes one record through the door and returns it with its id; the test fails where the door refuses it.
    template <records::Record R>
    R add(R record)
    {
        if (record.id.isNull())
            record.id = m_store->newId();
        put({{changes::inserted(record)}});
        return record;
    }
    void put(const changes::ChangeSet &set);

private:
    QTemporaryDir m_folder;
    std::shared_ptr<records::Instant> m_now;
    std::shared_ptr<quint64> m_random;
    std::unique_ptr<store::Store> m_store;
};

}  // namespace qianshao::tests
