// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/changeset.h"
#include "models/records/all.h"
#include "models/store/store.h"

#include <random>

namespace qianshao::tests {

// What a history begins with: as many people as the roster has room for, of whom the first is a chief whom nobody
// changes, and a case in each of the station's three communities. Who has an id in the roster keeps it.
[[nodiscard]] changes::ChangeSet randomStation(
    store::Store &chief, std::vector<records::Staff> &roster, std::mt19937 &random);

// Something that somebody does on their laptop, as the role has it by which they are known there: writes a record down,
// corrects one, removes one; takes a photo at a visit, undoes both; hands a case to another, closes it; changes the
// roster. Few numbers, identities and values, so that several do the same apart. Empty where nothing is there to do it
// with.
[[nodiscard]] changes::ChangeSet randomAct(store::Store &store, const records::Staff &who, std::mt19937 &random);

}  // namespace qianshao::tests
