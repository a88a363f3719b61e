// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ledger/records.h"

// Which records of a unit are the same thing in the world (changes::Identities), as rows: statements for
// Connection::ask(), and what is done with their answers.
namespace qianshao::ledger {

[[nodiscard]] postgres::Statement selectAliases(const records::Uuid &unit, const Names &names);
void readAliases(const postgres::Rows &rows, changes::Identities &known);
[[nodiscard]] postgres::Statement selectNaturalKeys(
    const records::Uuid &unit, std::span<const std::pair<changes::Kind, QString>> keys);
void readNaturalKeys(
    const postgres::Rows &rows, std::span<const std::pair<changes::Kind, QString>> keys, changes::Identities &known);

[[nodiscard]] postgres::Statement insertAliases(
    const records::Uuid &unit, std::span<const changes::Alias> aliases, std::span<const qint64> numbers);
[[nodiscard]] postgres::Statement insertNaturalKeys(
    const records::Uuid &unit, std::span<const std::tuple<changes::Kind, QString, records::Uuid>> keys);

}  // namespace qianshao::ledger
