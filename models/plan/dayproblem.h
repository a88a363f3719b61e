// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

// A day of doors. All times are whole seconds from any one origin (midnight of the day, say); what is over is smaller
// than `now` and may be negative.
namespace qianshao::plan {

// Both ends belong to it.
struct TimeSpan {
    int from = 0;
    int until = 0;

    auto operator<=>(const TimeSpan &) const = default;
};

// What an officer can do that a door may ask for: a set of bits. The caller names all but the first, by dialect, say.
using Skills = uint32_t;
constexpr Skills womanOfficer = 1;

struct DayStop {
    int id = 0;     // the caller's, its own in the problem; by it another plan's stops are found again
    int place = 0;  // in the matrix
    records::Level level{};    // unset counts as high, as everywhere
    std::optional<int> limit;  // the latest start of the meeting; it may be over
    std::vector<TimeSpan> windows;  // when the meeting may start; none = at any time
    int service = 0;                // seconds at the door
    bool needsPair = false;         // two officers
    Skills skills = 0;              // all of these are wanted
    bool isFirst = false;           // somebody is on the way to it: nothing goes before
    std::optional<int> promised;    // the person was told this time, whatever the windows say; nobody comes earlier
    std::optional<int> crew;        // id of the only crew that may go; none = any

    bool operator==(const DayStop &) const = default;
};

// Who goes together.
struct DayCrew {
    int id = 0;  // the caller's, its own in the problem
    std::optional<int> start;  // place; none = the day begins at the first door
    std::optional<int> end;    // place, reached within the hours; none = the day ends at the last door
    int officers = 2;
    Skills skills = 0;  // of all of them together
    // Meetings lie within one span. A way may be broken off at the end of one and goes on in the next.
    std::vector<TimeSpan> hours;

    bool operator==(const DayCrew &) const = default;
};

struct DayProblem {
    int size = 0;             // places
    std::vector<int> travel;  // size x size, row by row, seconds; negative = there is no way
    std::vector<DayStop> stops;
    std::vector<DayCrew> crews;
    int now = 0;  // nobody leaves earlier
    int promiseTolerance = 15 * 60;  // who comes so much later than promised has kept the promise

    [[nodiscard]] int travelTime(int from, int to) const { return travel[size_t(from) * size_t(size) + size_t(to)]; }
};

}  // namespace qianshao::plan
