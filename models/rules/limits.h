// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/limitprofile.h"

#include <array>
#include <optional>
#include <span>

namespace qianshao::rules {

// What must be done, in the order of work. Each has a limit counted from the time of issue.
enum class Milestone : quint8 { Acknowledge = 0, FirstCall = 1, Meet = 2, Feedback = 3, None = 4 };

// Minutes from the time of issue, per level and milestone.
struct Limits {
    std::array<std::array<int, 4>, 4> minutes{};

    // An unset level is treated as High (expected.md); `milestone` is not None.
    [[nodiscard]] int of(records::Level level, Milestone milestone) const;
    bool operator==(const Limits &) const = default;
};

// The profile's text form (see LimitProfile::minutes); nullopt unless it is 4 x 4 whole numbers from 1 to 525600.
[[nodiscard]] std::optional<Limits> parseLimits(const QString &minutes);
[[nodiscard]] QString formatLimits(const Limits &limits);

// expected.md, "Time limits of the default profile". Ships as LimitProfile "默认" version 1.
[[nodiscard]] Limits defaultLimits();

// The index of the profile that holds for an instruction issued then: the newest validFrom that is not later;
// an absent validFrom is the beginning of time, of equals the higher edition holds. nullopt when none does.
[[nodiscard]] std::optional<size_t> profileFor(
    std::span<const records::LimitProfile> profiles, records::Instant issuedAt);

}  // namespace qianshao::rules
