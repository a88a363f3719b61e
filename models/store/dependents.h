// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/catalogue.h"

#include <vector>

namespace qianshao::store {

// The field by which a record belongs to another that it cannot be without; 0 for none.
[[nodiscard]] int ownerField(records::Kind kind);

// Records that cannot be here without the one, by the field that refers to it.
struct Dependent {
    records::Kind kind;
    int field;
};
[[nodiscard]] std::vector<Dependent> dependentsOf(records::Kind kind);

}  // namespace qianshao::store
