// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/recordstate.h"

#include <map>
#include <set>

namespace qianshao::changes {

// Which records are the same thing in the world. Two laptops that import one ledger write its instructions down under
// two ids; where their states meet, the id that was there first is the record's, and the other one stands for it.
struct Identities {
    std::set<std::pair<Kind, Uuid>> records;                // that are there already, by their ids
    std::map<std::pair<Kind, Uuid>, Uuid> aliases;          // an id, and whose it turned out to be
    std::map<std::pair<Kind, QString>, Uuid> naturalKeys;   // rules/naturalkey.h, and which record has it

    // The id by which everybody knows the record.
    [[nodiscard]] Uuid canonical(Kind kind, const Uuid &id) const;
};

// The natural key that shows; null where the kind or the record has none.
[[nodiscard]] QString naturalKeyOf(const RecordState &state);

// Gives the states, and what they refer to, the ids by which everybody knows them. `known` holds what is known of the
// ids and keys that are named in them, and learns the new ones. A record that is known by its id keeps it, whatever its
// key has become.
void settleIdentities(std::vector<RecordState> &states, Identities &known);

}  // namespace qianshao::changes
