// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <compare>

namespace qianshao::changes {

// A hybrid logical clock's reading: wall milliseconds and, where a wall stands still or goes back, a counter.
// Orders by stamp, then by device, so that any two versions have one winner on every device.
struct Version {
    qint64 stamp = 0;   // wall ms << 16 | counter
    qint64 device = 0;  // its number: inside a file a short one, 1 = this device; elsewhere everybody's

    auto operator<=>(const Version &) const = default;
};

// The next stamp after `last`, given the wall clock. Never goes back, whatever the wall does.
[[nodiscard]] constexpr qint64 nextStamp(qint64 last, qint64 wallMs)
{
    const qint64 wall = wallMs << 16;
    return wall > last ? wall : last + 1;
}

[[nodiscard]] constexpr qint64 wallOf(qint64 stamp)
{
    return stamp >> 16;
}

// Clocks differ, by a time zone at worst. What is stamped later than this is of a clock that is wrong, and nobody takes
// it: all who had would write after it, too.
constexpr qint64 furthestAheadMs = qint64(24) * 60 * 60 * 1000;
[[nodiscard]] constexpr bool isTooFarAhead(qint64 stamp, qint64 wallMs)
{
    return wallOf(stamp) > wallMs + furthestAheadMs;
}

[[nodiscard]] constexpr quint64 counterOf(qint64 stamp)
{
    return quint64(stamp) & 0xffff;
}

[[nodiscard]] constexpr qint64 stampOf(qint64 wallMs, quint64 counter)
{
    return (wallMs << 16) | qint64(counter & 0xffff);
}

}  // namespace qianshao::changes
