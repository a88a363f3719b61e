// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/store.h"

namespace qianshao::store {

// The contents (SHA-256) that attachments name and that are perhaps not both in the vault and at the hub. Whatever
// writes an attachment puts its content here, and whatever removes the last one takes it out, unless it is still to be
// brought to the hub: a record may leave the file sooner than its photo. All that is in the schema. Which way a content
// goes is known to who has the vault. Everything throws Failure.
class ContentQueue {
public:
    explicit ContentQueue(Store &store) : m_connection(store.connection()) {}

    enum class Way : quint8 { Unknown = 0, ToHub = 1, FromHub = 2 };
    struct Content {
        QString sha256;
        Way way = Way::Unknown;
    };

    // Contents that nobody has looked at, and what was found.
    [[nodiscard]] QStringList unknown(int most);
    void setWays(const std::vector<Content> &found);

    // Of those that go some way: the ones that were not tried yet first, small ones first; then the one that was put
    // off before all others.
    [[nodiscard]] std::optional<QString> next();
    // It is here and at the hub.
    void settle(const QString &sha256);
    // Nothing came of it: all others first. One that no attachment names any more is given up.
    void putOff(const QString &sha256);
    // From the hub, before all others, also where it was thought to be here. False: no attachment names it.
    bool putFirst(const QString &sha256);

    struct Counts {
        qint64 toHub = 0;
        qint64 fromHub = 0;
        bool operator==(const Counts &) const = default;
    };
    [[nodiscard]] Counts counts();

private:
    Connection &m_connection;
};

}  // namespace qianshao::store
