// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/uuid.h"

#include <compare>
#include <limits>
#include <optional>

namespace qianshao::records {

// A moment, in milliseconds of UTC since 1970. A default one is absent ("has not happened", "not known").
struct Instant {
    static constexpr qint64 none = std::numeric_limits<qint64>::min();
    qint64 ms = none;

    [[nodiscard]] constexpr bool isSet() const { return ms != none; }
    [[nodiscard]] constexpr Instant plusMinutes(qint64 minutes) const { return {ms + minutes * 60'000}; }
    constexpr auto operator<=>(const Instant &) const = default;
};

// An amount of money in fen (1/100 yuan). A default one is absent ("not stated"), which is not zero.
struct Fen {
    static constexpr qint64 none = std::numeric_limits<qint64>::min();
    qint64 value = none;

    [[nodiscard]] constexpr bool isSet() const { return value != none; }
    [[nodiscard]] constexpr qint64 orZero() const { return isSet() ? value : 0; }
    constexpr auto operator<=>(const Fen &) const = default;
};

// The kinds of record. The numbers are stored and travel: never change or reuse one.
enum class Kind : quint8 {
    None = 0,
    Unit = 1,
    Staff = 2,
    Address = 3,
    Person = 4,
    Instruction = 5,
    Call = 6,
    Visit = 7,
    Feedback = 8,
    Victim = 9,
    HeldRow = 10,
    LimitProfile = 11,
    Setting = 12,
    Attachment = 13,
};

// A reference to a record of one kind; null = none.
template <Kind K>
struct Ref {
    static constexpr Kind kind = K;
    Uuid id;

    [[nodiscard]] bool isSet() const { return !id.isNull(); }
    auto operator<=>(const Ref &) const = default;
};

// A place on the ground in WGS-84 degrees. Absent unless both are there.
struct Position {
    std::optional<double> longitude;
    std::optional<double> latitude;
};

}  // namespace qianshao::records
