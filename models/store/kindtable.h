// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/changeset.h"
#include "models/changes/recordstate.h"
#include "models/changes/version.h"
#include "models/store/connection.h"
#include "models/store/versions.h"

#include <array>
#include <optional>
#include <span>

namespace qianshao::store {

class Tables;

// A record as its table holds it.
struct StoredRow {
    qint64 row = 0;
    records::Uuid id;
    std::vector<records::Value> values;  // by field number - 1; absent fields too
    changes::Version version;            // of the whole row; unset for local kinds
    QByteArray versions;                 // models/store/versions.h
    QByteArray extra;                    // fields of a newer program: CBOR {number: value}

    [[nodiscard]] records::Value value(int field) const;
};

// The table of one kind, driven by its field table. References are UUIDs outside and rows inside.
class KindTable {
public:
    KindTable(Connection &connection, records::Kind kind, Tables &tables);

    // 0 when there is none. Also by an id that turned out to be this record's.
    [[nodiscard]] qint64 rowOf(const records::Uuid &id);
    // Of a record that has another id now.
    [[nodiscard]] qint64 rowOfAlias(const records::Uuid &id);
    // The records of these ids and between them; none where they are more than `most`.
    using Rows = std::vector<std::pair<records::Uuid, qint64>>;
    [[nodiscard]] std::optional<Rows> between(const records::Uuid &first, const records::Uuid &last, size_t most);
    // Of the record that has this natural key (models/rules/naturalkey.h); 0 when there is none.
    [[nodiscard]] qint64 rowOfKey(const QString &key);
    [[nodiscard]] records::Uuid idOf(qint64 row);
    [[nodiscard]] std::optional<StoredRow> read(qint64 row);
    // Every record, in the order of rows. For kinds of which a station has few.
    [[nodiscard]] std::vector<StoredRow> readAll();
    // Records whose field holds that value, in the order of rows. The field needs an index.
    [[nodiscard]] std::vector<StoredRow> readWhere(int field, const records::Value &value);

    // The new row. A reference to a record that is not there throws MissingReference.
    // `versions`: of the fields that differ from the row's.
    qint64 insert(const changes::Change &change, changes::Version version, const FieldVersions &versions = {});
    void update(const StoredRow &current, const changes::Change &change, const FieldVersions &versions);
    void remove(qint64 row);

private:
    void bind(Query &query, int index, const records::FieldInfo &field, const records::Value &value);
    [[nodiscard]] StoredRow take(const Query &query) const;

    Connection &m_connection;
    records::Kind m_kind;
    Tables &m_tables;
    std::span<const records::FieldInfo> m_fields;
    QByteArray m_table;
    QByteArray m_select;
    QByteArray m_read;
    QByteArray m_insert;
    QByteArray m_rowOf;
    QByteArray m_rowOfKey;
    QByteArray m_between;
    QByteArray m_aliasOf;
};

// Thrown inside the room while a set is written; becomes a Problem at the door.
struct MissingReference {
    records::Kind kind;
    const char *field;
};

// Every KindTable of a connection, and what they share: which UUID is which row.
class Tables {
public:
    explicit Tables(Connection &connection);
    [[nodiscard]] KindTable &operator[](records::Kind kind);
    [[nodiscard]] qint64 rowOf(records::Kind kind, const records::Uuid &id);
    // Of a record that is there.
    void remember(const records::Uuid &id, qint64 row);
    void forgetOne(const records::Uuid &id) { m_rows.remove(id); }
    // After a rollback the rows that were remembered may be nobody's.
    void forget();
    // For as long as somebody knows that there are none: a record that is not here by its own id is not looked for by
    // another. Until forget().
    void expectAliases(bool mayBe) { m_mayBeAliases = mayBe; }
    [[nodiscard]] bool mayBeAliases() const { return m_mayBeAliases; }

    // Looks at all ids from the first to the last of each kind at once: most that come together were made one after the
    // other, and are new. Only while a transaction keeps everybody else from writing; until forgetLook() or forget().
    void look(std::span<const changes::RecordState> states);
    void forgetLook() { m_looked = {}; }

private:
    struct Range {
        records::Uuid first;
        records::Uuid last;
    };
    [[nodiscard]] bool isLookedAt(records::Kind kind, const records::Uuid &id) const;

    Connection &m_connection;
    bool m_mayBeAliases = true;
    static constexpr size_t mostKinds = 32;
    std::array<std::unique_ptr<KindTable>, mostKinds> m_tables;
    // What is here of these is remembered, all of it.
    std::array<std::optional<Range>, mostKinds> m_looked;
    QHash<records::Uuid, qint64> m_rows;
};

}  // namespace qianshao::store
