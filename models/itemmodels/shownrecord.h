// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/value.h"

#include <utility>

namespace qianshao::store {
class Store;
}

namespace qianshao::itemmodels {

// The record that is shown on a page of the window: this one, or the case that it belongs to. Kind::None: there is
// none.
[[nodiscard]] std::pair<records::Kind, records::Uuid> shownRecord(
    store::Store &store, records::Kind kind, const records::Uuid &id);

}  // namespace qianshao::itemmodels
