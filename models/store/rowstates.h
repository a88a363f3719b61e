// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/recordstate.h"
#include "models/store/raretables.h"
#include "models/store/tombstones.h"

#include <optional>

namespace qianshao::store {

// Rows as states that travel, and back: devices by the numbers that everybody knows, references by their ids even where
// they point nowhere here, and who wrote what.
class RowStates {
public:
    explicit RowStates(Connection &connection);

    // This device's number among all; 0 until it is given one. Once, and before anything is exchanged.
    [[nodiscard]] qint64 device() const { return m_device; }
    void setDevice(qint64 number);

    // What of the tables beside the records can be passed by; it looks by itself at none.
    [[nodiscard]] RareTables &rare() { return m_rare; }

    [[nodiscard]] changes::RecordState stateOf(records::Kind kind, const StoredRow &row);
    // Of these only fields that hold a writing of this device from `since` on; no fields where none does.
    [[nodiscard]] changes::RecordState ownPart(records::Kind kind, const StoredRow &row, qint64 since);
    // What is remembered of a removed record; nullopt where nothing is.
    [[nodiscard]] std::optional<changes::RecordState> removed(records::Kind kind, const records::Uuid &id);
    void writeRemoved(const changes::RecordState &state, bool isSent);
    // What the hub may not have of a row; no fields where it has all. `since`: what this device writes from then on is
    // not in the outbox yet.
    [[nodiscard]] changes::RecordState unsentPart(records::Kind kind, const StoredRow &row, qint64 since);
    // Of a row that this device removes at `at`. Of fields that were emptied no removal says that they ever were.
    void bury(records::Kind kind, const StoredRow &row, changes::Version at);

    // How a state stands in a row: the row's writing, and the fields of others.
    struct Stand {
        changes::Version row;
        FieldVersions versions;
    };
    // `row`: the row's writing where there is one already.
    [[nodiscard]] Stand standOf(const changes::RecordState &state, std::optional<changes::Version> row);

    // References by ids that turned out to be other records' become those, so that one record by two ids is no
    // conflict.
    void settleReferences(changes::RecordState &state);
    // By which the record is known here: another one where it turned out to be another record.
    [[nodiscard]] records::Uuid idNow(records::Kind kind, const records::Uuid &id);
    // Remembers who wrote what came from elsewhere.
    void keepWriters(const changes::RecordState &state);

    // This device's writing `at` is `before` once more, in whose name it stands. Both with numbers of this file.
    void nameWriter(changes::Version at, changes::Version before);

    // A field that refers to what is not here.
    void setDangling(records::Kind kind, qint64 row, int field, records::Kind targetKind, const records::Uuid &target);

private:
    void readPeers();
    [[nodiscard]] bool hasPartners();
    [[nodiscard]] qint64 globalOf(qint64 number);
    [[nodiscard]] qint64 shortOf(qint64 device);
    [[nodiscard]] changes::Version global(changes::Version at) { return {at.stamp, globalOf(at.device)}; }
    [[nodiscard]] changes::Version local(changes::Version at) { return {at.stamp, shortOf(at.device)}; }
    [[nodiscard]] changes::Knowledge globals(const changes::Knowledge &versions);
    [[nodiscard]] changes::Knowledge locals(const changes::Knowledge &versions);
    [[nodiscard]] std::map<int, records::Uuid> danglingOf(records::Kind kind, qint64 row);
    [[nodiscard]] bool isWrittenHere(const changes::FieldState &field, qint64 since) const;
    [[nodiscard]] changes::RecordState withoutAuthors(records::Kind kind, const StoredRow &row);
    void addAuthors(changes::RecordState &state);
    void addAuthor(changes::RecordState &state, changes::Version at);
    [[nodiscard]] records::Uuid staffOf(changes::Version at);

    Connection &m_connection;
    qint64 m_device = 0;
    QHash<qint64, qint64> m_globals;
    QHash<qint64, qint64> m_shorts;
    std::optional<std::pair<changes::Version, records::Uuid>> m_lastStaff;
    RareTables m_rare;
};

}  // namespace qianshao::store
