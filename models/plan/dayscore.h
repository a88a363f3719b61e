// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"

#include <compare>
#include <cstddef>
#include <cstdint>

namespace qianshao::plan {

// Levels by urgency, 0 the most urgent.
constexpr size_t levelCount = 4;
[[nodiscard]] constexpr size_t rankOf(records::Level level)
{
    const bool isKnown = level >= records::Level::Urgent && level <= records::Level::Low;
    return size_t(isKnown ? level : records::Level::High) - 1;
}

// How a day is judged: less is better, the members in their order. Scores of parts add up, and a difference of scores
// compares like the whole, so a change is judged by what it adds.
struct DayScore {
    int64_t commitments = 0;  // first stops that are not planned, above promises that are not kept
    int64_t limits = 0;       // limits that are not kept, the most urgent level above the next
    int64_t unplanned = 0;    // stops that are not planned, likewise
    int64_t lateness = 0;     // seconds beyond limits and promises, weighted by level
    int64_t travel = 0;       // seconds
    int64_t changes = 0;      // stops with another crew or predecessor than in the plan before

    static constexpr int64_t promise = 1;
    static constexpr int64_t first = int64_t(1) << 32;
    static constexpr int64_t ofLevel(size_t rank) { return int64_t(1) << (16 * (levelCount - 1 - rank)); }
    static constexpr int64_t weight(size_t rank) { return int64_t(1) << (levelCount - 1 - rank); }

    auto operator<=>(const DayScore &) const = default;
    DayScore &operator+=(const DayScore &other)
    {
        commitments += other.commitments;
        limits += other.limits;
        unplanned += other.unplanned;
        lateness += other.lateness;
        travel += other.travel;
        changes += other.changes;
        return *this;
    }
    [[nodiscard]] DayScore operator-() const
    {
        return {-commitments, -limits, -unplanned, -lateness, -travel, -changes};
    }
    friend DayScore operator+(DayScore one, const DayScore &other) { return one += other; }
    friend DayScore operator-(DayScore one, const DayScore &other) { return one += -other; }
};

}  // namespace qianshao::plan
