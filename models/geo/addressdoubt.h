// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/addressindex.h"

namespace qianshao::geo {

// Why a match is not sure, for the person who settles it.
enum class AddressDoubt : quint8 {
    None,  // it is sure
    NothingAlike,
    OnlyPlace,  // the community, the road or the compound, but no such house
    OnlyHouse,  // the house, but no such room, or none is said
    SeveralAlike,
    WrittenOtherwise,  // one that fits, but for a mistyped name or words that the list does not have
};

[[nodiscard]] AddressDoubt doubtOf(const AddressMatch &match);

// In the user's language, to stand beside the text.
[[nodiscard]] QString textOf(AddressDoubt doubt);

}  // namespace qianshao::geo
