// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/messages.h"
#include "models/store/rowstates.h"
#include "models/store/store.h"

#include <map>

namespace qianshao::store {

// What a package for a partner holds: the file as it is at one moment, whatever is written meanwhile. As long as this
// lives nothing may be written through the same Store.
class Outgoing {
public:
    // Since: what has come into the file after that stamp, but for what the partner gave itself; 0: since ever.
    // Again: likewise, and what it gave too, as it may have lost it.
    enum class Which { Since, Again };
    Outgoing(Store &store, qint64 partner, qint64 since, Which which = Which::Since);

    // How many records there would be; quick, whatever there is.
    [[nodiscard]] static qint64 countFor(Store &store, qint64 partner, qint64 since);

    [[nodiscard]] qint64 upTo() const { return m_upTo; }
    [[nodiscard]] qint64 count() const { return qint64(m_records.size()); }
    [[nodiscard]] const std::vector<changes::Alias> &aliases() const { return m_aliases; }
    // Every kind after those that it refers to, then what was removed, the other way round: a visit that goes before
    // its photo would look as if somebody still worked on it. Empty after the last.
    [[nodiscard]] std::vector<changes::RecordState> next(int most);
    // The contents that its records name, by their hashes, each once.
    [[nodiscard]] QStringList attachments();

private:
    using Name = std::pair<records::Kind, records::Uuid>;

    void addAll(qint64 partner, bool isAgain);
    void addSince(qint64 partner, qint64 since, bool isAgain);
    void addAliases(qint64 since);
    [[nodiscard]] std::optional<changes::RecordState> stateOf(const Name &name);

    Connection &m_connection;
    Snapshot m_snapshot;
    Tables m_tables;
    RowStates m_states;
    qint64 m_upTo;
    std::vector<Name> m_records;
    size_t m_at = 0;
    std::vector<changes::Alias> m_aliases;
};

}  // namespace qianshao::store
