// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/changeset.h"
#include "models/records/all.h"
#include "tests/support/device.h"

#include <random>

namespace qianshao::tests {

// The roster that a history begins with, and the addresses of the station's three communities. The first is a chief,
// whom nobody changes.
struct Station {
    std::vector<records::Staff> roster;
    std::vector<records::Address> addresses;
};
[[nodiscard]] Station randomStation(Device &chief, size_t people, std::mt19937 &random);

// Something that somebody does on their laptop, as the role has it by which they are known there: writes a record down,
// corrects one, removes one; hands a case to another, closes it; changes the roster. Few numbers, identities and
// values, so that several do the same apart. Nullopt where nothing is there to do it with.
[[nodiscard]] std::optional<changes::Change> randomAct(
    Device &device, const records::Staff &who, std::mt19937 &random);

}  // namespace qianshao::tests
