// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/postgres/connection.h"
#include "models/changes/messages.h"
#include "models/changes/reception.h"
#include "models/records/all.h"
#include "models/rules/scope.h"

namespace qianshao::ledger {

// A record's row, beside what changes::receive() works on.
struct Keeping {
    rules::Labels labels;
    rules::Labels former;  // that it had once and has no more
    records::Uuid author;  // who brought it in; null = not known
    records::Uuid about;   // aboutOf() as it was last written
    bool isStored = false;
    // The units right below that have brought it, ascending (rise.h); absent: it is the unit's own. Empty: they are
    // below no more, and nobody sees it.
    std::optional<std::vector<records::Uuid>> below = {};

    [[nodiscard]] bool isOfBelow() const { return below && !below->empty(); }
    [[nodiscard]] bool isGone() const { return below && below->empty(); }
};

// Others from now on; those that it had are among the former ones.
void setLabels(Keeping &keeping, rules::Labels labels);

using Keepings = std::map<std::pair<changes::Kind, records::Uuid>, Keeping>;

// What the hub itself writes is written by no device: by this number.
constexpr qint64 hubItself = 2;

using Name = std::pair<changes::Kind, records::Uuid>;
using Names = std::vector<Name>;

// The records of a unit that one push is about, in memory: read, changed by changes::receive(), written.
struct Records {
    changes::KeptRecords kept;
    Keepings keepings;
    changes::Identities known;
    qint64 lastNumber = 0;  // of the unit's changes
    records::Uuid risesFrom;  // what is new here comes from that unit below; null: it is the unit's own
    std::set<Name> casesOfBelow;  // that are of units below, by the names by which the states refer to them

    // The record that a state turns out to be, which may be new.
    [[nodiscard]] Name nameOf(const changes::RecordState &state) const;
};

// Statements for Connection::ask(), and what is done with their answers.

// Parameters $1, $2 and $3: the unit, kinds and ids.
[[nodiscard]] postgres::Parameters namesFor(const records::Uuid &unit, const Names &names);

// The records of these names.
[[nodiscard]] postgres::Statement selectRecords(const records::Uuid &unit, const Names &names);
// All that lead to these, by aboutOf() or by parentOf().
[[nodiscard]] postgres::Statement selectAbout(const records::Uuid &unit, const std::vector<records::Uuid> &ids);
[[nodiscard]] postgres::Statement selectBelow(
    const records::Uuid &unit, const std::vector<records::Uuid> &ids, std::span<const changes::Kind> kinds);
// At most so many of those that a unit below has brought.
[[nodiscard]] postgres::Statement selectFrom(const records::Uuid &unit, const records::Uuid &child, int most);
// Which of the names, which may be aliases, are of units below. Answers with rows of kind and id.
[[nodiscard]] postgres::Statement selectOfBelow(const records::Uuid &unit, const Names &names);
// Those that are there already stay as they are.
void read(const postgres::Rows &rows, Records &records);
// A record.state. Throws postgres::Failure (XX001, data corrupted) for what is none.
[[nodiscard]] changes::RecordState stateIn(const postgres::Rows &rows, int row, int column);

// Writes these of the records, each once: told (Connection::tell), in the transaction of what is asked next.
void writeRecords(postgres::Connection &connection, const records::Uuid &unit, const Records &records,
    std::span<const changes::KeptRecord *const> changed);

// The record that leads it to its case (rules::caseReference()); kind None: none does.
[[nodiscard]] Name caseOf(const changes::RecordState &state);
// The record above it in a case: of a call, visit or feedback the instruction, of an attachment the visit. Null: none.
[[nodiscard]] records::Uuid parentOf(const changes::RecordState &state);
// Whom a case is about, and where a person lives. Null: none.
[[nodiscard]] records::Uuid aboutOf(const changes::RecordState &state);

}  // namespace qianshao::ledger
