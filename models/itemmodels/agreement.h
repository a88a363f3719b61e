// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/timeline.h"

#include <vector>

namespace qianshao::itemmodels {

// What was agreed at the last call or visit and has not been done since.
struct Agreement {
    records::NextStep step{};  // Unset: nothing is agreed
    records::Instant at;  // absent = no time was named

    bool operator==(const Agreement &) const = default;
};

// `timeline`: oldest first.
[[nodiscard]] Agreement agreementOf(const std::vector<TimelineEntry> &timeline);

}  // namespace qianshao::itemmodels
