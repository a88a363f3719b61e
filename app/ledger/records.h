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
};
using Keepings = std::map<std::pair<changes::Kind, records::Uuid>, Keeping>;

// The records of a unit that one push is about, in memory: read, changed by changes::receive(), written.
struct Records {
    changes::KeptRecords kept;
    Keepings keepings;
    changes::Identities known;
    qint64 lastNumber = 0;  // of the unit's changes
};

using Names = std::vector<std::pair<changes::Kind, records::Uuid>>;

// Statements for Connection::ask(), and what is done with their answers.

// The records of these names.
[[nodiscard]] postgres::Statement selectRecords(const records::Uuid &unit, const Names &names);
// Who sees them, and nothing else of them.
[[nodiscard]] postgres::Statement selectLabels(const records::Uuid &unit, const Names &names);
// All that lead to these, by aboutOf() or by parentOf().
[[nodiscard]] postgres::Statement selectAbout(const records::Uuid &unit, const std::vector<records::Uuid> &ids);
[[nodiscard]] postgres::Statement selectBelow(
    const records::Uuid &unit, const std::vector<records::Uuid> &ids, std::span<const changes::Kind> kinds);
// Those that are there already stay as they are.
void read(const postgres::Rows &rows, Records &records);
// What selectLabels() has found: the labels of records that are not kept.
void readLabels(const postgres::Rows &rows, Records &records);
// A record.state. Throws postgres::Failure (XX001, data corrupted) for what is none.
[[nodiscard]] changes::RecordState stateIn(const postgres::Rows &rows, int row, int column);

[[nodiscard]] postgres::Statement selectAliases(const records::Uuid &unit, const Names &names);
void readAliases(const postgres::Rows &rows, changes::Identities &known);
[[nodiscard]] postgres::Statement selectNaturalKeys(
    const records::Uuid &unit, std::span<const std::pair<changes::Kind, QString>> keys);
void readNaturalKeys(
    const postgres::Rows &rows, std::span<const std::pair<changes::Kind, QString>> keys, changes::Identities &known);

// Write these of the records; each once.
[[nodiscard]] std::vector<postgres::Statement> writeRecords(
    const records::Uuid &unit, const Records &records, std::span<const changes::KeptRecord *const> changed);
[[nodiscard]] postgres::Statement insertAliases(
    const records::Uuid &unit, std::span<const changes::Alias> aliases, std::span<const qint64> numbers);
[[nodiscard]] postgres::Statement insertNaturalKeys(
    const records::Uuid &unit, std::span<const std::tuple<changes::Kind, QString, records::Uuid>> keys);

// The record above it in a case: of a call, visit or feedback the instruction, of an attachment the visit. Null: none.
[[nodiscard]] records::Uuid parentOf(const changes::RecordState &state);
// Whom a case is about, and where a person lives. Null: none.
[[nodiscard]] records::Uuid aboutOf(const changes::RecordState &state);

}  // namespace qianshao::ledger
