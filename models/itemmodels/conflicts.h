// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/changeset.h"
#include "models/changes/version.h"
#include "models/records/enums.h"
#include "models/records/fields.h"
#include "models/rules/rows.h"

#include <QTimeZone>

#include <optional>
#include <vector>

namespace qianshao::store {
class Exchange;
class Store;
}  // namespace qianshao::store

namespace qianshao::itemmodels {

// A field that several devices wrote without knowing of one another, for a person to decide.
struct FieldConflict {
    struct Writer {
        QString who;  // the name in the roster; empty = not known
        QString device;  // as people read it (security::deviceText); empty = this laptop
        records::Instant at;  // by that device's clock
    };
    struct Choice {
        records::Value value;
        QString text;  // as elsewhere in the window, unmasked; empty = nothing
        changes::Version version;  // of its newest writing
        std::vector<Writer> writers;  // newest first: several have written the same
    };
    records::Kind kind = records::Kind::None;
    records::Uuid id;
    int field = 0;
    QString record;  // what people call it
    QString title;  // of the field
    records::Sensitivity sensitivity{};
    std::vector<Choice> choices;  // newest first: the first one shows now; at least two
    bool mayDecide = false;  // whoever works here
    std::vector<records::Role> deciders;  // the roles that may

    [[nodiscard]] bool isSame(const FieldConflict &other) const
    {
        return kind == other.kind && id == other.id && field == other.field;
    }
};

// Reads them. Throws store::Failure when the file fails.
class Conflicts {
public:
    // `store` outlives this.
    Conflicts(store::Store &store, QTimeZone zone);
    ~Conflicts();

    struct Place {
        records::Kind kind;
        qint64 row;
    };
    [[nodiscard]] rules::Unplaced unplaced() const;
    // Records with a conflict, in the order of their kinds.
    [[nodiscard]] std::vector<Place> places() const;
    // The fields of one of them that this role may read; values that are alike are no conflict.
    [[nodiscard]] std::vector<FieldConflict> read(const Place &place, records::Role role) const;

    // What makes that choice hold: an ordinary change, which knows of all the values that are there now. nullopt where
    // others have come since the conflict was read.
    [[nodiscard]] std::optional<changes::Change> decision(const FieldConflict &conflict, size_t choice) const;

    // The record that is shown on a page of the window: it, or the case that it belongs to. Kind::None: there is none.
    [[nodiscard]] std::pair<records::Kind, records::Uuid> shownRecord(const FieldConflict &conflict) const;

private:
    store::Store &m_store;
    QTimeZone m_zone;
    std::unique_ptr<store::Exchange> m_exchange;
};

}  // namespace qianshao::itemmodels
